import type { Deadline } from '../../src/deadlines/deadline.ts';
import { type Ledger, type LedgerEvent, learn, type Reading } from '../../src/deadlines/ledger.ts';
import { rulingOf } from '../../src/deadlines/rule.ts';
import type { Ruling } from '../../src/deadlines/rulings.ts';
import { aReading } from './sample.ts';

type Said = Partial<Omit<Reading, 'by' | 'evidence'>> & {
  readonly at: string;
  readonly tier?: Reading['evidence']['tier'];
  readonly source?: string;
  readonly outlet?: string;
  readonly site?: string;
  /** A page unless false. */
  readonly stands?: boolean;
  readonly quote?: string;
};

/** Sources of every tier, two where two can disagree. */
export const tiers = {
  help: 'official',
  pricing: 'official',
  azure: 'provider',
  gazette: 'press',
  courier: 'press',
  forum: 'community',
} as const;

const house = { official: 'openai', provider: 'azure', press: null, community: null } as const;

/** What a source says at an instant; by default the provider's own page, of the app's end. */
export function aWord({ at, tier = 'official', source = tier, ...more }: Said): Reading {
  const { outlet = source, site = `${source}.example`, stands = tier !== 'press', quote, ...change } = more;
  const { evidence } = aReading();
  const date = change.date === undefined ? aReading().date : change.date;
  return aReading({
    status: date === null ? 'undated' : tier === 'press' || tier === 'community' ? 'reported' : 'announced',
    precision: date === null ? 'none' : date.length === 7 ? 'month' : 'day',
    ...change,
    by: { source, outlet, site, provider: house[tier], stands },
    evidence: {
      ...evidence,
      tier,
      readAt: at,
      quote: quote ?? `${source}: it ends on ${date ?? 'some day'}.`,
    },
  });
}

/** Takes readings in, each array as one body, and keeps count of what happened, but for what was only doubted. */
export function follow(...bodies: readonly (readonly Reading[])[]) {
  let ledger: Ledger = {};
  const events: LedgerEvent[] = [];
  for (const readings of bodies) {
    const learned = learn(ledger, readings);
    ledger = learned.ledger;
    events.push(...learned.events);
  }
  return {
    ledger,
    events,
    kinds: events.map(({ kind }) => kind).filter((kind) => kind !== 'doubted'),
    app: ledger['openai/app/everywhere'],
  };
}

/** "2026-04-26 announced" */
export function shortly(deadline: Pick<Deadline, 'date' | 'status'> | undefined): string {
  return `${deadline?.date ?? 'no date'} ${deadline?.status ?? 'unknown'}`;
}

type Decision = {
  readonly at: string;
  readonly kind?: Ruling['ruling']['kind'];
  readonly date?: string | null;
  readonly insteadOf?: string | null;
  readonly tier?: Reading['evidence']['tier'];
};

/** What an operator decides about an end; by default that it is on this date, by an official page. */
export function aRuling({
  at,
  kind = 'says',
  date = '2026-05-10',
  insteadOf = null,
  tier = 'official',
}: Decision): Ruling {
  const status = tier === 'press' ? 'reported' : 'announced';
  return rulingOf({
    at,
    kind,
    reason: 'A table was misread.',
    insteadOf: insteadOf === null ? null : { date: insteadOf, status: 'announced' },
    date,
    precision: date === null ? 'none' : date.length === 7 ? 'month' : 'day',
    status: date === null ? 'undated' : status,
    evidence: {
      ...aReading().evidence,
      tier,
      quote: kind === 'denies' ? null : `It ends on ${date ?? 'some day'}.`,
      sha256: null,
    },
  });
}
