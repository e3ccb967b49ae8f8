import type { Claim, Deadline } from './deadline.ts';
import { isRuling } from './rulings.ts';

export type DatedClaim = Claim & { readonly date: string };

/**
 * The date that a page gave last; null when it gave none, or has called it off. Entries of a feed are of their day
 * and leave it sooner or later, so a feed gives nothing here.
 */
export function dateGivenBy(source: string, { claims }: Pick<Deadline, 'claims'>): DatedClaim | null {
  const last = claims.findLast((claim) => claim.by.source === source && counts(claim));
  return last && isDated(last) ? last : null;
}

function counts(claim: Claim): boolean {
  const { by, doubt, onRecord, date, status } = claim;
  const isOfEnd = date !== null || status === 'withdrawn';
  return by.stands && doubt === null && !onRecord && !isRuling(claim) && isOfEnd;
}

function isDated(claim: Claim): claim is DatedClaim {
  return claim.date !== null;
}
