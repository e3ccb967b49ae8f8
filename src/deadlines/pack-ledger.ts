import type { Fact, Pack } from '../pack/pack.ts';
import { type DeadlineState, deadlineKey, type Evidence } from './deadline.ts';
import type { Ledger } from './ledger.ts';

/**
 * What the pack's editors put on record, as it was known at `now`, as a ledger without quotes: readings of the
 * sources confirm it and add theirs. `now` matters to a replay, where later facts must not show early.
 */
export function packLedger(pack: Pack, now: Date): Ledger {
  const today = now.toISOString().slice(0, 10);
  return Object.fromEntries(
    pack.facts.flatMap((fact) => {
      const history = statesOf(pack, fact).filter(({ since }) => since.slice(0, 10) <= today);
      const current = history.pop();
      const { provider, surface, region } = fact;
      const key = deadlineKey(fact);
      return current ? [[key, { key, provider, surface, region, ...current, history }]] : [];
    }),
  );
}

/** Everything that ever stood in a fact, oldest first. */
function statesOf(pack: Pack, fact: Fact): DeadlineState[] {
  const evidence = evidenceOf(pack, fact);
  const earlier = fact.history.map(({ date, known_since, note }) => ({
    date,
    precision: date === null ? ('none' as const) : fact.precision,
    status: date === null ? ('undated' as const) : ('announced' as const),
    evidence,
    note,
    since: `${known_since}T00:00:00.000Z`,
  }));
  const { date, time, precision, status, note, known_since } = fact;
  const since = `${known_since}T00:00:00.000Z`;
  return [...earlier, { date, ...(time === null ? {} : { time }), precision, status, evidence, note, since }];
}

function evidenceOf(pack: Pack, { source: id }: Fact): Evidence {
  const source = pack.sources.find((one) => one.id === id);
  if (!source) throw new Error(`the pack ${pack.id} has no source ${id}, which its schema makes sure of`);
  return { quote: null, url: source.url, tier: source.tier, readAt: null, sha256: null };
}
