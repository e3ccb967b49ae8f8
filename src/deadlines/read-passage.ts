import { fold } from '../news/fold.ts';
import { findDates } from './find-dates.ts';
import type { Passage } from './passages.ts';
import { readDates, wholeDate } from './read-date.ts';
import { readRows } from './read-rows.ts';
import { readSentence, type Sentence } from './read-sentence.ts';
import type { Reader, Scope } from './reader.ts';
import { regionsInScope } from './regions-here.ts';
import { endPlaces, regionsTold } from './regions-told.ts';
import { type StatedDeadline, stated } from './stated-deadline.ts';
import { subjectNear } from './subject.ts';
import { ownIn, surfacesIn } from './surfaces.ts';
import { undatedEnds } from './undated-ends.ts';

/** Nobody reads a longer quote, and in a longer sentence nothing says what belongs to what. */
const MAX_QUOTE = 800;

/** What one passage states. */
export function readPassage(passage: Passage, reader: Reader): StatedDeadline[] {
  if (passage.kind === 'table') return readRows(passage.lines, reader);
  if (passage.text.length > MAX_QUOTE) return [];
  const folded = fold(passage.text);
  const found = readOne({ raw: passage.text, folded }, reader);
  reader.seen.before = folded;
  reader.seen.own = ownAfter(folded, found, reader);
  return found;
}

function readOne(text: { raw: string; folded: string }, reader: Reader): StatedDeadline[] {
  const dates = findDates(text.folded, reader.grammar.language);
  if (dates.length === 0 && !isWorthReading(text.folded, reader)) {
    reader.seen.scope = { ...reader.seen.scope, before: null };
    return [];
  }
  const sentence = readSentence({ ...text, dates }, reader.words, reader.grammar);
  const isOff = text.folded.search(reader.words.deadlines.withdrawn) >= 0;
  const dated = isOff ? [] : readDates(sentence, reader);
  const found = dated.length > 0 ? dated : readUndated(sentence, reader);
  reader.seen.beside = dates.flatMap(wholeDate).at(-1) ?? reader.seen.beside;
  reader.seen.scope = scopeAfter(sentence, reader);
  return found;
}

/** A title speaks for the whole item, and an end that is told without its date for the sentence behind it. */
function scopeAfter(sentence: Sentence, { seen, title }: Reader): Scope {
  const told = tellsEnd(sentence) ? regionsTold(endPlaces(sentence)) : null;
  if (sentence.folded === title) return { title: told, before: null };
  return { title: seen.scope.title, before: sentence.dates.length === 0 ? told : null };
}

function tellsEnd({ marks, folded }: Sentence): boolean {
  const isOther = subjectNear(marks, { start: 0, end: folded.length }) === 'other';
  return !isOther && marks.some(({ kind }) => kind === 'end');
}

/** Without a date, a sentence may still tell of an end, or for whom one is. */
function isWorthReading(folded: string, reader: Reader): boolean {
  return maySayUndated(folded, reader) || folded.search(reader.grammar.places.said) >= 0;
}

function maySayUndated(folded: string, { words }: Reader): boolean {
  const { undated, conditional, withdrawn } = words.deadlines;
  const ends = words.surfaces.flatMap((surface) => surface.ends ?? []);
  return [undated, conditional, withdrawn, ...ends].some((pattern) => folded.search(pattern) >= 0);
}

/** A window stays the subject until the product or another of its surfaces is named. */
function ownAfter(folded: string, found: readonly StatedDeadline[], { words, seen }: Reader): string | null {
  const window = found.find(({ opens }) => opens !== undefined);
  if (window !== undefined) return window.surface;
  const isElse = folded.search(words.names) >= 0 || surfacesIn(folded, words).length > 0;
  return isElse && ownIn(folded, words) === null ? null : seen.own;
}

function readUndated(sentence: Sentence, reader: Reader): StatedDeadline[] {
  const own = subjectNear(sentence.marks, { start: 0, end: sentence.folded.length });
  if ((own ?? reader.about) !== 'product') return [];
  const regions = regionsTold(endPlaces(sentence)) ?? regionsInScope(reader.seen.scope);
  return undatedEnds(sentence, reader.words, reader.grammar).flatMap(({ surface, status }) =>
    stated(
      [surface],
      { placed: null, status, regions, quote: sentence.raw, folded: sentence.folded },
      reader,
    ),
  );
}
