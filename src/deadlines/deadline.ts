import { z } from 'zod';

export const statuses = [
  'announced',
  'reported',
  'moved',
  'passed',
  'undated',
  'conditional',
  'withdrawn',
] as const;
export const precisions = ['minute', 'day', 'month', 'none'] as const;

const evidence = z.object({
  /** Verbatim words of the body that was read; null only for what the pack's editors put on record. */
  quote: z.string().nullable(),
  url: z.string(),
  tier: z.enum(['official', 'provider', 'press', 'community']),
  /** ISO 8601; null with a null quote: on record, not yet read by this bot. */
  readAt: z.string().nullable(),
  /** SHA-256 of the body, hex; null with a null quote. */
  sha256: z.string().nullable(),
});

export const deadlineStateSchema = z.object({
  /** YYYY-MM-DD, YYYY-MM, or null when no date is stated. */
  date: z.string().nullable(),
  /** HH:MM in UTC; only with the precision "minute". Missing: not stated. */
  time: z.string().optional(),
  precision: z.enum(precisions),
  status: z.enum(statuses),
  evidence,
  /** What the pack's editors add in their own words, for what a date can't say; null for what was read. */
  note: z.string().nullable(),
  /** ISO 8601, since when Sundown holds this. */
  since: z.string(),
});

/** A surface's end at one provider in one region, with how it is known and what stood before, oldest first. */
export const deadlineSchema = z.object({
  key: z.string(),
  provider: z.string(),
  surface: z.string(),
  /** Null: everywhere. */
  region: z.string().nullable(),
  ...deadlineStateSchema.shape,
  history: z.array(deadlineStateSchema),
});

export type Deadline = z.infer<typeof deadlineSchema>;
export type DeadlineState = z.infer<typeof deadlineStateSchema>;
export type Evidence = z.infer<typeof evidence>;

/** Two providers' dates are never merged, nor two regions': they have different keys. */
export function deadlineKey(of: { provider: string; surface: string; region: string | null }): string {
  return [of.provider, of.surface, of.region ?? 'everywhere'].join('/');
}
