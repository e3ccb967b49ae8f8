import { z } from 'zod';

/** A message in a channel. */
const placeSchema = z.object({ channelId: z.string(), messageId: z.string() });

/** What a board says, by hashes: enough to see what differs. */
const writtenSchema = z.object({
  /** ISO 8601, when it was written. */
  at: z.string(),
  whole: z.string(),
  /** All but how fresh the sources are. */
  facts: z.string(),
  /** Which official sources could not be read. */
  blind: z.string(),
});

/** A server's board: where it stands, what it says, and what keeps it from being kept up to date. */
export const boardSchema = z.object({
  guildId: z.string(),
  /** ISO 8601, when an admin first asked for it. */
  since: z.string(),
  /** Null: it is taken down, and forgotten once nothing of it is left. */
  channelId: z.string().nullable(),
  /** Null until it is posted. */
  messageId: z.string().nullable(),
  /** Counts its messages: one for each place, and one more whenever somebody deleted it. */
  edition: z.number(),
  written: writtenSchema.nullable(),
  /** Once it was pinned, whether it stays so is up to the server. */
  pin: z.enum(['wanted', 'pinned', 'full', 'refused']),
  /** Messages in its earlier places, still to be taken away. */
  left: z.array(placeSchema),
  trouble: z.object({ reason: z.string(), since: z.string(), final: z.boolean() }).nullable(),
  /** How often in a row it failed. */
  failures: z.number(),
  /** ISO 8601: not before this. */
  notBefore: z.string().nullable(),
});

export type Board = z.infer<typeof boardSchema>;
export type Written = z.infer<typeof writtenSchema>;
export type Place = z.infer<typeof placeSchema>;
