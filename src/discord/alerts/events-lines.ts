import type { Guild } from 'discord.js';
import { safeText } from '../../alerts/safe-text.ts';
import { moment } from '../../alerts/wording.ts';
import type { ServerEvents } from '../../server-events/server-event.ts';
import { canMakeEvents } from '../can-make-events.ts';

/** A server's events in a line, and in another what keeps them from following; none where they are off. */
export function eventsLines(server: ServerEvents | undefined, guild: Guild): string[] {
  if (!server) return [];
  const count = server.events.filter(({ removed }) => !removed).length;
  const state = server.on ? `on, ${count} ${count === 1 ? 'stands' : 'stand'}` : 'off, being taken away';
  const problem = problemOf(server, guild);
  return [`Events of this server: ${state}`, ...(problem === null ? [] : [`  ⚠ ${problem}`])];
}

/** What an admin has to put right. */
function problemOf({ trouble }: ServerEvents, guild: Guild): string | null {
  if (!canMakeEvents(guild)) return 'Problem: I lack Create Events.';
  return trouble ? `Problem since ${moment(trouble.since)}: ${safeText(trouble.reason, 150)}` : null;
}
