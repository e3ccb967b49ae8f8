import type { Alert } from './alerts/alert.ts';
import { announce } from './alerts/announce.ts';
import { deadlineKey } from './deadlines/deadline.ts';
import { extractDeadlines } from './deadlines/extract-deadlines.ts';
import { type Ledger, learn, type Reading } from './deadlines/ledger.ts';
import { canonicalAddress } from './feed/canonical-address.ts';
import type { Item } from './feed/item.ts';
import { category } from './news/category.ts';
import type { Changes } from './news/diff.ts';
import { match } from './news/match.ts';
import { placeReports, type Report, type Story } from './news/story.ts';
import type { Watched } from './watched.ts';

export type Situation = {
  readonly watched: Watched;
  readonly changes: Changes;
  /** SHA-256 of the body that was read. */
  readonly sha256: string;
  readonly story: (id: string) => Story | undefined;
  readonly ledger: Ledger;
  /** A first reading: learn everything, tell nothing. */
  readonly silent: boolean;
  readonly now: Date;
};

export type Decision = {
  readonly alerts: readonly Alert[];
  readonly stories: ReadonlyMap<string, Story>;
  readonly ledger: Ledger;
};

/** What a reading means: which alerts are due, and the stories and the ledger as they stand after it (pure). */
export function decide(situation: Situation): Decision {
  const { watched, now, silent } = situation;
  const found = relevantReports(situation);
  const reports = found.map(({ report }) => report);
  const { changed, fresh } = placeReports(situation.story, watched.pack.id, reports);
  const { ledger, events } = learn(
    situation.ledger,
    found.flatMap(({ readings }) => readings),
    now,
  );
  const repeated = new Set(
    found.filter((one) => onlyConfirms(one, situation.ledger)).map(({ report }) => report.teller.itemId),
  );
  const stories = fresh.filter(({ tellers }) => !tellers.every(({ itemId }) => repeated.has(itemId)));
  const reading = { packId: watched.pack.id, stories, events, now, onePage: watched.source.form === 'page' };
  return { alerts: silent ? [] : announce(reading), stories: changed, ledger };
}

/** An official text that states nothing but dates that are known already: told once, it need not be told again. */
function onlyConfirms({ readings, report }: Found, ledger: Ledger): boolean {
  if (report.teller.tier !== 'official' || readings.length === 0) return false;
  return readings.every((reading) => ledger[deadlineKey(reading)]?.date === reading.date);
}

type Found = { readonly report: Report; readonly readings: readonly Reading[] };

function relevantReports(situation: Situation): Found[] {
  const { changes, watched } = situation;
  return [...changes.added, ...changes.edited].flatMap((item) => {
    const { relevant, reasons } = match(item, watched.words);
    if (!relevant) return [];
    const report = {
      group: groupOf(item, watched),
      category: category(item, watched.words),
      teller: teller(item, reasons, situation),
    };
    return [{ report, readings: readingsOf(item, situation) }];
  });
}

/**
 * What is known to be one event at first sight: items with one address, as when a list links its five entries to one
 * section. Sections of a page stand each for themselves, so that an edit of one is not news. Later work finds more.
 */
function groupOf(item: Item, { source }: Watched): string {
  return source.form === 'page' || item.url === null ? item.id : canonicalAddress(item.url);
}

function teller(item: Item, reasons: readonly string[], { watched, now }: Situation): Report['teller'] {
  const { source } = watched;
  return {
    itemId: item.id,
    sourceId: source.id,
    outlet: source.outlet ?? source.name,
    tier: source.tier,
    title: item.title,
    url: item.url,
    published: item.published,
    readAt: now.toISOString(),
    reasons: [...reasons],
  };
}

function readingsOf(item: Item, { watched, sha256, now }: Situation): Reading[] {
  const { source } = watched;
  return extractDeadlines(item, { words: watched.words, source }).map((deadline) => ({
    provider: deadline.provider,
    surface: deadline.surface,
    region: null,
    date: deadline.date,
    precision: deadline.precision,
    status: deadline.status,
    evidence: {
      quote: deadline.quote,
      url: item.url ?? source.url,
      tier: source.tier,
      readAt: now.toISOString(),
      sha256,
    },
  }));
}
