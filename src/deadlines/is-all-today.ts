import type { Item } from '../feed/item.ts';
import { fold } from '../news/fold.ts';
import { findDates, type WrittenDate } from './find-dates.ts';
import { languageOf } from './language-of.ts';

const DAY = 86_400_000;
/** A short page may well speak of the day it was written on. */
const MANY = 8;
const SHARE = 0.75;

/**
 * Whether a page gives the day of reading nearly wherever it gives a day, whatever that is about: something on its
 * side fills in dates. It may state one end of ours among many of others', so the ends alone don't show it (pure).
 */
export function isAllToday(items: readonly Pick<Item, 'title' | 'text'>[], now: Date): boolean {
  const days = items.flatMap(({ title, text }) => wholeDays(`${title}\n${text}`));
  const today = days.filter((day) => Math.abs(day - startOfDay(now)) <= DAY);
  return days.length >= MANY && today.length >= days.length * SHARE;
}

function wholeDays(text: string): number[] {
  return findDates(fold(text), languageOf(text)).flatMap(dayOf);
}

function dayOf(date: WrittenDate): number[] {
  if (date.kind !== 'date' || date.year === null || date.day === null) return [];
  return [Date.UTC(date.year, date.month - 1, date.day)];
}

function startOfDay(now: Date): number {
  return Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate());
}
