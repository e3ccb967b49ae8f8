import type { TextSpan } from '../news/text-span.ts';
import { allMatches } from './all-matches.ts';

export type Clause = TextSpan & {
  /** What parts it from the clause before; empty for the first. */
  readonly border: string;
};

/** A folded sentence cut where it turns to something else, but never inside what is whole, such as a date. */
export function clausesOf(folded: string, border: RegExp, whole: readonly TextSpan[]): Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  let before = '';
  let next = 0;
  for (const match of allMatches(folded, border)) {
    while ((whole[next]?.end ?? Number.POSITIVE_INFINITY) <= match.index) next += 1;
    if ((whole[next]?.start ?? Number.POSITIVE_INFINITY) < match.index + match[0].length) continue;
    clauses.push({ start, end: match.index, border: before });
    start = match.index + match[0].length;
    before = match[0];
  }
  clauses.push({ start, end: folded.length, border: before });
  return clauses.filter(({ start: from, end }) => folded.slice(from, end).trim() !== '');
}
