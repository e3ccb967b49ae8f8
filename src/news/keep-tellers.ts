import type { Teller } from './story.ts';

/** More tellers than this are one more voice saying the same, and would only grow the record. */
const MAX_TELLERS = 100;
/** So that an outlet that repeats itself doesn't push the others out. */
const MAX_OF_ONE = 5;

/** The tellers that a story keeps, official ones first, and how many others there are. Pure. */
export function keepTellers(
  all: readonly Teller[],
  others = 0,
): { readonly tellers: Teller[]; readonly more: number } {
  const official = all.filter(({ tier }) => tier === 'official');
  const rest = all.filter(({ tier }) => tier !== 'official');
  const outlets = new Map<string, number>();
  const heard = rest.filter(({ outlet }) => {
    outlets.set(outlet, (outlets.get(outlet) ?? 0) + 1);
    return (outlets.get(outlet) ?? 0) <= MAX_OF_ONE;
  });
  const kept = [...official, ...heard].slice(0, MAX_TELLERS);
  return { tellers: kept, more: others + all.length - kept.length };
}
