import { z } from 'zod';
import type { Change } from './change.ts';
import {
  type Claim,
  type Deadline,
  type DeadlineState,
  deadlineKey,
  deadlineSchema,
  type Evidence,
  type Vanishing,
} from './deadline.ts';
import { doubtsAbout, type KeyedClaim } from './doubts.ts';
import { eventBetween } from './event-between.ts';
import { followClaims } from './follow-claims.ts';
import { keepClaims } from './keep-claims.ts';

export const ledgerSchema = z.record(z.string(), deadlineSchema);

/** All known deadlines of a pack by key. */
export type Ledger = Readonly<Record<string, Deadline>>;

/** What one source says about one deadline at one time. */
export type Reading = Pick<Claim, 'by' | 'date' | 'opens' | 'precision' | 'status'> &
  Pick<Deadline, 'provider' | 'surface' | 'region'> & {
    readonly time?: string | undefined;
    readonly evidence: Evidence & { readonly readAt: string };
  };

export type LedgerEvent = {
  readonly kind: Change;
  readonly before: DeadlineState | null;
  readonly after: Deadline;
  /** How often it has changed from that date to this one, this time included; or sources about one that stands. */
  readonly nth: number;
  /** The page that has lost the date, where one has. */
  readonly vanishing?: Vanishing;
};

export type Learned = { readonly ledger: Ledger; readonly events: readonly LedgerEvent[] };

export type Subject = Pick<Deadline, 'key' | 'provider' | 'surface' | 'region' | 'vanished'>;

/**
 * Takes readings into the ledger. A deadline follows from all that was ever said about it, so the same readings give
 * the same ledger in any order and however often they come; an event is the difference that they made to what is
 * known. The ledger itself comes back when they made none.
 */
export function learn(ledger: Ledger, readings: readonly Reading[]): Learned {
  const subjects = new Map(readings.map((reading) => [deadlineKey(reading), subjectOf(reading)]));
  const heard = Map.groupBy(readings, deadlineKey);
  const claims = new Map<string, readonly Claim[]>();
  for (const [key, said] of heard) {
    const known = ledger[key]?.claims ?? [];
    const kept = keepClaims(known, said.map(claimOf));
    if (kept !== known) claims.set(key, kept);
  }
  if (claims.size === 0) return { ledger, events: [] };
  for (const source of new Set(readings.map(({ by }) => by.source))) judge(source, ledger, claims);
  return follow(ledger, claims, subjects);
}

/** Works out the deadlines anew of which claims have changed. */
export function follow(
  ledger: Ledger,
  claims: ReadonlyMap<string, readonly Claim[]>,
  subjects: ReadonlyMap<string, Subject>,
): Learned {
  const next: Record<string, Deadline> = { ...ledger };
  const events: LedgerEvent[] = [];
  for (const [key, said] of claims) {
    const before = ledger[key];
    const subject = before ?? subjects.get(key);
    const after = subject && deadlineFrom(subject, said);
    if (!after) continue;
    next[key] = after;
    const event = eventBetween(before, after);
    if (event) events.push(event);
  }
  return { ledger: next, events };
}

/** A deadline as its claims make it, with what has vanished; null without any. */
export function deadlineFrom(
  { key, provider, surface, region, vanished }: Subject,
  claims: readonly Claim[],
): Deadline | null {
  const followed = followClaims(claims, provider);
  const noted = vanished === undefined ? {} : { vanished };
  return followed && { key, provider, surface, region, ...followed, claims: [...claims], ...noted };
}

/** Marks what is not believed of all that one source said, and believes again what it no longer doubts. */
function judge(source: string, ledger: Ledger, claims: Map<string, readonly Claim[]>): void {
  const said = saidBy(source, ledger, claims);
  const doubts = doubtsAbout(said);
  const changed = said.filter(({ claim }) => !claim.onRecord && claim.doubt !== (doubts.get(claim) ?? null));
  for (const { key, claim } of changed) {
    const known = claims.get(key) ?? ledger[key]?.claims ?? [];
    claims.set(
      key,
      known.map((one) => (one === claim ? { ...claim, doubt: doubts.get(claim) ?? null } : one)),
    );
  }
}

function saidBy(source: string, ledger: Ledger, claims: ReadonlyMap<string, readonly Claim[]>): KeyedClaim[] {
  const said: KeyedClaim[] = [];
  const collect = (key: string, known: readonly Claim[]) => {
    if (!sourcesOf(known).has(source)) return;
    for (const claim of known) if (claim.by.source === source) said.push({ key, claim });
  };
  for (const [key, known] of claims) collect(key, known);
  for (const { key, claims: known } of Object.values(ledger)) if (!claims.has(key)) collect(key, known);
  return said;
}

/** Of a list of claims, which never changes: a reading looks through all that were ever kept. */
const sources = new WeakMap<readonly Claim[], ReadonlySet<string>>();

function sourcesOf(claims: readonly Claim[]): ReadonlySet<string> {
  const known = sources.get(claims);
  if (known) return known;
  const fresh = new Set(claims.map(({ by }) => by.source));
  sources.set(claims, fresh);
  return fresh;
}

function claimOf({ by, date, time, opens, precision, status, evidence }: Reading): Claim {
  const timed = time === undefined ? {} : { time };
  const stated = { ...timed, ...(opens === undefined ? {} : { opens }) };
  return {
    by,
    at: evidence.readAt,
    onRecord: false,
    date,
    ...stated,
    precision,
    status,
    evidence,
    note: null,
    doubt: null,
  };
}

function subjectOf(reading: Reading): Subject {
  const { provider, surface, region } = reading;
  return { key: deadlineKey(reading), provider, surface, region };
}
