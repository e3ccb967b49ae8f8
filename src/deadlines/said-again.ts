import { agree } from './agree.ts';
import { type Claim, type Deadline, deadlineKey } from './deadline.ts';
import { TOO_MANY } from './doubts.ts';
import type { Ledger, Reading } from './ledger.ts';
import type { PageReading } from './look-for-dates.ts';

const HOUR = 3_600_000;

/**
 * What a page still says of what was not believed, since it changed most of its dates at once. Its sections are not
 * heard a second time by themselves, having been read; an hour later they are, and are believed by that.
 */
export function saidAgain(ledger: Ledger, page: PageReading): Reading[] {
  return Object.values(ledger).flatMap((deadline) => {
    const suspect = suspectOf(deadline, page.source);
    if (!suspect || Date.parse(page.at) - Date.parse(suspect.at) < HOUR) return [];
    const { stated, at } = page;
    if (stated === null) return [readingOf(suspect, deadline, at)];
    return stated.filter((one) => deadlineKey(one) === deadline.key && agree(one, suspect));
  });
}

/** Whether a page that has not changed has something to say again. */
export function isSuspected(source: string, ledger: Ledger): boolean {
  return Object.values(ledger).some((deadline) => suspectOf(deadline, source) !== undefined);
}

function suspectOf({ claims }: Deadline, source: string): Claim | undefined {
  const last = claims.findLast(({ by }) => by.source === source && by.stands);
  return last?.doubt === TOO_MANY ? last : undefined;
}

function readingOf(claim: Claim, { provider, surface, region }: Deadline, readAt: string): Reading {
  const { by, date, time, opens, precision, status, evidence } = claim;
  const more = { ...(time === undefined ? {} : { time }), ...(opens === undefined ? {} : { opens }) };
  const again = { ...evidence, readAt };
  return { by, provider, surface, region, date, ...more, precision, status, evidence: again };
}
