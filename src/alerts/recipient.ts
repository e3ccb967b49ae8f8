import { z } from 'zod';
import { ladderChoices } from '../deadlines/ladder.ts';
import { digestTimeSchema } from '../quiet/digest-time.ts';
import { quietHoursSchema } from '../quiet/quiet-hours.ts';
import { type Alert, severities, topics } from './alert.ts';
import { unwanted } from './unwanted.ts';

const common = {
  /** The Discord channel to post in; for a person, their DM with the bot. */
  channelId: z.string(),
  topics: z.array(z.enum(topics)).min(1),
  /** The quietest severity they want. */
  minimum: z.enum(severities),
  /** Which reminders of dates they want. */
  reminders: z.enum(ladderChoices),
  /** When to leave them alone. */
  quiet: quietHoursSchema.nullable(),
  /** When to tell them of all that is not critical; null: as it comes. */
  digest: digestTimeSchema.nullable(),
  /** ISO 8601, when they asked; what was due before is not theirs. */
  since: z.string(),
  /** Why Discord refuses messages to them, if it does. */
  trouble: z.object({ reason: z.string(), since: z.string(), final: z.boolean() }).nullable(),
};

/** A channel or a person that asked to be told. */
export const recipientSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('channel'), ...common, guildId: z.string(), roleId: z.string().nullable() }),
  z.object({ kind: z.literal('person'), ...common, userId: z.string() }),
]);

export type Recipient = z.infer<typeof recipientSchema>;

export function recipientId(recipient: Recipient): string {
  return recipient.kind === 'channel' ? channelRecipientId(recipient.channelId) : personId(recipient.userId);
}

export function channelRecipientId(channelId: string): string {
  return `channel-${channelId}`;
}

export function personId(userId: string): string {
  return `person-${userId}`;
}

/** Whether this alert is owed to this recipient. Those whom Discord refuses for good are left out. */
export function wants(recipient: Recipient, alert: Alert): boolean {
  return unwanted(recipient, alert) === null;
}
