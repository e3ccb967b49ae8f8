import { z } from 'zod';
import { kinds } from './texts/make-items.ts';

const effort = { warmUp: z.int().min(1), rounds: z.int().min(1) };

const extractionSchema = z.object({ texts: z.enum(kinds), kilobytes: z.int().min(1), ...effort });

/** A reading that says what is known, one with one date more that moved, or a page of many facts. */
export const readingKinds = ['unchanged', 'one date', '50 facts'] as const;

const ledgerSchema = z.object({
  reading: z.enum(readingKinds),
  deadlines: z.int().min(1),
  /** What each of them was said before, of several sources. */
  claims: z.int().min(1),
  ...effort,
});

/** What a process that reads deadlines is asked to do. */
export type ExtractionJob = z.infer<typeof extractionSchema>;

/** What a process that takes readings into a ledger is asked to do. */
export type LedgerJob = z.infer<typeof ledgerSchema>;

/** Reads what was handed to a child process as JSON. Throws when it is no job. */
export function readExtractionJob(json: string | undefined): ExtractionJob {
  return extractionSchema.parse(JSON.parse(json ?? ''));
}

/** Reads what was handed to a child process as JSON. Throws when it is no job. */
export function readLedgerJob(json: string | undefined): LedgerJob {
  return ledgerSchema.parse(JSON.parse(json ?? ''));
}
