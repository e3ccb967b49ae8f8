import { isDeepStrictEqual } from 'node:util';
import type { Fact, Pack } from '../pack/pack.ts';
import { type Claim, deadlineKey } from './deadline.ts';
import { deadlineFrom, type Ledger } from './ledger.ts';
import { orderClaims } from './order-claims.ts';
import { siteOf } from './site-of.ts';

/**
 * What the pack's editors put on record, as it was known at `now`, as a ledger without quotes: readings of the
 * sources confirm it and add theirs. `now` matters to a replay, where later facts must not show early.
 */
export function packLedger(pack: Pack, now: Date): Ledger {
  const today = now.toISOString().slice(0, 10);
  return Object.fromEntries(
    pack.facts.flatMap((fact) => {
      const claims = claimsOf(pack, fact).filter(({ at }) => at.slice(0, 10) <= today);
      const key = deadlineKey(fact);
      const deadline = deadlineFrom({ ...fact, key }, claims);
      return deadline ? [[key, deadline]] : [];
    }),
  );
}

/** What was read, over what the pack has on record now: a record that was put right is right at once. */
export function overRecord(record: Ledger, read: Ledger): Ledger {
  const both = Object.entries(read).map(([key, deadline]) => {
    const noted = record[key]?.claims ?? [];
    const { true: stored = [], false: heard = [] } = Object.groupBy(
      deadline.claims,
      ({ onRecord }) => `${onRecord}`,
    );
    if (isSame(noted, stored)) return [key, deadline];
    return [key, deadlineFrom(deadline, orderClaims([...noted, ...heard])) ?? deadline];
  });
  return { ...record, ...Object.fromEntries(both) };
}

function isSame(a: readonly Claim[], b: readonly Claim[]): boolean {
  return a.length === b.length && (a.length === 0 || isDeepStrictEqual(a, b));
}

/** Everything that ever stood in a fact, oldest first. */
function claimsOf(pack: Pack, fact: Fact): Claim[] {
  const common = commonOf(pack, fact);
  const earlier = fact.history.map(({ date, known_since, note }) => ({
    ...common,
    date,
    precision: date === null ? ('none' as const) : fact.precision,
    status: date === null ? ('undated' as const) : ('announced' as const),
    note,
    at: `${known_since}T00:00:00.000Z`,
  }));
  const { date, time, precision, status, note, known_since } = fact;
  const stated = { date, ...(time === null ? {} : { time }), precision, status, note };
  return [...earlier, { ...common, ...stated, at: `${known_since}T00:00:00.000Z` }];
}

function commonOf(pack: Pack, { source: id }: Fact): Pick<Claim, 'by' | 'onRecord' | 'evidence' | 'doubt'> {
  const source = pack.sources.find((one) => one.id === id);
  if (!source) throw new Error(`the pack ${pack.id} has no source ${id}, which its schema makes sure of`);
  const { url, tier, provider, outlet, name } = source;
  return {
    by: { source: id, outlet: outlet ?? name, site: siteOf(url), provider, stands: false },
    onRecord: true,
    evidence: { quote: null, url, tier, readAt: null, sha256: null },
    doubt: null,
  };
}
