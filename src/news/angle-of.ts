import type { Category } from './category.ts';
import { fold } from './fold.ts';
import { namesIn } from './names-in.ts';
import type { Words } from './words.ts';

type Told = {
  /** Folded. */
  readonly title: string;
  /** As it was written, since names are known by their capitals. */
  readonly opening: string;
  readonly category: Category;
  readonly end: string | null;
};

/** What everybody tells of the closing itself. */
export const CLOSING = 'closing';

/**
 * What an item is about: the pack's first angle that it speaks of, else the end that it states, else a name that title
 * and first sentence have in common, else the closing itself. Guides, opinions and the like that have none of these
 * are about no event: null. Pure.
 */
export function angleOf({ title, opening, category, end }: Told, words: Words): string | null {
  const folded = fold(opening);
  const angle = words.angles.find(({ said, background }) => {
    const inText = said.test(folded);
    return background
      ? isSubject(said, title, words) || (inText && said.test(title))
      : inText || said.test(title);
  });
  if (angle !== undefined) return angle.id;
  if (end !== null) return end;
  const name = namesIn(opening, words).find((one) => isNamed(title, one));
  if (name !== undefined) return `name ${name}`;
  return OF_NO_EVENT.includes(category) ? null : CLOSING;
}

/** A headline begins with what it is about: with this, or with the product. */
function isSubject(said: RegExp, title: string, { names }: Words): boolean {
  const product = title.search(names);
  return product >= 0 && title.slice(0, product).search(said) >= 0;
}

/** A headline ends with whose report it is. */
function isNamed(title: string, name: string): boolean {
  return title
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .slice(0, -1)
    .includes(name);
}

const OF_NO_EVENT: readonly Category[] = ['alternatives', 'reaction', 'export', 'policy', 'other'];
