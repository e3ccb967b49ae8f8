import { packCategories } from '../pack/words-schema.ts';
import { fold } from './fold.ts';
import type { Words } from './words.ts';

/** The main point of a relevant item. The words of each are the pack's; "announcement" and "other" have none. */
export const categories = ['announcement', ...packCategories, 'other'] as const;

export type Category = (typeof categories)[number];

type Text = { readonly title: string; readonly text: string };

/** Characters of a text that tell its main point; what follows touches on everything. */
const LEAD = 500;
/** What a title says after the closing is a second thought, unless the text comes to it so early. */
const TAKEN_UP = 200;
/** A text of so few characters takes up nothing. */
const SHORT = 60;
/** So many different words of one point make it the point of a text whose title only tells the news. */
const DWELLS = 2;

/**
 * The category of an item that match found relevant: the first of the pack, in the pack's order, that the title makes
 * its point; else, when the title itself says that the product closes, "announcement", unless the text dwells on one;
 * else the first that the text speaks of. Pure.
 */
export function category(item: Text, words: Words): Category {
  const title = fold(item.title.slice(0, LEAD));
  const text = fold(item.text.slice(0, LEAD));
  const closing = firstOf(title, [words.closing, words.headline]);
  const inTitle = words.categories.find((one) => isPointOf({ title, text }, one, { closing, words }));
  if (inTitle !== undefined) return inTitle.category;
  const inText = closing < 0 ? speaksOf(text, words) : dwellsOn(text, words);
  return inText?.category ?? 'announcement';
}

/** Where the first of them stands; -1 if none does. */
function firstOf(text: string, patterns: readonly RegExp[]): number {
  const found = patterns.map((pattern) => text.search(pattern)).filter((at) => at >= 0);
  return found.length === 0 ? -1 : Math.min(...found);
}

type Point = Words['categories'][number];
type Seen = { readonly closing: number; readonly words: Words };

function isPointOf({ title, text }: Text, point: Point, { closing, words }: Seen): boolean {
  const at = title.search(point.said);
  if (at < 0 || isOneOfSeveral(title, point, words)) return false;
  const second = closing >= 0 && at > closing && SECOND.has(point.category);
  return !second || text.length < SHORT || text.slice(0, TAKEN_UP).search(point.said) >= 0;
}

const SECOND: ReadonlySet<string> = new Set(['partner']);

/** "The app and the API close" is news of both, not a matter of the API. */
function isOneOfSeveral(title: string, { category }: Point, { surfaces }: Words): boolean {
  if (!surfaces.some(({ id }) => id === category)) return false;
  return surfaces.some(({ id, whole, said }) => whole && id !== category && title.search(said) >= 0);
}

function speaksOf(text: string, { categories }: Words): Point | undefined {
  return categories.find(({ said }) => text.search(said) >= 0);
}

function dwellsOn(text: string, { categories }: Words): Point | undefined {
  return categories.find(({ category, said }) => DWELT.has(category) && distinct(text, said) >= DWELLS);
}

const DWELT: ReadonlySet<string> = new Set(['reason', 'reaction', 'alternatives']);

function distinct(text: string, said: RegExp): number {
  return new Set([...text.matchAll(said)].map(([word]) => word)).size;
}
