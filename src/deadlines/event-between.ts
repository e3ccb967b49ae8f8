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
  const date = known?.date ?? null;
  if (!isQuarrel(kind) || date !== after.date)
    return { kind, before: known, after, nth: timesChanged(date, after) };
  const turns = countTurns(after.claims);
  return turns.ofLastDay > MAX_TURNS ? null : { kind, before: known, after, nth: turns.all };
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

/** At first nothing was known. */
function timesChanged(from: string | null, { history, date }: Deadline): number {
  const dates = [null, ...history.map((one) => one.date), date];
  return dates.filter((one, n) => n > 0 && one === date && dates[n - 1] === from).length;
}
