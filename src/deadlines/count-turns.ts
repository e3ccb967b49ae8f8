import { agree, isDecisive } from './agree.ts';
import type { Claim } from './deadline.ts';

const DAY = 86_400_000;

/** How often a source has said something else than before, its first word included: of all, and in the last day. */
export type Turns = { readonly all: number; readonly ofLastDay: number };

/** Counts them in claims, oldest first; it follows from the claims alone, so a repeated reading adds none. */
export function countTurns(claims: readonly Claim[]): Turns {
  const last = new Map<string, Claim>();
  const turns: number[] = [];
  for (const claim of claims) {
    if (claim.doubt !== null || !isDecisive(claim)) continue;
    const before = last.get(claim.by.source);
    if (before === undefined || !agree(before, claim)) turns.push(Date.parse(claim.at));
    last.set(claim.by.source, claim);
  }
  const dayBefore = (turns.at(-1) ?? 0) - DAY;
  return { all: turns.length, ofLastDay: turns.filter((turn) => turn > dayBefore).length };
}
