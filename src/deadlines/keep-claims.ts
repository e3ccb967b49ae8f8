import { agree } from './agree.ts';
import type { Claim } from './deadline.ts';
import { claimId, orderClaims } from './order-claims.ts';
import { isRuling } from './rulings.ts';

/** What one source said about one deadline; more is kept only while it tells apart what stood when. Rulings all stay. */
const MAX_OF_ONE = 20;
const MAX_OF_ALL = 200;
const LOUDEST_FIRST: readonly Claim['evidence']['tier'][] = ['official', 'provider', 'press', 'community'];

/** The claims with new ones among them, oldest first and each once; `known` itself when nothing is new. */
export function keepClaims(known: readonly Claim[], heard: readonly Claim[]): readonly Claim[] {
  const byId = new Map(known.map((claim) => [claimId(claim), claim]));
  let isSame = true;
  for (const claim of heard) {
    const id = claimId(claim);
    const there = byId.get(id);
    if (there && !isFuller(claim, there)) continue;
    byId.set(id, claim);
    isSame = false;
  }
  return isSame ? known : bounded(orderClaims([...byId.values()]));
}

/** Of two sentences that say the same in one body, the longer is kept, whichever came first. */
function isFuller(a: Claim, b: Claim): boolean {
  const [x, y] = [textOf(a), textOf(b)];
  return x.length > y.length || (x.length === y.length && x > y);
}

function textOf({ evidence, status, precision, ruling }: Claim): string {
  const { quote, url, sha256 } = evidence;
  return [quote ?? '', url, sha256 ?? '', status, precision, ruling?.reason ?? ''].join('\n');
}

function bounded(claims: Claim[]): Claim[] {
  if (claims.length <= MAX_OF_ONE) return claims;
  const bySource = Map.groupBy(
    claims.filter((claim) => !isRuling(claim)),
    ({ by }) => by.source,
  );
  const kept = new Set([...bySource.values()].flatMap(boundedOfOne));
  const few = claims.filter((claim) => isRuling(claim) || kept.has(claim));
  if (few.length <= MAX_OF_ALL) return few;
  const loud = new Set(
    few.toSorted((a, b) => rank(a) - rank(b) || (a.at < b.at ? 1 : -1)).slice(0, MAX_OF_ALL),
  );
  return few.filter((claim) => isRuling(claim) || loud.has(claim));
}

/** Repetitions between two others go first, then the oldest. */
function boundedOfOne(claims: readonly Claim[]): Claim[] {
  if (claims.length <= MAX_OF_ONE) return [...claims];
  const turns = claims.filter((claim, n) => {
    const [before, after] = [claims[n - 1], claims[n + 1]];
    return !before || !after || !agree(before, claim) || !agree(claim, after);
  });
  return turns.slice(-MAX_OF_ONE);
}

function rank({ evidence }: Claim): number {
  return LOUDEST_FIRST.indexOf(evidence.tier);
}
