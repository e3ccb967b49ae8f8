import type { Deadline } from './deadline.ts';
import { deadlineTime } from './deadline-time.ts';

/** The instants between which a deadline runs out somewhere on Earth, as exactly as its date is stated. */
export type Span = { readonly first: Date; readonly last: Date; readonly stated: 'minute' | 'day' | 'month' };

/**
 * A stated minute is one instant. A day lasts from its start at UTC+14 to its end at UTC−12, and a month from its
 * first day's start to its last day's end. Null without a date.
 */
export function spanOf({ date, time }: Pick<Deadline, 'date' | 'time'>): Span | null {
  if (date === null) return null;
  const month = /^(\d{4})-(\d{2})$/.exec(date);
  if (month) return monthSpan(Number(month[1]), Number(month[2]));
  const end = deadlineTime(date, time);
  return end && { ...end, stated: end.first < end.last ? 'day' : 'minute' };
}

function monthSpan(year: number, month: number): Span | null {
  if (month < 1 || month > 12) return null;
  const start = deadlineTime(new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10));
  const end = deadlineTime(new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10));
  return start && end ? { first: start.first, last: end.last, stated: 'month' } : null;
}
