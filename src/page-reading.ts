import type { PageReading } from './deadlines/look-for-dates.ts';
import type { Item } from './feed/item.ts';
import { findReports } from './find-reports.ts';
import { fold } from './news/fold.ts';
import type { Watched } from './watched.ts';

type Situation = {
  readonly watched: Watched;
  /** All of the page; null: it has not changed. */
  readonly items: readonly Item[] | null;
  readonly sha256: string;
  /** ISO 8601, when it was read before; null: never. */
  readonly readBefore: string | null;
  readonly now: Date;
};

/** What a good reading of a whole page states, in all its sections; null for a feed, which forgets what it said. */
export function pageReading({ watched, items, sha256, readBefore, now }: Situation): PageReading | null {
  const { id: source, form } = watched.source;
  if (form !== 'page') return null;
  const changes = { added: items ?? [], edited: [] };
  const stated = findReports({ watched, changes, sha256, now }).flatMap(({ readings }) => readings);
  const words = plain(changes.added.map(({ title, text }) => `${title}\n${text}`).join('\n'));
  return {
    source,
    stated: items && stated,
    holds: (quote) => words.includes(plain(quote)),
    readBefore,
    at: now.toISOString(),
  };
}

/** However it is typed and laid out. */
function plain(text: string): string {
  return fold(text).replace(/\s+/g, ' ').trim();
}
