import { dateOfDay } from './day-span.ts';

const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const month = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** "26 Apr 2026", or "Apr 2026" for a month. */
export function shortDate(date: string): string {
  return date.length === 7 ? month.format(new Date(`${date}-01T00:00:00Z`)) : day.format(new Date(date));
}

export function shortDay(of: number): string {
  return day.format(dateOfDay(of));
}
