import { z } from 'zod';

/** What is remembered of an item, also after it has left its source: it must be recognised when it returns. */
export const seenSchema = z.object({
  /** Of title and text, see feed/fingerprint.ts. */
  fingerprint: z.string(),
  /** ISO 8601, when it was first read. */
  at: z.string(),
});

export type Seen = z.infer<typeof seenSchema>;
