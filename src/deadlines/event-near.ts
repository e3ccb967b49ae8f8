import { textGap } from '../news/text-gap.ts';
import { isEvent } from './clause-range.ts';
import type { WrittenDate } from './find-dates.ts';
import type { Grammar } from './grammar.ts';
import type { Mark } from './marks.ts';
import type { Part, Sentence } from './read-sentence.ts';

/** A comma weighs as much as so many letters, */
const BORDER_COST = 25;
const AND_COST = 5;
/** and so does an event on the side where the language seldom has it. */
const WRONG_SIDE_COST = { verbFirst: 14, verbLast: 60 };
const UNTIL_GAP = 14;
const UNSPACED_GAP = 4;
type Place = { readonly sentence: Sentence; readonly grammar: Grammar };

/** What a date is the day of, by the marks of its clauses; null when they don't say. */
export function eventOf(date: WrittenDate, marks: readonly Mark[], place: Place): Mark | null {
  const events = marks.filter(isEvent);
  const formerly = marks.find((mark) => mark.kind === 'formerly' && isBeside(mark, date, place));
  if (formerly !== undefined) return formerly;
  const until = untilOf(date, marks, place.grammar);
  const costs = events.map((event) => costOf(event, date, place));
  const best = events[costs.indexOf(Math.min(...costs))] ?? null;
  return best === null || (best.kind === 'notice' && until !== null) ? (until ?? best) : best;
}

/** A word that goes with a date and with nothing else. */
export function untilOf(date: WrittenDate, marks: readonly Mark[], { unspaced }: Grammar): Mark | null {
  const most = unspaced ? UNSPACED_GAP : UNTIL_GAP;
  return marks.find((mark) => mark.kind === 'until' && textGap(mark, date) <= most) ?? null;
}

/** On the side of the date where the language has it. */
function isBeside(mark: Mark, date: WrittenDate, { grammar }: Place): boolean {
  const side = grammar.verbLast ? mark.start >= date.end || textGap(mark, date) <= 2 : mark.end <= date.start;
  return side && textGap(mark, date) <= UNTIL_GAP;
}

/** The event of a clause that stands nearest to a date. */
export function nearestEvent(part: Part | undefined, date: WrittenDate): Mark | undefined {
  return part?.marks.filter(isEvent).toSorted((one, two) => textGap(one, date) - textGap(two, date))[0];
}

/** How far an event is from a date, in letters; the side and the borders between count too. */
export function costOf(event: Mark | undefined, date: WrittenDate, { sentence, grammar }: Place): number {
  if (event === undefined) return Number.POSITIVE_INFINITY;
  const follows = event.start >= date.end;
  const wrongSide = grammar.verbLast
    ? follows
      ? 0
      : WRONG_SIDE_COST.verbLast
    : follows
      ? WRONG_SIDE_COST.verbFirst
      : 0;
  const [from, to] = follows ? [date.end, event.start] : [event.end, date.start];
  const borders = sentence.parts
    .filter(({ start, border }) => border !== '' && start > from && start <= to)
    .reduce((sum, { border }) => sum + (/\p{L}/u.test(border) ? AND_COST : BORDER_COST), 0);
  return textGap(event, date) + wrongSide + borders;
}
