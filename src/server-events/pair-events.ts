import type { KeptEvent } from './server-event.ts';
import type { WantedEvent } from './wanted-events.ts';

type Pairs = ReadonlyMap<WantedEvent, KeptEvent>;

/**
 * Which event that was made stands for which one that is wanted. The same start comes first, so that of two surfaces
 * that shared an event the one that stays keeps it; then most deadlines in common, so that what moves is moved.
 */
export function pairEvents(kept: readonly KeptEvent[], wanted: readonly WantedEvent[]): Pairs {
  const pairs = new Map<WantedEvent, KeptEvent>();
  const free = new Set(kept);
  const pair = (one: WantedEvent, candidates: readonly KeptEvent[]) => {
    const best = candidates.toSorted((a, b) => fitness(one, b) - fitness(one, a))[0];
    if (!best) return;
    pairs.set(one, best);
    free.delete(best);
  };
  for (const one of wanted) {
    pair(
      one,
      [...free].filter((event) => event.startsAt === one.startsAt && shared(one, event) > 0),
    );
  }
  for (const one of wanted.filter((event) => !pairs.has(event))) {
    pair(
      one,
      [...free].filter((event) => shared(one, event) > 0),
    );
  }
  return pairs;
}

/** One that still stands is worth more than one that was taken away by hand. */
function fitness(one: WantedEvent, event: KeptEvent): number {
  return shared(one, event) + (event.removed ? 0 : 1000);
}

function shared({ packId, keys }: WantedEvent, event: KeptEvent): number {
  return event.packId === packId ? event.keys.filter((key) => keys.includes(key)).length : 0;
}
