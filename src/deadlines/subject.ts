import type { Words } from '../news/words.ts';
import { allMatches } from './all-matches.ts';
import type { Mark, Span } from './marks.ts';

/** Whose end a passage tells of: the product's, something else's, or it names neither. */
export type Subject = 'product' | 'other' | null;

/** The bearer of a name that stands nearest to a place; the product when it stands as near. */
export function subjectNear(marks: readonly Mark[], place: Span): Subject {
  const bearers = marks.filter(({ kind }) => kind === 'product' || kind === 'namesake' || kind === 'other');
  const distance = (one: Span) => Math.max(0, one.start - place.end, place.start - one.end);
  const nearest = bearers.toSorted((one, two) => distance(one) - distance(two) || rank(one) - rank(two))[0];
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
