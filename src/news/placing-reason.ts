import type { Placing } from './story.ts';

const REASONS: Readonly<Record<Placing, string>> = {
  first: 'is the first that was read of its story',
  address: 'has the address of another item of its story',
  event: 'tells the same event as its story, at the same time',
  words: 'tells its story in nearly the same words, at the same time',
  overflow: 'is more than its outlet may start in a day, and goes with the last',
};

/** Why an item is in its story, for people who ask; what comes before is the item. */
export function placingReason(placing: Placing): string {
  return REASONS[placing];
}
