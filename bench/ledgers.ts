import { type Ledger, learn, type Reading } from '../src/deadlines/ledger.ts';
import type { LedgerJob } from './deadline-jobs.ts';

const HOUR = 3_600_000;
const START = Date.UTC(2026, 0, 1);
const FACTS_OF_PAGE = 50;
const HOUSES = ['openai', 'azure', 'other'];

/** A ledger whose deadlines were said by several sources, most of them many times and with other dates. */
export function makeLedger({ deadlines, claims }: Pick<LedgerJob, 'deadlines' | 'claims'>): Ledger {
  let ledger: Ledger = {};
  for (let turn = 0; turn < claims; turn += 1) {
    const readings = Array.from({ length: deadlines }, (_, index) =>
      aReading({ index, at: START + turn * 26 * HOUR, date: dateOf(index + Math.floor(turn / 3)) }),
    );
    ledger = learn(ledger, readings).ledger;
  }
  return ledger;
}

/** What a source says at its next reading: of the ledger as it is, and of the round. */
export function makeReading(ledger: Ledger, { reading, claims }: LedgerJob, round: number): Reading[] {
  const at = START + (claims + round) * 26 * HOUR;
  const known = Object.values(ledger).slice(0, reading === 'one date' ? 1 : FACTS_OF_PAGE);
  return known.map(({ date, time: _, surface }, index) => {
    const moved = reading !== 'unchanged' && index === 0 ? dateOf(round + 100) : date;
    return aReading({ index: Number(surface.slice(1)), at, date: moved });
  });
}

type Said = { readonly index: number; readonly at: number; readonly date: string | null };

/** Sources of fifty ends each, as pages have them. */
function aReading({ index, at, date }: Said): Reading {
  const page = Math.floor(index / FACTS_OF_PAGE);
  const provider = HOUSES[page % HOUSES.length] ?? 'openai';
  const url = `https://site-${page}.example/ends`;
  return {
    by: {
      source: `page-${page}`,
      outlet: `Page ${page}`,
      site: `site-${page}.example`,
      provider,
      stands: true,
    },
    provider,
    surface: `s${index}`,
    region: null,
    date,
    precision: date === null ? 'none' : 'day',
    status: date === null ? 'undated' : 'announced',
    evidence: {
      quote: `Surface ${index} ends on ${date ?? 'a day to be told'}.`,
      url,
      tier: 'official',
      readAt: new Date(at).toISOString(),
      sha256: 'ab'.repeat(32),
    },
  };
}

function dateOf(day: number): string {
  return new Date(START + (200 + day) * 24 * HOUR).toISOString().slice(0, 10);
}
