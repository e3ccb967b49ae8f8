import type { Deadline, DeadlineState } from './deadline.ts';

/** All of a deadline that follows from its claims. */
export type Followed = Pick<Deadline, keyof DeadlineState | 'history' | 'support' | 'disputed' | 'held'>;

/** What stands while nobody who counts has said anything. */
export const nothingKnown = {
  date: null,
  precision: 'none',
  status: 'undated',
  note: null,
  support: 0,
  disputed: [],
  held: null,
} satisfies Partial<Followed>;
