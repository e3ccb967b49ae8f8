import { hash } from 'node:crypto';
import { z } from 'zod';
import { quietHoursSchema } from '../quiet/quiet-hours.ts';

const about = z.discriminatedUnion('kind', [
  /** A deadline of the ledger, wherever its date goes. */
  z.object({ kind: z.literal('deadline'), packId: z.string(), key: z.string() }),
  /** A date that only this person knows. */
  z.object({ kind: z.literal('own'), what: z.string(), date: z.string() }),
]);

/** What one person asked to be reminded of. Nobody else sees it, and it is deleted when they cancel it. */
export const personalReminderSchema = z.object({
  id: z.string(),
  userId: z.string(),
  /** Their DM with the bot, opened at their own command. */
  channelId: z.string(),
  about,
  /** Milliseconds before the date. */
  before: z.number(),
  /** ISO 8601, when they asked. */
  since: z.string(),
  /** Why their DMs can't be reached, if so. */
  trouble: z.object({ reason: z.string(), since: z.string(), final: z.boolean() }).nullable(),
  /** When to leave this person alone; the same in all of their reminders. */
  quiet: quietHoursSchema.nullable(),
});

export type PersonalReminder = z.infer<typeof personalReminderSchema>;
export type Wish = Pick<PersonalReminder, 'userId' | 'about' | 'before'>;

const ID_LENGTH = 16;

/** The same wish of the same person has the same id, so that asking twice is one reminder. */
export function personalReminderId({ userId, about: of, before }: Wish): string {
  const what = of.kind === 'deadline' ? [of.packId, of.key] : [of.what, of.date];
  return hash('sha256', JSON.stringify([userId, of.kind, what, before]), 'base64url').slice(0, ID_LENGTH);
}
