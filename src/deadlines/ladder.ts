import type { Span } from './span-of.ts';

/** What a recipient can choose to be reminded of. */
export const ladderChoices = ['all', 'week', 'last', 'none'] as const;
export type LadderChoice = (typeof ladderChoices)[number];

/** A rung of the ladder is a number of days before a date; this is one hour. */
export const HOUR_RUNG = 1 / 24;
/** A month has no day to count to; one reminder, about a week ahead of it, is all it can give. */
const MONTH_RUNG = 7;

const RUNGS: Readonly<Record<LadderChoice, readonly number[]>> = {
  all: [30, 7, 3, 1, HOUR_RUNG],
  week: [7, 1],
  last: [1, HOUR_RUNG],
  none: [],
};

/**
 * The rungs of a choice for a date that is stated so exactly, farthest first. The last hour counts only where the
 * minute is known: a bare date runs out over 50 hours, and an hour before its first instant would pretend to more.
 */
export function rungsOf(choice: LadderChoice, stated: Span['stated']): readonly number[] {
  const rungs = RUNGS[choice];
  if (stated === 'minute') return rungs;
  if (stated === 'day') return rungs.filter((rung) => rung >= 1);
  return rungs.filter((rung) => rung <= MONTH_RUNG).slice(0, 1);
}
