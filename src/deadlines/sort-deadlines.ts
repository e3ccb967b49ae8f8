import type { Deadline } from './deadline.ts';
import { hasPassed } from './has-passed.ts';

/** Deadlines by what a reader has to do with them; each stands in one list. */
export type SortedDeadlines = {
  /** Soonest first. */
  readonly coming: readonly Deadline[];
  /** Without a date, or bound to something that may not happen. */
  readonly open: readonly Deadline[];
  /** Only the press or a reader says so; soonest first. */
  readonly reported: readonly Deadline[];
  /** The latest first. */
  readonly gone: readonly Deadline[];
  readonly withdrawn: readonly Deadline[];
};

export function sortDeadlines(deadlines: readonly Deadline[], now: Date): SortedDeadlines {
  const of = (group: keyof SortedDeadlines) =>
    deadlines.filter((one) => groupOf(one, now) === group).sort(bySoonest);
  return {
    coming: of('coming'),
    open: of('open'),
    reported: of('reported'),
    gone: of('gone').sort((a, b) => bySoonest(b, a)),
    withdrawn: of('withdrawn'),
  };
}

function groupOf(deadline: Deadline, now: Date): keyof SortedDeadlines {
  const { status, date } = deadline;
  if (status === 'withdrawn') return 'withdrawn';
  if (status === 'reported') return 'reported';
  if (hasPassed(deadline, now)) return 'gone';
  return date === null ? 'open' : 'coming';
}

/** A month stands before its days: it may be over with the first of them. */
function bySoonest(a: Deadline, b: Deadline): number {
  return (a.date ?? '9999').localeCompare(b.date ?? '9999');
}
