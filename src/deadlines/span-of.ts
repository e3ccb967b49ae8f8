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
  const day = deadlineTime(date);
  if (!day) return null;
  if (time === undefined) return { ...day, stated: 'day' };
  const instant = new Date(`${date}T${time}Z`);
  return Number.isNaN(instant.getTime()) ? null : { first: instant, last: instant, stated: 'minute' };
}

function monthSpan(year: number, month: number): Span | null {
  const start = deadlineTime(new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10));
  const end = deadlineTime(new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10));
  return start && end ? { first: start.first, last: end.last, stated: 'month' } : null;
}
