import { isCalendarDate } from '../pack/calendar-date.ts';
import { agree, isDecisive } from './agree.ts';
import type { Claim } from './deadline.ts';

export type KeyedClaim = { readonly key: string; readonly claim: Claim };

const YEAR = 365.25 * 86_400_000;
const HOUR = 3_600_000;
/** A date further from its reading than this is a slip of somebody's pen. */
const MAX_YEARS = 5;
/** This many ends that change in one reading, and most of what the source had dated, look like a broken page. */
const MANY = 3;

/**
 * Which claims of one source are not believed for now, and why. Judged from all that the source said, oldest first,
 * so it doesn't matter in which order its words came in.
 */
export function doubtsAbout(said: readonly KeyedClaim[]): Map<Claim, string> {
  const doubts = new Map<Claim, string>();
  const believed = new Map<string, Claim>();
  const suspected = new Map<string, Claim>();
  const readings = [...Map.groupBy(said, ({ claim }) => claim.at)].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [, reading] of readings) {
    const byKey = Map.groupBy(reading, ({ key }) => key);
    const sound = reading.filter(({ key, claim }) => {
      const why = isWild(claim) ?? isTorn(claim, byKey.get(key) ?? []);
      if (why) doubts.set(claim, why);
      return why === null && isDecisive(claim);
    });
    const why = brokenPage(sound, believed);
    for (const one of sound) {
      if (why !== null && !isSaidAgain(one, suspected)) {
        doubts.set(one.claim, why);
        if (why === TOO_MANY) suspected.set(one.key, one.claim);
      } else believed.set(one.key, one.claim);
    }
  }
  return doubts;
}

const ALL_TODAY = 'The page gives the day it was read as the end of many things at once.';
/** It may be meant: see said-again.ts. */
export const TOO_MANY = 'The page changed most of its dates at once.';

/** Of a claim, which never changes: all that a source ever said is judged at each of its readings. */
const wild = new WeakMap<Claim, string | null>();

function isWild(claim: Claim): string | null {
  const known = wild.get(claim);
  if (known !== undefined) return known;
  const { date, opens, at } = claim;
  const why = wildness(date, at) ?? wildness(opens?.date ?? null, at);
  wild.set(claim, why);
  return why;
}

function wildness(date: string | null, at: string): string | null {
  if (date === null) return null;
  if (!isCalendarDate(date, date.length === 7 ? 'month' : 'day')) return 'The calendar has no such date.';
  const years = Math.abs(Date.parse(date) - Date.parse(at)) / YEAR;
  return years > MAX_YEARS ? 'The date is too far away.' : null;
}

function isTorn(claim: Claim, ofKey: readonly KeyedClaim[]): string | null {
  if (ofKey.length < 2 || !isDecisive(claim)) return null;
  const isOne = ofKey.every((other) => !isDecisive(other.claim) || agree(other.claim, claim));
  return isOne ? null : 'The source gives two dates at once.';
}

function brokenPage(reading: readonly KeyedClaim[], believed: ReadonlyMap<string, Claim>): string | null {
  const changed = reading.filter(({ key, claim }) => {
    const before = believed.get(key);
    return before === undefined || !agree(before, claim);
  });
  const today = changed.filter(
    ({ claim }) => claim.date === claim.at.slice(0, 10) && claim.status !== 'passed',
  );
  if (countKeys(today) >= MANY) return ALL_TODAY;
  const moved = countKeys(changed.filter(({ key }) => believed.has(key)));
  return moved >= MANY && moved * 2 > believed.size ? TOO_MANY : null;
}

/** A page that still says so at another reading, an hour later or more, means it. */
function isSaidAgain({ key, claim }: KeyedClaim, suspected: ReadonlyMap<string, Claim>): boolean {
  const before = suspected.get(key);
  return before !== undefined && agree(before, claim) && Date.parse(claim.at) - Date.parse(before.at) >= HOUR;
}

function countKeys(claims: readonly KeyedClaim[]): number {
  return new Set(claims.map(({ key }) => key)).size;
}
