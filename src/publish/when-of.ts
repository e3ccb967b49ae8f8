import type { DeadlineState } from '../deadlines/deadline.ts';
import { isCalendarDate } from '../pack/calendar-date.ts';

export type When =
  | { readonly kind: 'day'; readonly date: string }
  | { readonly kind: 'instant'; readonly at: Date };

type Stated = Pick<DeadlineState, 'date' | 'time' | 'status'>;

/**
 * The place in a calendar that a deadline has: a day, which is that day wherever one reads it, or an instant where a
 * time is stated. Null for what has none: a month is no day of it, and no date is none.
 */
export function whenOf({ date, time, status }: Stated): When | null {
  if (status === 'withdrawn' || date === null || !isCalendarDate(date, 'day')) return null;
  if (time === undefined) return { kind: 'day', date };
  const at = new Date(`${date}T${time}:00Z`);
  return Number.isNaN(at.getTime()) ? null : { kind: 'instant', at };
}
