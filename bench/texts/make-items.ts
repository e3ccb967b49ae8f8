import type { Item } from '../../src/feed/item.ts';
import { otherNews } from '../feeds/sentences.ts';
import { passages, table } from './passages.ts';

/** Feeds of the world, in which few items matter; texts that all do; texts in which every sentence has a date. */
export const kinds = ['feeds', 'texts', 'dates'] as const;
export type TextKind = (typeof kinds)[number];

const PARAGRAPHS = 6;
const DAY = 86_400_000;
const FIRST = Date.UTC(2026, 2, 24);

/** As many items as make this many bytes of titles and texts; always the same ones. */
export function makeItems(kind: TextKind, bytes: number): Item[] {
  const items: Item[] = [];
  for (let made = 0; made < bytes; ) {
    const item = itemOf(kind, items.length);
    items.push(item);
    made += sizeOf(item);
  }
  return items;
}

export function sizeOf({ title, text }: Pick<Item, 'title' | 'text'>): number {
  return Buffer.byteLength(title) + Buffer.byteLength(text);
}

function itemOf(kind: TextKind, index: number): Item {
  const isOther = kind === 'feeds' && index % 50 !== 7;
  const { title, lines } = isOther ? otherItem(index) : aboutSora(kind, index);
  const published = new Date(FIRST + (index % 30) * DAY).toISOString();
  return { id: `${index}`, sourceId: 'bench', guid: `${index}`, url: null, title, text: lines, published };
}

function otherItem(index: number) {
  const sentence = (at: number) => otherNews[(index * 7 + at * 3) % otherNews.length] ?? '';
  return { title: sentence(0), lines: listed(PARAGRAPHS * 2, sentence) };
}

/** Paragraphs of one language; every eighth item is a table. */
function aboutSora(kind: TextKind, index: number) {
  const own = passages[index % passages.length];
  if (own === undefined) throw new Error('there are no passages');
  const { title, plain, dated } = own;
  if (kind === 'texts' && index % 8 === 3)
    return { title, lines: listed(PARAGRAPHS, () => table.join('\n')) };
  const sentence = (at: number) => {
    const some = kind === 'dates' || at % 3 === 0 ? dated : plain;
    return `${some[at % some.length] ?? ''} ${some[(at + 1) % some.length] ?? ''}`;
  };
  return { title, lines: listed(PARAGRAPHS, sentence) };
}

function listed(count: number, line: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => line(at)).join('\n');
}
