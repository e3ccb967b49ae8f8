import type { DeadlineState } from './deadline.ts';
import { deadlineTime } from './deadline-time.ts';

/**
 * Whether it has ended everywhere on Earth: the last place to leave its day, or its month, has left it. Without a
 * date only a source can say that it has ended; a withdrawn date never does.
 */
export function hasPassed(
  { date, time, status }: Pick<DeadlineState, 'date' | 'time' | 'status'>,
  now: Date,
): boolean {
  if (status === 'withdrawn') return false;
  if (date === null) return status === 'passed';
  const end = deadlineTime(date.length === 7 ? lastDay(date) : date, time);
  return end !== null && now >= end.last;
}

/** The last day of a month, YYYY-MM. */
function lastDay(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}
