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
  /** What was known before; null: nothing. */
  readonly standing: Pick<Claim, 'date' | 'status'> | null;
};

/**
 * Which of the claims that hold now is shown as what is known: the highest tier leads. A date leads what has none.
 * Where those of one tier disagree, what stood before keeps standing until they agree again; if nothing did, the
 * earliest date leads, since whoever is ready for it is ready for the others. Null when nobody counts: one outlet
 * alone, or a community.
 */
export function lead({ current, provider, relied, standing }: Situation): Lead | null {
  const ranked = current
    .map((claim) => ({ claim, rank: rankOf(claim, { current, provider, relied }) }))
    .filter(({ rank }) => rank > RANKS.none);
  const decisive = ranked.filter(({ claim }) => isDecisive(claim));
  const pool = decisive.length > 0 ? decisive : ranked.filter(({ rank }) => rank > RANKS.press);
  const top = Math.max(...pool.map(({ rank }) => rank));
  const peers = holding(pool.filter(({ rank }) => rank === top).map(({ claim }) => claim));
  const first = peers.findLast((one) => standing && agree(one, standing)) ?? earliest(peers);
  if (!first) return null;
  const agreeing = peers.filter((one) => agree(one, first));
  const claim = agreeing.reduceRight((best, one) =>
    isCoarser(best, one) || lacksWords(best, one) ? one : best,
  );
  return {
    claim: top === RANKS.relied ? asAnnounced(claim) : claim,
    support: countIndependent(agreeing),
    disputed: isDecisive(first) ? peers.filter((one) => !agree(one, first)) : [],
  };
}

/** A provider's older entry in a feed has been replaced by what it says now; a page still says it, and so do others. */
function holding(peers: readonly Claim[]): readonly Claim[] {
  const newest = peers.at(-1);
  if (!newest || !isDecisive(newest)) return peers;
  const isReplaced = ({ at, by, evidence }: Claim) =>
    !by.stands && evidence.tier !== 'press' && at < newest.at;
  return peers.filter((one) => agree(one, newest) || !isReplaced(one));
}

/** Of several with one date the newest. That something was called off is the last to be believed. */
function earliest(peers: readonly Claim[]): Claim | undefined {
  return peers.toReversed().toSorted((a, b) => (a.date ?? NEVER).localeCompare(b.date ?? NEVER))[0];
}

const NEVER = '9999';

/** The editors took it for the provider's word. */
function asAnnounced(claim: Claim): Claim {
  return claim.status === 'reported' ? { ...claim, status: 'announced' } : claim;
}

/** What was read goes before the record that says the same: it has a quote. */
function lacksWords(best: Claim, other: Claim): boolean {
  return best.onRecord && !other.onRecord && !isCoarser(other, best);
}

function rankOf(claim: Claim, { current, provider, relied }: Omit<Situation, 'standing'>): number {
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
