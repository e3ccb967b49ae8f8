import { agree, isCoarser, isDecisive } from './agree.ts';
import type { Claim } from './deadline.ts';

export type Lead = {
  readonly claim: Claim;
  /** Independent sources of the same rank that say the same. */
  readonly support: number;
  /** What others of the same rank say instead. */
  readonly disputed: readonly Claim[];
};

/** Official, a reseller about itself, whom the pack's editors rely on, two outlets that say the same, nobody. */
const RANKS = { official: 4, provider: 3, relied: 2, press: 1, none: 0 } as const;

type Situation = {
  /** The last word of each source, oldest first. */
  readonly current: readonly Claim[];
  readonly provider: string;
  /** Sources that stand in the pack for this deadline. */
  readonly relied: ReadonlySet<string>;
};

/**
 * Which of the claims that hold now is shown as what is known: the highest tier leads, then the newest of it. A date
 * leads what has none. Null when nobody counts: one outlet alone, or a community.
 */
export function lead({ current, provider, relied }: Situation): Lead | null {
  const ranked = current
    .map((claim) => ({ claim, rank: rankOf(claim, { current, provider, relied }) }))
    .filter(({ rank }) => rank > RANKS.none);
  const decisive = ranked.filter(({ claim }) => isDecisive(claim));
  const pool = decisive.length > 0 ? decisive : ranked.filter(({ rank }) => rank > RANKS.press);
  const top = Math.max(...pool.map(({ rank }) => rank));
  const peers = pool.filter(({ rank }) => rank === top).map(({ claim }) => claim);
  const newest = peers.at(-1);
  if (!newest) return null;
  const agreeing = peers.filter((one) => agree(one, newest));
  const claim = agreeing.reduceRight((best, one) =>
    isCoarser(best, one) || lacksWords(best, one) ? one : best,
  );
  return {
    claim: top === RANKS.relied ? asAnnounced(claim) : claim,
    support: countIndependent(agreeing),
    disputed: disputedBy(newest, peers),
  };
}

/** A provider's older entry in a feed has been replaced by what it says now; a page still says it, and so do others. */
function disputedBy(newest: Claim, peers: readonly Claim[]): Claim[] {
  if (!isDecisive(newest)) return [];
  const isReplaced = ({ at, by, evidence }: Claim) =>
    !by.stands && evidence.tier !== 'press' && at < newest.at;
  return peers.filter((one) => !agree(one, newest) && !isReplaced(one));
}

/** The editors took it for the provider's word. */
function asAnnounced(claim: Claim): Claim {
  return claim.status === 'reported' ? { ...claim, status: 'announced' } : claim;
}

/** What was read goes before the record that says the same: it has a quote. */
function lacksWords(best: Claim, other: Claim): boolean {
  return best.onRecord && !other.onRecord && !isCoarser(other, best);
}

function rankOf(claim: Claim, { current, provider, relied }: Situation): number {
  const { tier } = claim.evidence;
  const isOwn = claim.by.provider === provider || (tier === 'official' && claim.by.provider === null);
  if (tier === 'official' && isOwn) return RANKS.official;
  if (tier === 'provider' && isOwn) return RANKS.provider;
  if (relied.has(claim.by.source)) return RANKS.relied;
  const others = current.filter(
    (one) => one.evidence.tier === 'press' && isDecisive(one) && agree(one, claim),
  );
  const isTwice = tier === 'press' && countIndependent(others) > 1;
  return isTwice ? RANKS.press : RANKS.none;
}

/** Outlets that neither share a name nor a site. */
export function countIndependent(claims: readonly Claim[]): number {
  const counted: Claim['by'][] = [];
  for (const { by } of claims) {
    if (!counted.some((one) => isSameHouse(one, by))) counted.push(by);
  }
  return counted.length;
}

function isSameHouse(a: Claim['by'], b: Claim['by']): boolean {
  return a.outlet.toLowerCase() === b.outlet.toLowerCase() || (a.site !== null && a.site === b.site);
}
