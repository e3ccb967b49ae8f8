import { z } from 'zod';
import { type Deadline, type DeadlineState, deadlineKey, deadlineSchema } from './deadline.ts';

export const ledgerSchema = z.record(z.string(), deadlineSchema);

/** All known deadlines of a pack by key. */
export type Ledger = z.infer<typeof ledgerSchema>;

/** What one source says about one deadline at one time. */
export type Reading = Omit<Deadline, 'key' | 'history' | 'since' | 'note'>;

export type LedgerEvent = {
  readonly kind: 'added' | 'dated' | 'moved';
  readonly before: DeadlineState | null;
  readonly after: Deadline;
};

/** A date that goes with "it has passed" is the same fact as the date it was announced for. */
const DATED: readonly string[] = ['announced', 'moved', 'passed'];

/**
 * Takes readings of one body into the ledger. Only whole days from the provider itself count so far: a reading of a
 * lower tier or without a day changes nothing, and so do readings of one body that disagree about a key.
 */
export function learn(
  ledger: Ledger,
  readings: readonly Reading[],
  now: Date,
): { readonly ledger: Ledger; readonly events: readonly LedgerEvent[] } {
  const next: Ledger = { ...ledger };
  const events: LedgerEvent[] = [];
  for (const [key, reading] of agreed(readings)) {
    const known = next[key];
    const event = eventOf(known, reading);
    const since = event || !known ? now.toISOString() : known.since;
    if (known && !event && known.evidence.quote === reading.evidence.quote) continue;
    const history = known && event ? [...known.history, stateOf(known)] : (known?.history ?? []);
    const status = event === 'moved' ? 'moved' : statusAfter(known, reading);
    const after = { ...reading, status, key, since, history, note: null };
    next[key] = after;
    if (event) events.push({ kind: event, before: known ? stateOf(known) : null, after });
  }
  return events.length === 0 && sameEntries(ledger, next) ? { ledger, events } : { ledger: next, events };
}

/** One reading a key, none where the body contradicts itself. */
function agreed(readings: readonly Reading[]): Map<string, Reading> {
  const byKey = new Map<string, Reading>();
  const torn = new Set<string>();
  for (const reading of readings) {
    if (!['official', 'provider'].includes(reading.evidence.tier) || !isWholeDay(reading)) continue;
    const key = deadlineKey(reading);
    const other = byKey.get(key);
    if (other && other.date !== reading.date) torn.add(key);
    if (!other) byKey.set(key, reading);
  }
  for (const key of torn) byKey.delete(key);
  return byKey;
}

/** A month is no news where a day is known, and would look like a move. */
function isWholeDay({ date, precision }: Reading): boolean {
  return date !== null && (precision === 'day' || precision === 'minute');
}

function eventOf(known: Deadline | undefined, reading: Reading): LedgerEvent['kind'] | null {
  if (!known) return 'added';
  if (known.date === null) return 'dated';
  if (known.date === reading.date) return null;
  return 'moved';
}

/** A confirmation keeps "moved": that the date once moved stays worth saying. */
function statusAfter(known: Deadline | undefined, reading: Reading): Deadline['status'] {
  if (known?.status === 'moved' && DATED.includes(reading.status)) return 'moved';
  return reading.status;
}

function stateOf({ date, time, precision, status, evidence, since, note }: Deadline): DeadlineState {
  return { date, ...(time === undefined ? {} : { time }), precision, status, evidence, since, note };
}

function sameEntries(a: Ledger, b: Ledger): boolean {
  return Object.keys(b).every((key) => a[key] === b[key]) && Object.keys(a).length === Object.keys(b).length;
}
