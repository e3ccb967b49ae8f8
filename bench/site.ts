import { z } from 'zod';

const siteSchema = z.object({
  feeds: z.int().min(1),
  /** Of each feed, roughly, in 1000 bytes. */
  kilobytes: z.int().min(1),
  /** Every feed is another at each visit; else none ever changes. */
  changing: z.boolean(),
});

/** What the server of one run serves. */
export type Site = z.infer<typeof siteSchema>;

/** Reads what was handed to a child process as JSON. Throws when it is no site. */
export function readSite(json: string | undefined): Site {
  return siteSchema.parse(JSON.parse(json ?? ''));
}
