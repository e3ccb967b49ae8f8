import { fingerprint } from '../feed/fingerprint.ts';
import type { Item } from '../feed/item.ts';
import type { Seen } from './seen.ts';

/** What a reading shows that was not there, or read otherwise, the last time. Items keep the order of the source. */
export type Changes = {
  readonly added: readonly Item[];
  readonly edited: readonly Item[];
  /** What to remember from now on, for the added and edited items only. */
  readonly after: ReadonlyMap<string, Seen>;
};

/**
 * Compares a reading with what is remembered. Identity alone decides what is new: order, dates and the items that
 * are missing from this reading mean nothing, since feeds are cut, re-sorted and re-dated all the time.
 */
export function diff(before: (id: string) => Seen | undefined, items: readonly Item[], now: Date): Changes {
  const added: Item[] = [];
  const edited: Item[] = [];
  const after = new Map<string, Seen>();
  for (const item of items) {
    const known = before(item.id);
    const print = fingerprint(item);
    if (known?.fingerprint === print || after.has(item.id)) continue;
    (known ? edited : added).push(item);
    after.set(item.id, { fingerprint: print, at: known?.at ?? now.toISOString() });
  }
  return { added, edited, after };
}
