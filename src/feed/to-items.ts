import { hash } from 'node:crypto';
import { canonicalAddress } from './canonical-address.ts';
import type { Entry } from './entry.ts';
import { feedDate } from './feed-date.ts';
import type { Item } from './item.ts';
import { itemAddress } from './item-address.ts';
import { oneLine } from './one-line.ts';
import { cutText, plainText } from './plain-text.ts';

type Origin = { readonly url: string; readonly sourceId: string; readonly ignoreLines: readonly string[] };

const MAX_ITEMS = 5000;
const MAX_TITLE = 1000;
const MAX_TEXT = 20_000;
const MAX_GUID = 1000;

/**
 * Ids of items by what they were made of: most entries of a feed that changed are those of its last reading. Never
 * the items themselves, whose texts would hold on to the whole body they were cut from.
 */
export type MadeItems = ReadonlyMap<string, string>;

export type Cleaned = {
  /** Without those that were in `known`. */
  readonly items: Item[];
  readonly made: MadeItems;
};

/**
 * Cleans the entries of one reading, but for those that were cleaned before (`known`). Identity is canonical address
 * and guid; where an address is shared by entries without a guid, their titles tell them apart. Of two entries with
 * one identity the first stays: feeds put the newest on top, and a source that says two things under one name means
 * the later one.
 */
export function toItems(entries: readonly Entry[], origin: Origin, known: MadeItems): Cleaned {
  const within = entries.slice(0, MAX_ITEMS);
  const crowded = sharedLinks(within);
  const made = new Map<string, string>();
  const ids = new Set<string>();
  const items: Item[] = [];
  for (const entry of within) {
    const origins = madeOf(entry, crowded);
    const item = known.has(origins) ? null : toItem(entry, origin, crowded);
    const id = item?.id ?? known.get(origins) ?? '';
    if (ids.has(id)) continue;
    ids.add(id);
    made.set(origins, id);
    if (item) items.push(item);
  }
  return { items, made };
}

function madeOf(entry: Entry, crowded: ReadonlySet<string>): string {
  const { guid, link, title, body, date } = entry;
  const shared = link !== null && crowded.has(link);
  return hash('sha256', [guid, link, date, shared, title, body].join('\0'));
}

function toItem(
  entry: Entry,
  { url: base, sourceId, ignoreLines }: Origin,
  crowded: ReadonlySet<string>,
): Item {
  const guid = entry.guid === null ? null : cutText(oneLine(entry.guid), MAX_GUID);
  const link = entry.link ?? webAddress(guid);
  const url = link === null ? null : itemAddress(link, base);
  const title = plainText(entry.title, MAX_TITLE).replaceAll('\n', ' ');
  const text = withoutLines(plainText(entry.body, MAX_TEXT), ignoreLines);
  const alone = url !== null && !crowded.has(entry.link ?? '');
  return {
    id: identity(canonicalAddress(url ?? base), guid ?? (alone ? '' : title || text)),
    sourceId,
    guid,
    url,
    title,
    text,
    published: entry.date === null ? null : feedDate(entry.date),
  };
}

function identity(address: string, name: string): string {
  return hash('sha256', `${address}\n${name}`).slice(0, 20);
}

/** Some feeds give the address only as the guid. */
function webAddress(guid: string | null): string | null {
  return guid !== null && /^https?:\/\//i.test(guid) ? guid : null;
}

function sharedLinks(entries: readonly Entry[]): Set<string> {
  const once = new Set<string>();
  const shared = new Set<string>();
  for (const { guid, link } of entries) {
    if (guid !== null || link === null) continue;
    (once.has(link) ? shared : once).add(link);
  }
  return shared;
}

function withoutLines(text: string, starts: readonly string[]): string {
  const volatile = starts.filter((start) => start !== '');
  if (volatile.length === 0) return text;
  const lines = text.split('\n').filter((line) => !volatile.some((start) => line.startsWith(start)));
  return lines.join('\n');
}
