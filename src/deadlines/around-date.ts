import type { TextSpan } from '../news/text-span.ts';
import {
  type ClauseRange,
  hasEvent,
  isBracket,
  isJoined,
  isPlain,
  names,
  namesAny,
  saysLittle,
} from './clause-range.ts';
import { costOf, eventOf, nearestEvent, untilOf } from './event-near.ts';
import type { WrittenDate } from './find-dates.ts';
import type { Grammar } from './grammar.ts';
import type { Mark } from './marks.ts';
import type { Part, Sentence } from './read-sentence.ts';

/** The clauses of a sentence that speak of one of its dates. */
export type Surrounding = TextSpan & {
  readonly date: WrittenDate;
  readonly marks: readonly Mark[];
  /** What the date is the day of; null when these clauses don't say. */
  readonly event: Mark | null;
  /** Hardly more than the date and names: the event stands elsewhere. */
  readonly bare: boolean;
};

/** For each date the clauses around it, as far as they are its own: up to the next date or the next event. */
export function aroundDates(sentence: Sentence, grammar: Grammar): Surrounding[] {
  return sentence.parts.flatMap((part, index) =>
    part.dates.map((date) => {
      const range = withList(sentence.parts, withEvent(sentence, { index, date }, grammar));
      const parts = sentence.parts.slice(range.first, range.last + 1);
      const marks = parts.flatMap((one) => one.marks);
      return {
        date,
        start: parts[0]?.start ?? date.start,
        end: parts.at(-1)?.end ?? date.end,
        marks,
        event: eventOf(date, marks, { sentence, grammar }),
        bare: saysLittle(sentence, { first: index, last: index }, grammar),
      };
    }),
  );
}

/** The date's clause, and on to the nearest one that tells of an event when itself does not. */
function withEvent(
  sentence: Sentence,
  { index, date }: { index: number; date: WrittenDate },
  grammar: Grammar,
): ClauseRange {
  const { parts } = sentence;
  const own = { first: index, last: index };
  if (hasEvent(parts[index])) return own;
  if (names(parts, own) && untilOf(date, parts[index]?.marks ?? [], grammar) !== null) return own;
  if (!saysLittle(sentence, own, grammar)) return own;
  const left = reach(parts, index, -1);
  const right = reach(parts, index, 1);
  if (left === null && right === null) return own;
  const isNext = parts.slice(0, index).some(({ dates }) => dates.length > 0);
  if (isNext && names(parts, own) && names(parts, { first: left ?? index + 1, last: index - 1 })) return own;
  const toLeft = { first: left ?? index, last: index };
  const toRight = { first: index, last: right ?? index };
  if (left === null || right === null) return left === null ? toRight : toLeft;
  if (parts[index]?.border.startsWith(':')) return toLeft;
  const cost = (at: number) => costOf(nearestEvent(parts[at], date), date, { sentence, grammar });
  return cost(left) <= cost(right) ? toLeft : toRight;
}

/** Lists before a date's clause ("The app, the site and …") belong to it, and "(API)" right after it. */
function withList(parts: readonly Part[], range: ClauseRange): ClauseRange {
  let { first, last } = range;
  if (!namesAny(parts, range) && isJoined(parts[first]) && parts[first - 1]?.dates.length === 0) first -= 1;
  const isFirstDate = !parts.slice(0, range.first).some(({ dates }) => dates.length > 0);
  while (isPlain(parts[first - 1]) && (isFirstDate || !names(parts, { first, last }))) first -= 1;
  const next = { first: last + 1, last: last + 1 };
  const isFree = isPlain(parts[next.first]) && (parts[next.first + 1]?.dates ?? []).length === 0;
  if (!names(parts, { first, last }) && (isFree || isBracket(parts[next.first])) && names(parts, next))
    last += 1;
  return { first, last };
}

/** Where the next clause with an event is, with no other date on the way. */
function reach(parts: readonly Part[], from: number, step: 1 | -1): number | null {
  for (let index = from + step; index >= 0 && index < parts.length; index += step) {
    const part = parts[index];
    if (part === undefined || part.dates.length > 0) return null;
    if (hasEvent(part)) return index;
  }
  return null;
}
