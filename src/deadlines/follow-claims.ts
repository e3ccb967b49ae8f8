import { afterStep } from './after-step.ts';
import { createCourt } from './court.ts';
import type { Claim } from './deadline.ts';
import { type Followed, nothingKnown } from './followed.ts';
import { lastWord } from './last-word.ts';
import { lead } from './lead.ts';
import { orderClaims } from './order-claims.ts';
import { isRuling } from './rulings.ts';

/**
 * What is known after all that was said, oldest first, with what stood before. It follows from the claims alone, so
 * the same claims give the same deadline in whatever order they were read. Null when nothing was said.
 */
export function followClaims(claims: readonly Claim[], provider: string): Followed | null {
  const relied = new Set(claims.flatMap(({ onRecord, by }) => (onRecord ? [by.source] : [])));
  const court = createCourt(claims);
  const turns: number[] = [];
  let current = new Map<string, Claim>();
  let known: Followed | null = null;
  for (const [at, said] of Map.groupBy(claims, (claim) => claim.at)) {
    const rulings = said.filter(isRuling);
    if (rulings.length > 0) {
      court.rule(rulings);
      current = lastWords(new Map(), claims.filter((claim) => claim.at <= at).filter(court.isBelieved));
    } else {
      const believed = said.filter(court.isBelieved);
      if (believed.length === 0) continue;
      current = lastWords(current, believed);
    }
    const words = orderClaims([...current.values()]);
    const standing: Followed | null = known;
    const sources = words.length > 0 ? lead({ current: words, provider, relied, standing }) : null;
    known = afterStep(standing, court.leading(sources), { at, turns, rulings });
  }
  return known ?? unknown(claims);
}

/** The last word of each source, after some more were said. */
function lastWords(before: Map<string, Claim>, said: readonly Claim[]): Map<string, Claim> {
  for (const claim of said) before.set(claim.by.source, lastWord(before.get(claim.by.source), claim));
  return before;
}

/** Something was said, by nobody who counts: no date is taken from it. */
function unknown(claims: readonly Claim[]): Followed | null {
  const last = claims.findLast(({ doubt }) => doubt === null) ?? claims.at(-1);
  if (!last) return null;
  return { ...nothingKnown, status: 'reported', evidence: last.evidence, since: last.at, history: [] };
}
