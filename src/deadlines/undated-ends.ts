import { textGap } from '../news/text-gap.ts';
import { type TextSpan, textSpan } from '../news/text-span.ts';
import type { Words } from '../news/words.ts';
import { allMatches } from './all-matches.ts';
import type { Grammar } from './grammar.ts';
import type { Mark } from './marks.ts';
import type { Sentence } from './read-sentence.ts';
import type { StatedDeadline } from './stated-deadline.ts';
import { mainSurfaces, wholeSurfaces } from './surfaces.ts';

export type WithoutDate = Pick<StatedDeadline, 'surface' | 'status'>;

/**
 * The ends that a sentence tells without a date: to follow, on a condition, or called off. What only ends by itself
 * (an export, data) is undated already when its end is told as to come, without a day.
 */
export function undatedEnds(sentence: Sentence, words: Words, grammar: Grammar): WithoutDate[] {
  const { folded, marks } = sentence;
  const named = mainSurfaces(marks, words);
  const meant = named.length > 0 ? named : wholeSurfaces(words);
  const all = (status: StatedDeadline['status']) => meant.map((surface) => ({ surface, status }));
  if (spans(folded, words.deadlines.withdrawn).length > 0) return all('withdrawn');
  const conditions = spans(folded, words.deadlines.conditional);
  const own = ownEnds(marks, conditions).filter(
    ({ status }) => status === 'conditional' || folded.search(grammar.future) >= 0,
  );
  return spans(folded, words.deadlines.undated).length > 0 ? [...own, ...all('undated')] : own;
}

/** A condition is one of the surface that is named nearest to it. */
function ownEnds(marks: readonly Mark[], conditions: readonly TextSpan[]): WithoutDate[] {
  const special = marks.filter(
    ({ kind, surface }) => (kind === 'surface' || kind === 'end') && surface !== null,
  );
  const conditional = new Set(conditions.flatMap((condition) => nearest(special, condition)?.surface ?? []));
  const isNamed = (id: string) => special.some(({ kind, surface }) => kind === 'surface' && surface === id);
  const ended = special.filter(({ kind, surface }) => kind === 'end' && !conditional.has(surface ?? ''));
  return [
    ...[...conditional].map((surface) => ({ surface, status: 'conditional' as const })),
    ...[...new Set(ended.flatMap(({ surface }) => surface ?? []))].filter(isNamed).map((surface) => ({
      surface,
      status: 'undated' as const,
    })),
  ];
}

function nearest(marks: readonly Mark[], place: TextSpan): Mark | undefined {
  return marks.toSorted((one, two) => textGap(one, place) - textGap(two, place))[0];
}

function spans(folded: string, pattern: RegExp): TextSpan[] {
  return allMatches(folded, pattern).map(textSpan);
}
