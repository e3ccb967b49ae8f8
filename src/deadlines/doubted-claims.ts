import type { Claim, Deadline } from './deadline.ts';

/** What sources say last and what is not believed for now. */
export function doubtedClaims({ claims }: Pick<Deadline, 'claims'>): Claim[] {
  const latest = [...new Map(claims.map((claim) => [claim.by.source, claim])).values()];
  return latest.filter(({ doubt }) => doubt !== null);
}
