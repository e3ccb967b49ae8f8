import { type TextSpan, textSpan } from '../news/text-span.ts';
import { allMatches } from './all-matches.ts';
import type { WrittenDate } from './find-dates.ts';
import type { Mark } from './marks.ts';
import type { Sentence } from './read-sentence.ts';
import type { Reader } from './reader.ts';
import { isMain, ownIn } from './surfaces.ts';

/** The first day of a window and its last, as a sentence writes them. */
export type Window = {
  readonly surface: string;
  readonly opens: WrittenDate;
  /** Null where only the first day is told. */
  readonly closes: WrittenDate | null;
};

/** So far from a date, in letters, a word for opening still speaks of it, */
const REACH = 40;
/** and less far where the language seldom has it on that side. */
const WRONG_SIDE = 14;
const ELSE: ReadonlySet<Mark['kind']> = new Set(['other', 'namesake', 'formerly', 'notice']);
/** Between the two days of a span. */
const SPAN =
  /^[\s,]*(?:[-–—~〜]|to|through|thru|until|till|bis|zum|al?|au|do|tot|до|по|até|ate|hasta)[\s,]*(?:the )?$/u;

/**
 * The window that a sentence tells of: something that ends by itself, as an export does, and is there from a day on.
 * Null where it tells of none, or of something else on one of the days.
 */
export function findWindow(sentence: Sentence, reader: Reader): Window | null {
  const surface = windowSurface(sentence, reader);
  if (surface === null) return null;
  const { dates } = sentence;
  const opens = dates.find((date, at) => isOpening(date, dates[at + 1], { sentence, reader, surface }));
  if (opens === undefined) return null;
  if (hasFirstDay(opens)) return { surface, opens, closes: opens };
  const next = dates[dates.indexOf(opens) + 1];
  return { surface, opens, closes: next && isTogether(opens, next, { sentence, reader }) ? next : null };
}

/** The one thing with a window that a sentence names, or that the words before it were about. */
function windowSurface({ folded, marks }: Sentence, { words, seen }: Reader): string | null {
  const named = words.surfaces.find(({ said, opens }) => opens !== null && folded.search(said) >= 0);
  if (named) return named.id;
  const isBare = marks.every(({ kind }) => kind !== 'surface' && kind !== 'product' && kind !== 'other');
  const before = seen.own ?? (seen.before === null ? null : ownIn(seen.before, words));
  return isBare && words.surfaces.some(({ id, opens }) => opens !== null && id === before) ? before : null;
}

type Place = { readonly sentence: Sentence; readonly reader: Reader };

function isOpening(
  date: WrittenDate,
  next: WrittenDate | undefined,
  { surface, ...place }: Place & { readonly surface: string },
): boolean {
  if (date.kind !== 'date' || date.day === null) return false;
  const { folded, masked, dates } = place.sentence;
  if (hasFirstDay(date)) return true;
  if (next !== undefined && SPAN.test(folded.slice(date.end, next.start))) return true;
  const opens = place.reader.words.surfaces.find(({ id }) => id === surface)?.opens;
  const spoken = opens ? allMatches(masked, opens).map(textSpan) : [];
  return spoken.some((word) => {
    const costs = dates.map((one) => costOf(word, one, place));
    const least = Math.min(...costs);
    return least <= REACH && costs[dates.indexOf(date)] === least;
  });
}

function hasFirstDay(date: WrittenDate): boolean {
  return date.kind === 'date' && date.from !== undefined;
}

/** How far a word is from a date; a word for an end between them parts them. */
function costOf(word: TextSpan, date: WrittenDate, { sentence, reader }: Place): number {
  const follows = word.start >= date.end;
  const between = follows
    ? sentence.folded.slice(date.end, word.start)
    : sentence.folded.slice(word.end, date.start);
  const { grammar, words } = reader;
  const parting = [grammar.until, words.closing, words.deadlines.ends];
  if (parting.some((pattern) => between.search(pattern) >= 0)) return Number.POSITIVE_INFINITY;
  return between.length + (follows === grammar.verbLast ? 0 : WRONG_SIDE);
}

/** "… opened in May, and the app closes in June": nothing on the way to the other day may speak of something else. */
function isTogether(opens: WrittenDate, next: WrittenDate, { sentence, reader }: Place): boolean {
  const part = sentence.parts.find(({ dates }) => dates.includes(next));
  const end = part && !part.dates.includes(opens) ? part.end : next.start;
  return !sentence.marks
    .filter(({ start }) => start >= opens.end && start < end)
    .some((mark) => ELSE.has(mark.kind) || (mark.surface !== null && isMain(mark.surface, reader.words)));
}
