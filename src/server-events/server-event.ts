import { z } from 'zod';

/** A Discord event that was made for a date, as far as it is known here; Discord holds the rest. */
const keptEventSchema = z.object({
  /** Discord's id of it. */
  id: z.string(),
  packId: z.string(),
  /** Keys of the deadlines it stands for; what it is recognised by when its date moves. */
  keys: z.array(z.string()),
  /** ISO 8601. */
  startsAt: z.string(),
  endsAt: z.string(),
  /** Hash of what was last written into it. */
  written: z.string(),
  /** Somebody took it away by hand, so it is not made again for this date. */
  removed: z.boolean(),
});
export type KeptEvent = z.infer<typeof keptEventSchema>;

/** What is kept of a server that asked for events. */
export const serverEventsSchema = z.object({
  guildId: z.string(),
  /** False: the server wants no more, and those that stand are being taken away. */
  on: z.boolean(),
  events: z.array(keptEventSchema),
  /** An event was about to be made, and it is not noted whether it was. */
  doubt: z.boolean(),
  /** Why Discord refuses events there, if it does. */
  trouble: z.object({ reason: z.string(), since: z.string() }).nullable(),
});
export type ServerEvents = z.infer<typeof serverEventsSchema>;
