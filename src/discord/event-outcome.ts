import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import type { EventFailure } from '../server-events/guild-calendar.ts';
import { sendOutcome } from './send-outcome.ts';

/** Somebody ended or deleted it between our look and our change: the next look sees that. */
const CHANGED_MEANWHILE: readonly unknown[] = [
  RESTJSONErrorCodes.UnknownGuildScheduledEvent,
  RESTJSONErrorCodes.CannotUpdateAFinishedEvent,
];
const FULL = RESTJSONErrorCodes.MaximumNumberOfUncompletedGuildScheduledEventsReached;

/** What a failed request about a server's events means. */
export function eventOutcome(error: unknown): EventFailure {
  if (!(error instanceof DiscordAPIError)) return sendOutcome(error);
  if (error.code === FULL)
    return { kind: 'full', reason: 'this server has as many scheduled events as Discord allows (100)' };
  if (CHANGED_MEANWHILE.includes(error.code)) return { kind: 'later', afterMs: null, reason: error.message };
  return sendOutcome(error);
}
