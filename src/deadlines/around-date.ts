import type { WrittenDate } from './find-dates.ts';
import type { Grammar } from './grammar.ts';
import type { Mark, Span } from './marks.ts';
import type { Part, Sentence } from './read-sentence.ts';

/** The clauses of a sentence that speak of one of its dates. */
export type Surrounding = Span & {
  readonly date: WrittenDate;
  readonly marks: readonly Mark[];
  /** What the date is the day of; null when these clauses don't say. */
  readonly event: Mark | null;
  /** Hardly more than the date and names: the event stands elsewhere. */
  readonly bare: boolean;
};

const NOTHING_NAMED: ReadonlySet<Mark['kind']> = new Set(['end', 'notice', 'until', 'formerly']);
/** A comma weighs as much as so many letters, */
const BORDER_COST = 25;
const AND_COST = 5;
/** and so does an event on the side where the language seldom has it. */
const WRONG_SIDE_COST = { verbFirst: 14, verbLast: 60 };
const UNTIL_GAP = 14;
const UNSPACED_GAP = 4;
/** So little beside date and names says nothing by itself: "and the API on 24 September". */
const LITTLE = { spaced: 32, unspaced: 14 };

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

type Range = { readonly first: number; readonly last: number };

/** The date's clause, and on to the nearest one that tells of an event when itself does not. */
function withEvent(
  sentence: Sentence,
  { index, date }: { index: number; date: WrittenDate },
  grammar: Grammar,
): Range {
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
function withList(parts: readonly Part[], range: Range): Range {
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

function names(parts: readonly Part[], { first, last }: Range): boolean {
  return parts
    .slice(first, last + 1)
    .some(({ marks }) => marks.some(({ kind }) => kind === 'surface' || kind === 'hint'));
}

function namesAny(parts: readonly Part[], { first, last }: Range): boolean {
  return parts.slice(first, last + 1).some(({ marks }) => marks.some(({ kind }) => !NOTHING_NAMED.has(kind)));
}

function isBracket(part: Part | undefined): boolean {
  return isPlain(part) && /[(（]/.test(part.border);
}

/** "… are deprecated and will shut down": two verbs, one subject. */
function isJoined(part: Part | undefined): boolean {
  return part !== undefined && /\p{L}/u.test(part.border);
}

function isPlain(part: Part | undefined): part is Part {
  return part !== undefined && part.dates.length === 0 && !hasEvent(part);
}

function hasEvent(part: Part | undefined): boolean {
  return part?.marks.some(isEvent) ?? false;
}

function isEvent({ kind }: Mark): boolean {
  return kind === 'end' || kind === 'notice';
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

type Place = { readonly sentence: Sentence; readonly grammar: Grammar };

function eventOf(date: WrittenDate, marks: readonly Mark[], place: Place): Mark | null {
  const events = marks.filter(isEvent);
  const formerly = marks.find((mark) => mark.kind === 'formerly' && isBeside(mark, date, place));
  if (formerly !== undefined) return formerly;
  const until = untilOf(date, marks, place.grammar);
  const costs = events.map((event) => costOf(event, date, place));
  const best = events[costs.indexOf(Math.min(...costs))] ?? null;
  return best === null || (best.kind === 'notice' && until !== null) ? (until ?? best) : best;
}

/** A word that goes with a date and with nothing else. */
function untilOf(date: WrittenDate, marks: readonly Mark[], { unspaced }: Grammar): Mark | null {
  const most = unspaced ? UNSPACED_GAP : UNTIL_GAP;
  return marks.find((mark) => mark.kind === 'until' && gap(mark, date) <= most) ?? null;
}

/** Whether these clauses hold hardly more than a date and names, so that what they tell of stands elsewhere. */
export function saysLittle(sentence: Sentence, { first, last }: Range, { unspaced }: Grammar): boolean {
  const parts = sentence.parts.slice(first, last + 1);
  const known = parts.flatMap(({ dates, marks }) => [
    ...dates,
    ...marks.filter(({ kind }) => kind === 'product' || kind === 'surface'),
  ]);
  const letters = parts.reduce((sum, { start, end }) => sum + end - start, 0);
  const rest = letters - known.reduce((sum, { start, end }) => sum + end - start, 0);
  return rest <= (unspaced ? LITTLE.unspaced : LITTLE.spaced);
}

/** On the side of the date where the language has it. */
function isBeside(mark: Mark, date: WrittenDate, { grammar }: Place): boolean {
  const side = grammar.verbLast ? mark.start >= date.end || gap(mark, date) <= 2 : mark.end <= date.start;
  return side && gap(mark, date) <= UNTIL_GAP;
}

function nearestEvent(part: Part | undefined, date: WrittenDate): Mark | undefined {
  return part?.marks.filter(isEvent).toSorted((one, two) => gap(one, date) - gap(two, date))[0];
}

/** How far an event is from a date, in letters; the side and the borders between count too. */
function costOf(event: Mark | undefined, date: WrittenDate, { sentence, grammar }: Place): number {
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
  return gap(event, date) + wrongSide + borders;
}

function gap(one: Span, two: Span): number {
  return Math.max(0, one.start - two.end, two.start - one.end);
}
