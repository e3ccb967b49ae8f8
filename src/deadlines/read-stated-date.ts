import { fold } from '../news/fold.ts';
import { isCalendarDate } from '../pack/calendar-date.ts';
import { findDates } from './find-dates.ts';
import { type PlacedDate, placeInYear } from './place-in-year.ts';

/** A date that somebody typed: as 2026-05-10 or 2026-05, or in English words; null where it isn't exactly one. */
export function readStatedDate(text: string, now: Date): PlacedDate | null {
  const typed = text.trim();
  if (isCalendarDate(typed, 'day')) return { date: typed, precision: 'day' };
  if (isCalendarDate(typed, 'month')) return { date: typed, precision: 'month' };
  if (/^\d{4}-\d/.test(typed)) return null;
  const [date, ...others] = findDates(fold(typed), 'en');
  if (date?.kind !== 'date' || others.length > 0) return null;
  return placeInYear(date, { published: now.toISOString(), beside: null, since: null }, false);
}
