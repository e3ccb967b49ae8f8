import type { TextSpan } from '../news/text-span.ts';
import type { Words } from '../news/words.ts';
import { type Clause, clausesOf } from './clauses.ts';
import type { WrittenDate } from './find-dates.ts';
import type { Grammar } from './grammar.ts';
import { type Mark, marksOf } from './marks.ts';
import { type Place, placesIn } from './places-in.ts';

/** No letter, no number, no space. */
const BLANK = '·';

/** A clause with what stands in it. */
export type Part = Clause & {
  readonly dates: readonly WrittenDate[];
  readonly marks: readonly Mark[];
  readonly places: readonly Place[];
};

export type Sentence = {
  /** As it stands in the item. */
  readonly raw: string;
  readonly folded: string;
  /** Folded, with nothing to be read where its dates stand. */
  readonly masked: string;
  readonly dates: readonly WrittenDate[];
  readonly marks: readonly Mark[];
  readonly places: readonly Place[];
  readonly parts: readonly Part[];
};

/** A sentence with its dates and what it says, each in its clause. */
export function readSentence(
  { raw, folded, dates }: Pick<Sentence, 'raw' | 'folded' | 'dates'>,
  words: Words,
  grammar: Grammar,
): Sentence {
  const masked = withoutDates(folded, dates);
  const marks = marksOf(masked, raw, words, grammar);
  const places = placesIn(folded, grammar.places);
  const whole = [...dates, ...places].sort((one, two) => one.start - two.start);
  const clauses = clausesOf(folded, grammar.border, whole);
  const parts = clauses.map((clause) => ({
    ...clause,
    dates: dates.filter((date) => startsIn(date, clause)),
    marks: marks.filter((mark) => startsIn(mark, clause)),
    places: places.filter((place) => startsIn(place, clause)),
  }));
  return { raw, folded, masked, dates, marks, places, parts };
}

function startsIn(one: TextSpan, clause: TextSpan): boolean {
  return one.start >= clause.start && one.start < clause.end;
}

/** Each date as one word that means nothing, so that "stellt … am 26. April ein" is found as "stellt … ein". */
function withoutDates(folded: string, dates: readonly TextSpan[]): string {
  let text = '';
  for (const { start, end } of dates) text += folded.slice(text.length, start) + BLANK.repeat(end - start);
  return text + folded.slice(text.length);
}
