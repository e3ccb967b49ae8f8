import { z } from 'zod';

const jobSchema = z.object({
  /** Addresses of the feeds. */
  urls: z.array(z.url()).min(1),
  /** Whether the feeds change from round to round, to check that this was noticed. */
  changing: z.boolean(),
  /** Rounds before the measured ones; the first one reads every feed for the first time. */
  warmUp: z.int().min(1),
  rounds: z.int().min(1),
  /** An empty folder, removed afterwards. */
  folder: z.string().min(1),
});

/** What a polling child process is asked to do. */
export type Job = z.infer<typeof jobSchema>;

/** Reads what was handed to a child process as JSON. Throws when it is no job. */
export function readJob(json: string | undefined): Job {
  return jobSchema.parse(JSON.parse(json ?? ''));
}
