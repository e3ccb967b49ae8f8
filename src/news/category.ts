import { packCategories } from '../pack/pack-schema.ts';
import { fold } from './fold.ts';
import type { Words } from './words.ts';

/** The main point of a relevant item. The words of each are the pack's; "announcement" and "other" have none. */
export const categories = ['announcement', ...packCategories, 'other'] as const;

export type Category = (typeof categories)[number];

/**
 * The category of an item that match found relevant: the first of the pack, in the pack's order, that the title
 * speaks of; else "announcement" when the title itself says that the product closes; else the first that the text
 * speaks of. Pure.
 */
export function category(item: { readonly title: string; readonly text: string }, words: Words): Category {
  const title = fold(item.title);
  const inTitle = spokenOf(title, words);
  if (inTitle !== undefined) return inTitle;
  if (title.search(words.closing) >= 0) return 'announcement';
  return spokenOf(fold(item.text.slice(0, LEAD)), words) ?? 'announcement';
}

/** Characters of a text that tell its main point; what follows touches on everything. */
const LEAD = 500;

function spokenOf(text: string, { categories }: Words): Category | undefined {
  return categories.find(({ said }) => said.test(text))?.category;
}
