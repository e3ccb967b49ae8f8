import { isCoarser, isDecisive } from './agree.ts';
import type { Claim, DeadlineState } from './deadline.ts';
import { hasPassed } from './has-passed.ts';

/**
 * What a source says now, after its word before. A date that is no longer on a page is not taken back by that; a
 * month takes no day away, nor does a last day the first one.
 */
export function lastWord(before: Claim | undefined, claim: Claim): Claim {
  if (before === undefined) return claim;
  const end = { date: before.date, status: before.status };
  const stays = (isDecisive(before) && !isDecisive(claim)) || isCoarser(claim, end);
  return stays ? withFirstDay(before, claim) : withFirstDay(claim, before);
}

type Elsewhere = Pick<DeadlineState, 'date' | 'time' | 'status' | 'opens'>;

/** With the first day of the window as it was told elsewhere, unless it tells its own, or that window is over. */
export function withFirstDay(told: Claim, elsewhere: Elsewhere): Claim {
  const { opens } = elsewhere;
  if (told.opens !== undefined || opens === undefined || told.status === 'withdrawn') return told;
  if (hasPassed(elsewhere, new Date(told.at))) return told;
  const isAfter = told.date !== null && opens.date.slice(0, told.date.length) > told.date;
  return isAfter ? told : { ...told, opens };
}
