import { isCalendarDate } from '../pack/calendar-date.ts';

const DAY = 86_400_000;

/** Whole days since 1970, from the first up to, not including, the last. A day is one, a month all of its days. */
export type DaySpan = { readonly from: number; readonly to: number };

/** The days that a stated date covers; null when it is neither a day nor a month of the calendar. */
export function daySpan(date: string): DaySpan | null {
  if (isCalendarDate(date, 'day')) return { from: dayOf(date), to: dayOf(date) + 1 };
  if (!isCalendarDate(date, 'month')) return null;
  return { from: firstOfMonth(date, 0), to: firstOfMonth(date, 1) };
}

/** The day of an instant, or of a date of the calendar, in UTC. */
export function dayOf(instant: string | Date): number {
  return Math.floor(new Date(instant).getTime() / DAY);
}

/** Midnight UTC of a day, for formatting it. */
export function dateOfDay(day: number): Date {
  return new Date(day * DAY);
}

function firstOfMonth(date: string, later: number): number {
  const [year = 0, month = 1] = date.split('-').map(Number);
  return Math.floor(Date.UTC(year, month - 1 + later, 1) / DAY);
}
