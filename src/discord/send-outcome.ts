import { DiscordAPIError, RateLimitError } from 'discord.js';
import type { Failure } from '../alerts/outcome.ts';

/** Unknown channel, missing access, cannot message this user, no server in common. */
const GONE: readonly unknown[] = [10003, 50001, 50007, 50278];
const MISSING_PERMISSIONS = 50013;
const OPENING_DMS_TOO_FAST = 40003;

/**
 * What a failed attempt to post means (the table of codes is in docs/operations.md).
 * Whatever is not known to be final is tried again; a refused token is watch-token.ts's business.
 */
export function sendOutcome(error: unknown): Failure {
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  if (error instanceof RateLimitError) return { kind: 'later', afterMs: error.timeToReset, reason };
  if (error instanceof DiscordAPIError) return apiOutcome(error, reason);
  return { kind: 'later', afterMs: null, reason };
}

function apiOutcome(error: DiscordAPIError, reason: string): Failure {
  if (GONE.includes(error.code)) return { kind: 'gone', reason };
  if (error.code === MISSING_PERMISSIONS) return { kind: 'blocked', reason };
  if (error.code === OPENING_DMS_TOO_FAST) return { kind: 'later', afterMs: 60_000, reason };
  if (error.status === 400) return { kind: 'refused', reason };
  if (error.status === 403 || error.status === 404) return { kind: 'blocked', reason };
  return { kind: 'later', afterMs: null, reason };
}
