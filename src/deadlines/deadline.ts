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
  /** SHA-256 of the body, hex; null with a null quote, and where an operator read it instead of this bot. */
  sha256: z.string().nullable(),
});

export const deadlineStateSchema = z.object({
  /** YYYY-MM-DD, YYYY-MM, or null when no date is stated. */
  date: z.string().nullable(),
  /** HH:MM in UTC; only with the precision "minute". Missing: not stated. */
  time: z.string().optional(),
  /** The first day of a window, YYYY-MM-DD, with the words it rests on; missing: none is stated. */
  opens: z.object({ date: z.string(), evidence }).optional(),
  precision: z.enum(precisions),
  status: z.enum(statuses),
  evidence,
  /** What the pack's editors add in their own words, for what a date can't say; null for what was read. */
  note: z.string().nullable(),
  /** ISO 8601, since when Sundown holds this. */
  since: z.string(),
});

/** What stood before. */
const formerStateSchema = deadlineStateSchema.extend({
  /** Set once an operator has taken it back: it was never true. */
  wrong: z.object({ at: z.string(), reason: z.string() }).optional(),
});

/** What an operator decided, by a claim of their own; its date and status are the fact it is about. */
const rulingSchema = z.object({
  /** It is so, or it is not. */
  kind: z.enum(['says', 'denies']),
  /** In the operator's words, for people to read; empty when none were given. */
  reason: z.string(),
  /** What was wrong, where another fact is put in its place. */
  insteadOf: deadlineStateSchema.pick({ date: true, status: true }).nullable(),
});

/** Who says something: a source, or one of the outlets that a source gathers. */
const speakerSchema = z.object({
  /** Id of the source; with the outlet behind a slash where the source gathers many. */
  source: z.string(),
  outlet: z.string(),
  /** The registrable domain it is published at; null where a link doesn't tell. */
  site: z.string().nullable(),
  /** Whose service the source speaks about; null: anyone's. */
  provider: z.string().nullable(),
  /** A page says what holds now; an entry of a feed is of its day, and a newer word replaces it. */
  stands: z.boolean(),
});

/** What one source said about one deadline at one time. */
export const claimSchema = z.object({
  by: speakerSchema,
  /** ISO 8601, when it was read, or since when the pack's editors have it on record. */
  at: z.string(),
  /** Put on record by the pack's editors; never stored with what was read. */
  onRecord: z.boolean(),
  ...deadlineStateSchema.omit({ since: true }).shape,
  /** Why it is not believed for now; null: it is. */
  doubt: z.string().nullable(),
  /** Only with an operator's word (src/deadlines/rulings.ts). */
  ruling: rulingSchema.optional(),
});

/** A change that is held back until it has settled or an operator has looked. */
const heldSchema = z.object({ date: z.string().nullable(), evidence, since: z.string() });

/** A page that gave a date and gives none any more (src/deadlines/look-for-dates.ts). */
const vanishingSchema = z.object({
  /** Id of the page's source. */
  source: z.string(),
  outlet: z.string(),
  url: z.string(),
  /** The date that it gave. */
  date: z.string(),
  /** ISO 8601, when the page was last read with it. */
  lastRead: z.string(),
  /** ISO 8601, good readings without it, an hour or more apart; until there are enough, nobody is told. */
  without: z.array(z.string()).min(1),
});

/**
 * A surface's end at one provider in one region, with how it is known and what stood before, oldest first. All but
 * the claims and what has vanished follows from the claims (src/deadlines/follow-claims.ts).
 */
export const deadlineSchema = z.object({
  key: z.string(),
  provider: z.string(),
  surface: z.string(),
  /** Null: everywhere. */
  region: z.string().nullable(),
  ...deadlineStateSchema.shape,
  history: z.array(formerStateSchema),
  /** Everything that was said about it, oldest first. */
  claims: z.array(claimSchema),
  /** How many independent sources of the tier that leads say so now; 0: nobody who counts. */
  support: z.number(),
  /** What sources of the same tier say instead; empty: they agree. */
  disputed: z.array(claimSchema),
  /** A change that is being checked; the state is the one before it. */
  held: heldSchema.nullable(),
  /** Pages that no longer give the date that they gave; missing: none. */
  vanished: z.array(vanishingSchema).optional(),
});

export type Deadline = z.infer<typeof deadlineSchema>;
export type DeadlineState = z.infer<typeof deadlineStateSchema>;
export type FormerState = z.infer<typeof formerStateSchema>;
export type Evidence = z.infer<typeof evidence>;
export type Claim = z.infer<typeof claimSchema>;
export type Vanishing = z.infer<typeof vanishingSchema>;
export type Speaker = z.infer<typeof speakerSchema>;

/** Two providers' dates are never merged, nor two regions': they have different keys. */
export function deadlineKey(of: { provider: string; surface: string; region: string | null }): string {
  return [of.provider, of.surface, of.region ?? 'everywhere'].join('/');
}
