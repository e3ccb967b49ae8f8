import { type Change, changeBetween } from './change.ts';
import { countTurns } from './count-turns.ts';
import type { Claim, Deadline } from './deadline.ts';
import type { LedgerEvent } from './ledger.ts';
import { claimId } from './order-claims.ts';
import { stateOf } from './state-of.ts';

/** Of sources about a date that stands, in a day; more is a quarrel, for who asks. */
const MAX_TURNS = 4;

/** What became of a deadline, with what stood before; null when nothing did that is worth an event. */
export function eventBetween(before: Deadline | undefined, after: Deadline): LedgerEvent | null {
  const kind = changeBetween(before ?? null, after) ?? (hasNewDoubt(before, after) ? 'doubted' : null);
  if (kind === null) return null;
  const known = before && before.support > 0 ? stateOf(before) : null;
  if (!isQuarrel(kind) || daysOf(known) !== daysOf(after))
    return { kind, before: known, after, nth: timesChanged(daysOf(known), after) };
  const turns = countTurns(after.claims);
  const isUntold = turns.ofLastDay > MAX_TURNS || (kind === 'settled' && wasUntold(before));
  return isUntold ? null : { kind, before: known, after, nth: turns.all };
}

/** That a quarrel is over is nothing to those who were not told of it. */
function wasUntold(before: Deadline | undefined): boolean {
  return countTurns(before?.claims ?? []).ofLastDay > MAX_TURNS;
}

/** That sources disagree, or agree again. */
function isQuarrel(kind: Change): boolean {
  return kind === 'conflict' || kind === 'settled';
}

function hasNewDoubt(before: Deadline | undefined, { claims }: Deadline): boolean {
  const known = new Set(before?.claims.filter(isDoubted).map(claimId));
  return claims.some((claim) => isDoubted(claim) && !known.has(claimId(claim)));
}

function isDoubted({ doubt }: Claim): boolean {
  return doubt !== null;
}

/** The first and the last day, which make a state another one. */
function daysOf(state: Pick<Deadline, 'date' | 'opens'> | null): string {
  return `${state?.opens?.date ?? null} ${state?.date ?? null}`;
}

/** At first nothing was known. */
function timesChanged(from: string, after: Deadline): number {
  const days = [daysOf(null), ...after.history.map(daysOf), daysOf(after)];
  return days.filter((one, n) => n > 0 && one === daysOf(after) && days[n - 1] === from).length;
}
