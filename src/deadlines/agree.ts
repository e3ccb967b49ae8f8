import type { Claim } from './deadline.ts';

type Fact = Pick<Claim, 'date' | 'status'>;

/** Whether it says when something ends, or that it no longer does. Undated words take nothing back. */
export function isDecisive({ date, status }: Fact): boolean {
  return date !== null || status === 'withdrawn';
}

/** Whether both can be true: the same date, or a month and a day in it. */
export function agree(a: Fact, b: Fact): boolean {
  if (a.status === 'withdrawn' || b.status === 'withdrawn') return a.status === b.status;
  if (a.date === null || b.date === null) return a.date === b.date;
  return a.date.startsWith(b.date) || b.date.startsWith(a.date);
}

/** Whether `a` only names the month in which the day of `b` lies. */
export function isCoarser(a: Fact, b: Fact): boolean {
  return agree(a, b) && (a.date ?? '').length < (b.date ?? '').length;
}
