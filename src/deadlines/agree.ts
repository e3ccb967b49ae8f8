import type { Claim } from './deadline.ts';

type Fact = Pick<Claim, 'date' | 'status'> & {
  readonly opens?: { readonly date: string } | undefined;
};

/** Whether it says when something opens or ends, or that it no longer does. Undated words take nothing back. */
export function isDecisive({ date, status, opens }: Fact): boolean {
  return date !== null || opens !== undefined || status === 'withdrawn';
}

/** Whether both can be true: the same date, or a month and a day in it, and not two first days of one window. */
export function agree(a: Fact, b: Fact): boolean {
  if (a.opens && b.opens && a.opens.date !== b.opens.date) return false;
  return agreeOnEnd(a, b) || isFirstDayOnly(a, b) || isFirstDayOnly(b, a);
}

/** Whether both can be true of the end, whatever they say of a first day. */
export function agreeOnEnd(a: Fact, b: Fact): boolean {
  if (a.status === 'withdrawn' || b.status === 'withdrawn') return a.status === b.status;
  if (a.date === null || b.date === null) return a.date === b.date;
  return a.date.startsWith(b.date) || b.date.startsWith(a.date);
}

/** Whether `a` only names the month in which the day of `b` lies, or leaves out a day that `b` names. */
export function isCoarser(a: Fact, b: Fact): boolean {
  if (!agree(a, b)) return false;
  const [less, more] = [(a.date ?? '').length, (b.date ?? '').length];
  return less < more || (less === more && a.opens === undefined && b.opens !== undefined);
}

/** That a window opens says nothing against a last day, which may be told elsewhere. */
function isFirstDayOnly(a: Fact, b: Fact): boolean {
  if (a.date !== null || a.opens === undefined || b.date === null || b.status === 'withdrawn') return false;
  return a.opens.date.slice(0, b.date.length) <= b.date;
}
