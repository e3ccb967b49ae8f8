import { z } from 'zod';

/** What is remembered of the last visits to one source. */
export const visitSchema = z.object({
  /** Byte for byte as the server gave them. */
  validators: z.object({ etag: z.string().nullable(), lastModified: z.string().nullable() }),
  /** SHA-256 of the last body that was understood. */
  hash: z.string().nullable(),
  /** ISO 8601, when the source was last read and understood (also when it had not changed). */
  readAt: z.string().nullable(),
  /** ISO 8601, not to be visited before. */
  nextAt: z.string(),
  /** The source's own wish for the pause between visits (RSS ttl), kept while it answers "not changed". */
  ttlMs: z.number().nullable(),
  /** Since when it can't be read, and why; null while it can. */
  blind: z.object({ since: z.string(), reason: z.string(), failures: z.number() }).nullable(),
  /** It answered "there is no such page" before it was ever read: its first appearance is news. */
  absent: z.boolean(),
});

export type Visit = z.infer<typeof visitSchema>;

export const neverVisited: Visit = {
  validators: { etag: null, lastModified: null },
  hash: null,
  readAt: null,
  nextAt: new Date(0).toISOString(),
  ttlMs: null,
  blind: null,
  absent: false,
};
