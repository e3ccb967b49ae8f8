import { textGap } from '../news/text-gap.ts';
import type { TextSpan } from '../news/text-span.ts';
import type { Words } from '../news/words.ts';
import { allMatches } from './all-matches.ts';
import type { Mark } from './marks.ts';

/** Whose end a passage tells of: the product's, something else's, or it names neither. */
export type Subject = 'product' | 'other' | null;

/** The bearer of a name that stands nearest to a place; the product when it stands as near. */
export function subjectNear(marks: readonly Mark[], place: TextSpan): Subject {
  const bearers = marks.filter(({ kind }) => kind === 'product' || kind === 'namesake' || kind === 'other');
  const [nearest] = bearers.toSorted(
    (one, two) => textGap(one, place) - textGap(two, place) || rank(one) - rank(two),
  );
  if (nearest === undefined) return null;
  return nearest.kind === 'product' ? 'product' : 'other';
}

function rank({ kind }: Mark): number {
  return kind === 'product' ? 0 : 1;
}

/** What a folded text speaks of as a whole: the product if it names it at all. */
export function subjectOf(folded: string, words: Words): Subject {
  let other = false;
  for (const { groups } of allMatches(folded, words.names)) {
    if (groups?.other === undefined) return 'product';
    other = true;
  }
  return other || folded.search(words.deadlines.others) >= 0 ? 'other' : null;
}
