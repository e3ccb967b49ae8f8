import type { Claim } from './deadline.ts';

/** What an operator decided about a fact: that it is so, or that it is not. */
export type Ruling = Claim & { readonly ruling: NonNullable<Claim['ruling']> };
export type Fact = Pick<Claim, 'date' | 'status'>;

export function isRuling(claim: Claim): claim is Ruling {
  return claim.ruling !== undefined;
}

/** The very same date, or none in both; that it no longer ends is a fact of its own. */
export function isSameFact(a: Fact, b: Fact): boolean {
  return factId(a) === factId(b);
}

export function factId({ date, status }: Fact): string {
  return status === 'withdrawn' ? 'withdrawn' : (date ?? 'none');
}

/** Why a fact was wrong by these rulings, and since when that is known; null when they don't say so. */
export function wrongBy(
  rulings: readonly Ruling[],
  fact: Fact,
): { readonly at: string; readonly reason: string } | null {
  const denial = rulings.findLast((ruling) => deniedBy(ruling).some((one) => isSameFact(one, fact)));
  return denial ? { at: denial.at, reason: denial.ruling.reason } : null;
}

/** The facts that a ruling says are wrong. */
export function deniedBy({ ruling, date, status }: Ruling): readonly Fact[] {
  if (ruling.kind === 'denies') return [{ date, status }];
  return ruling.insteadOf === null ? [] : [ruling.insteadOf];
}
