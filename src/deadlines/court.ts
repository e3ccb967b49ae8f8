import { fingerprint } from '../feed/fingerprint.ts';
import { agree, isDecisive } from './agree.ts';
import type { Claim } from './deadline.ts';
import type { Lead } from './lead.ts';
import { deniedBy, factId, isRuling, isSameFact, type Ruling } from './rulings.ts';

/** What operators have decided so far, while the claims of a deadline are followed from the oldest on. */
export type Court = {
  /** Takes in what was decided at one moment. */
  rule(rulings: readonly Ruling[]): void;
  /** Whether a source's claim counts, by what is decided so far. */
  isBelieved(claim: Claim): boolean;
  /** What leads: the operator's word, as long as it is in force, else what leads among the sources. */
  leading(sources: Lead | null): Lead | null;
};

/** How much the words behind a date weigh. */
const WEIGHTS = { official: 3, provider: 2, press: 1, community: 0 } as const;

/**
 * A ruling goes before everything that was said until then. It has done its work once an official page or the
 * provider says the same, or once somebody of a higher tier than the operator's own evidence has said something
 * newer; from then on sources alone count. The last ruling about a fact counts, and denying an operator's word brings
 * back what it had replaced.
 */
export function createCourt(claims: readonly Claim[]): Court {
  const ruled: Ruling[] = [];
  const done = new Set<Ruling>();
  let denied = new Map<string, string>();
  let inForce: Ruling | undefined;

  /** A page that is read again for some other edit says the same words as before, which are no less wrong. */
  function isRepeated(claim: Claim, deniedAt: string): boolean {
    return claims.some((one) => !isRuling(one) && one.at <= deniedAt && isSameWord(one, claim));
  }

  return {
    rule(rulings) {
      ruled.push(...rulings);
      const valid = ruled.filter((one, n) => !isOverturned(one, ruled.slice(n + 1)));
      inForce = valid.findLast(({ ruling }) => ruling.kind === 'says');
      denied = deniedFacts(valid);
    },
    isBelieved(claim) {
      if (isRuling(claim)) return false;
      if (claim.doubt !== null && !(inForce && isSameFact(inForce, claim))) return false;
      const deniedAt = denied.get(factId(claim));
      return deniedAt === undefined || (claim.at > deniedAt && !isRepeated(claim, deniedAt));
    },
    leading(sources) {
      if (!inForce) return sources;
      if (sources && endsRuling(inForce, sources)) done.add(inForce);
      if (done.has(inForce)) return sources;
      return { claim: inForce, support: 1, disputed: sources ? contradicting(inForce, sources) : [] };
    },
  };
}

/** An operator's word that an operator took back, as if it had not been given. */
function isOverturned(one: Ruling, later: readonly Ruling[]): boolean {
  return (
    one.ruling.kind === 'says' &&
    later.some(({ ruling, ...fact }) => ruling.kind === 'denies' && isSameFact(fact, one))
  );
}

/** What is wrong by the last word about it, and since when that is known. */
function deniedFacts(rulings: readonly Ruling[]): Map<string, string> {
  const facts = new Map<string, string>();
  for (const one of rulings) {
    for (const fact of deniedBy(one)) facts.set(factId(fact), one.at);
    if (one.ruling.kind === 'says') facts.delete(factId(one));
  }
  return facts;
}

function isSameWord(a: Claim, b: Claim): boolean {
  return a.by.source === b.by.source && isSameFact(a, b) && wordsOf(a) === wordsOf(b);
}

function wordsOf({ evidence }: Claim): string {
  return fingerprint({ title: '', text: evidence.quote ?? '' });
}

function endsRuling(ruling: Ruling, { claim }: Lead): boolean {
  const weight = WEIGHTS[claim.evidence.tier];
  if (weight >= WEIGHTS.provider && isDecisive(claim) && agree(claim, ruling)) return true;
  return claim.at > ruling.at && weight > WEIGHTS[ruling.evidence.tier];
}

/** What is said since, and differs: for people to see, and for the operator to decide about. */
function contradicting(ruling: Ruling, { claim }: Lead): Claim[] {
  return isDecisive(claim) && claim.at > ruling.at && !agree(claim, ruling) ? [claim] : [];
}
