import type { Claim } from './deadline.ts';
import { factId } from './rulings.ts';

/** Oldest first; at one instant by what they say, so that the order in which claims came in never matters. */
export function orderClaims(claims: readonly Claim[]): Claim[] {
  if (claims.length < 2) return [...claims];
  const keyed = claims.map((claim) => ({ claim, key: claimId(claim) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ claim }) => claim);
}

/** The same for the same words of the same source at the same time; a ruling also says what was wrong. */
export function claimId({ at, by, date, status, opens, onRecord, ruling }: Claim): string {
  const said = [date ?? '', date === null ? status : '', ...(opens ? [opens.date] : [])];
  const wrong = ruling?.insteadOf ? [`instead of ${factId(ruling.insteadOf)}`] : [];
  return [at, by.source, ruling?.kind ?? (onRecord ? 'record' : 'read'), ...said, ...wrong].join('\n');
}
