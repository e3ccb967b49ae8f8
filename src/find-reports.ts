import { extractDeadlines } from './deadlines/extract-deadlines.ts';
import type { Reading } from './deadlines/ledger.ts';
import { speakerOf } from './deadlines/speaker-of.ts';
import type { StatedDeadline } from './deadlines/stated-deadline.ts';
import { endSaid } from './end-said.ts';
import { canonicalAddress } from './feed/canonical-address.ts';
import type { Item } from './feed/item.ts';
import { category } from './news/category.ts';
import type { Changes } from './news/diff.ts';
import { signatureOf } from './news/signature.ts';
import type { Report } from './news/story.ts';
import { relevanceOf } from './relevance-of.ts';
import { tierOfItem } from './trust/tier-of-item.ts';
import type { Watched } from './watched.ts';

type Situation = {
  readonly watched: Watched;
  readonly changes: Pick<Changes, 'added' | 'edited'>;
  /** SHA-256 of the body that was read. */
  readonly sha256: string;
  readonly now: Date;
  /** A first reading: nothing is known of when what it shows without a date was news. */
  readonly first?: boolean;
};

/** A relevant item as a report, with the deadlines that it states. */
export type Found = { readonly report: Report; readonly readings: readonly Reading[] };

/** The relevant ones among the items that are new or edited, new ones first (pure). */
export function findReports(situation: Situation): Found[] {
  const { changes, watched } = situation;
  return [...changes.added, ...changes.edited].flatMap((item) => {
    const { relevant, reasons } = relevanceOf(item, watched);
    if (!relevant) return [];
    const stated = extractDeadlines(item, { words: watched.words, source: watched.source });
    const report = reportOf(item, stated, situation);
    return [
      {
        report: { ...report, teller: teller(item, reasons, situation) },
        readings: readingsOf(item, stated, situation),
      },
    ];
  });
}

function reportOf(
  item: Item,
  stated: readonly StatedDeadline[],
  situation: Situation,
): Omit<Report, 'teller'> {
  const { watched } = situation;
  const point = category(item, watched.words);
  const end = endSaid(item.title, stated, watched);
  const told = { ...item, category: point, end, at: newsAt(item, situation) };
  return { group: groupOf(item, watched), category: point, signature: signatureOf(told, watched.words) };
}

/** When an item was news: as it says, but not in the future; else when it was read, unless it may be of any age. */
function newsAt({ published }: Item, { now, first }: Situation): string | null {
  const read = now.toISOString();
  if (published === null) return first ? null : read;
  return published < read ? published : read;
}

/**
 * What is known to be one event at first sight: items with one address, as when a list links its five entries to one
 * section. Sections of a page stand each for themselves, so that an edit of one is not news. Later work finds more.
 */
function groupOf(item: Item, { source }: Watched): string {
  return source.form === 'page' || item.url === null ? item.id : canonicalAddress(item.url);
}

function teller(
  item: Item,
  reasons: readonly string[],
  { watched, now, first }: Situation,
): Report['teller'] {
  const { source, pack } = watched;
  return {
    itemId: item.id,
    sourceId: source.id,
    outlet: source.outlet ?? source.name,
    tier: tierOfItem(item, source, pack),
    title: item.title,
    url: item.url,
    published: item.published,
    readAt: now.toISOString(),
    reasons: [...reasons],
    ...(first && { silent: true }),
  };
}

function readingsOf(
  item: Item,
  stated: readonly StatedDeadline[],
  { watched, sha256, now }: Situation,
): Reading[] {
  const { source, pack } = watched;
  const tier = tierOfItem(item, source, pack);
  const by = speakerOf(item, source);
  return stated.map((deadline) => {
    const evidence = {
      quote: deadline.quote,
      url: item.url ?? source.url,
      tier,
      readAt: now.toISOString(),
      sha256,
    };
    return {
      by,
      provider: deadline.provider,
      surface: deadline.surface,
      region: deadline.region,
      date: deadline.date,
      ...(deadline.time === undefined ? {} : { time: deadline.time }),
      ...(deadline.opens === undefined ? {} : { opens: { date: deadline.opens, evidence } }),
      precision: deadline.precision,
      status: deadline.status,
      evidence,
    };
  });
}
