import type { Pack } from '../pack/pack.ts';
import { type Deadline, type DeadlineState, deadlineKey } from './deadline.ts';
import type { Ledger } from './ledger.ts';

/**
 * What the pack's editors put on record and was known at `now`, as a ledger without quotes: readings of the
 * sources confirm it and add theirs. `now` matters to a replay, where later facts must not show early.
 */
export function packLedger(pack: Pack, now: Date): Ledger {
  const today = now.toISOString().slice(0, 10);
  const known = pack.facts.filter((fact) => fact.known_since <= today);
  return Object.fromEntries(known.map((fact) => [deadlineKey(fact), deadlineOf(pack, fact)]));
}

function deadlineOf(pack: Pack, fact: Pack['facts'][number]): Deadline {
  const source = pack.sources.find((one) => one.id === fact.source);
  const state = (date: string | null, since: string, status: Deadline['status']): DeadlineState => ({
    date,
    precision: date === null ? 'none' : fact.precision,
    status,
    evidence: {
      quote: null,
      url: source?.url ?? '',
      tier: source?.tier ?? 'press',
      readAt: null,
      sha256: null,
    },
    since: `${since}T00:00:00.000Z`,
  });
  return {
    key: deadlineKey(fact),
    provider: fact.provider,
    surface: fact.surface,
    region: fact.region,
    ...state(fact.date, fact.known_since, fact.status),
    history: fact.history.map((old) => state(old.date, old.known_since, old.date ? 'announced' : 'undated')),
  };
}
