import type { Words } from '../news/words.ts';
import { aroundDates, type Surrounding } from './around-date.ts';
import type { WrittenDate } from './find-dates.ts';
import { findWindow, type Window } from './find-window.ts';
import type { End, Here } from './here.ts';
import { isCountedFrom } from './is-counted-from.ts';
import { isNews } from './is-news.ts';
import { type Anchors, type PlacedDate, type PlainDate, placeInYear } from './place-in-year.ts';
import type { Sentence } from './read-sentence.ts';
import type { Reader } from './reader.ts';
import { regionsHere } from './regions-here.ts';
import { type StatedDeadline, stated } from './stated-deadline.ts';
import { isPast, statusOf } from './status.ts';
import { type Subject, subjectNear, subjectOf } from './subject.ts';
import { mainSurfaces, ownSurface } from './surfaces.ts';
import { surfacesHere } from './surfaces-here.ts';
import { timeAfter } from './time-after.ts';

/** What the dates of a sentence state; those of a window are told together. */
export function readDates(sentence: Sentence, reader: Reader): StatedDeadline[] {
  const groups = aroundDates(sentence, reader.grammar);
  const window = findWindow(sentence, reader);
  const stated = window === null ? [] : readWindow(window, { sentence, groups, reader });
  if (stated.length === 0) return groups.flatMap((group) => readDate(group, { sentence, groups, reader }));
  const others = groups.filter(({ date }) => date !== window?.opens && date !== window?.closes);
  return [...stated, ...others.flatMap((group) => readDate(group, { sentence, groups, reader }))];
}

function readWindow({ surface, opens, closes }: Window, here: Here): StatedDeadline[] {
  const { sentence, reader } = here;
  const last = here.groups.find(({ date }) => date === closes);
  const first = here.groups.find(({ date }) => date === opens);
  if (first === undefined || subjectHere(last ?? first, here) !== 'product' || isQuestion(sentence))
    return [];
  const isDone = last !== undefined && isPast(sentence.folded, last, last.date, reader.grammar);
  const placed = last === undefined ? null : placeInYear(last.date, anchorsOf(last.date, here), isDone);
  const day = firstDay(opens, placed, here);
  if (day === null || (last !== undefined && placed === null)) return [];
  const status =
    placed === null ? 'undated' : statusOf({ past: isDone, heard: isHearsay(here) }, reader.tier);
  const { raw: quote, folded } = sentence;
  const time = last === undefined ? null : timeAfter(folded, last.date.end);
  const regions = regionsHere(last ?? first, here);
  return stated([surface], { placed, time, opens: day, status, regions, quote, folded }, reader);
}

/** Null for a day that is after the last, or before the end was known at all. */
function firstDay(opens: WrittenDate, closes: PlacedDate | null, here: Here): string | null {
  if (opens.kind !== 'date') return null;
  const isSpan = opens.from !== undefined;
  const written = isSpan ? { ...opens, day: opens.from ?? null } : opens;
  const placed = placeInYear(written, anchorsOf(opens, here), false);
  if (placed?.precision !== 'day') return null;
  const isYearBefore = opens.year === null && closes !== null && placed.date > closes.date;
  const date = isYearBefore ? `${Number(placed.date.slice(0, 4)) - 1}${placed.date.slice(4)}` : placed.date;
  const { since } = here.reader.words.deadlines;
  if (since !== null && date < since) return null;
  return closes !== null && date.slice(0, closes.date.length) > closes.date ? null : date;
}

function readDate(group: Surrounding, here: Here): StatedDeadline[] {
  const { sentence, reader } = here;
  if (isCountedFrom(sentence.folded, group.date, reader.grammar.language)) return [];
  const event = endOf(group, here);
  if (event === null || subjectHere(group, here) !== 'product') return [];
  const surfaces = surfacesHere(group, event, here);
  const past = isPast(sentence.folded, group, group.date, reader.grammar);
  const placed = placeInYear(group.date, anchorsOf(group.date, here), past);
  if (placed === null || isNews(placed, group, here)) return [];
  const status = statusOf({ past, heard: isHearsay(here) }, reader.tier);
  const { raw: quote, folded } = sentence;
  const time = timeAfter(folded, group.date.end);
  const regions = regionsHere(group, here);
  return stated(surfaces, { placed, time, status, regions, quote, folded }, reader);
}

/** The word by which a date is an end; a date that says nothing of its own shares the end told beside it. */
function endOf(group: Surrounding, { sentence, groups, reader }: Here): End | null {
  if (group.event?.kind === 'notice' || group.event?.kind === 'formerly' || isQuestion(sentence)) return null;
  if (group.event?.kind === 'end') return { surface: group.event.surface };
  if (group.date.kind !== 'date') return null;
  const named =
    mainSurfaces(group.marks, reader.words).length > 0 || ownSurface(group, reader.words) !== null;
  if (group.event?.kind === 'until' && named) return { surface: ownSurface(group, reader.words) };
  if (!group.bare && !isInTurn(group, groups, reader.words)) return null;
  if (sentence.marks.some(({ kind }) => kind === 'end')) return 'told';
  return named && isToldBefore(reader) ? 'told' : null;
}

/** "The app closes on …, and the API goes the same way on …": another surface, after one that ends. */
function isInTurn(group: Surrounding, groups: readonly Surrounding[], words: Words): boolean {
  const before = groups[groups.indexOf(group) - 1];
  const named = mainSurfaces(group.marks, words);
  if (before?.event?.kind !== 'end' || named.length === 0) return false;
  return !mainSurfaces(before.marks, words).some((surface) => named.includes(surface));
}

function isHearsay({ sentence, reader }: Here): boolean {
  return sentence.folded.search(reader.words.deadlines.hearsay) >= 0;
}

function isQuestion({ raw }: Sentence): boolean {
  return /[?？؟]["”»)]?$/u.test(raw);
}

function isToldBefore({ title, seen, words }: Reader): boolean {
  return [title, seen.before ?? ''].some((text) => text.search(words.closing) >= 0);
}

function subjectHere(group: Surrounding, { sentence, reader }: Here): Subject {
  const place = group.event ?? group.date;
  const own =
    subjectNear(group.marks, place) ??
    subjectNear(
      sentence.marks.filter(({ end }) => end <= group.date.start),
      place,
    );
  if (own === 'other') return 'other';
  if (own !== null) return own;
  const before = reader.seen.before === null ? null : subjectOf(reader.seen.before, reader.words);
  return before ?? reader.about;
}

function anchorsOf(date: WrittenDate, { sentence, reader }: Here): Anchors {
  const after = sentence.dates.filter(({ start }) => start > date.start).flatMap(wholeDate)[0];
  const before = sentence.dates
    .filter(({ start }) => start < date.start)
    .flatMap(wholeDate)
    .at(-1);
  return {
    published: reader.published,
    beside: after ?? before ?? reader.seen.beside,
    since: reader.words.deadlines.since,
  };
}

/** A date that is written in full, or with its month. */
export function wholeDate(date: WrittenDate): PlainDate[] {
  return date.kind === 'date' && date.year !== null ? [{ ...date, year: date.year }] : [];
}
