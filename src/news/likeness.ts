import type { Signature } from './signature.ts';
import type { Traits } from './story.ts';

/** How much a term tells, from 1 (never seen) to 0 (everywhere). */
export type Rarity = (term: string) => number;

/** Fewer words in common than this happen by chance. */
const MIN_SHARED = 3;

/** How much of the telling words an item shares with that teller of a story who is most like it, from 0 to 1. Pure. */
export function likeness({ title, lead }: Signature, { wordings }: Traits, rarity: Rarity): number {
  return wordings.reduce(
    (most, one) => Math.max(most, overlap(title, one.title, rarity), overlap(lead, one.lead, rarity)),
    0,
  );
}

/**
 * The part of the shorter one's words, by what they tell, that both have. Headlines of one event have too few words
 * in common for Jaccard's measure, which divides by the words of both.
 */
function overlap(one: readonly string[], two: readonly string[], rarity: Rarity): number {
  const shared = one.filter((term) => two.includes(term));
  if (shared.length < MIN_SHARED) return 0;
  const least = Math.min(weight(one, rarity), weight(two, rarity));
  return least === 0 ? 0 : weight(shared, rarity) / least;
}

function weight(terms: readonly string[], rarity: Rarity): number {
  return terms.reduce((sum, term) => sum + rarity(term), 0);
}
