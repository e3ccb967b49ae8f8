import { inspectLabels, type Judged, type Reader } from './inspect-labels.ts';
import type { Label } from './read-labels.ts';
import { scoreStories } from './score-stories.ts';
import { shuffled } from './shuffled.ts';

/** Of one set of items: in the order given, and the worst of five other orders. */
export type Orders = { readonly given: number; readonly worst: number };

const SEEDS = [1, 2, 3, 4, 5];

/** B-cubed F1 of the stories, since the order of arrival must not matter. */
export async function measureStories(labels: readonly Label[], reader: Reader): Promise<Orders> {
  const given = storiesOf(await inspectLabels(labels, reader));
  const others: number[] = [];
  for (const seed of SEEDS) others.push(storiesOf(await inspectLabels(shuffled(labels, seed), reader)));
  return { given, worst: Math.min(...others) };
}

/** Over relevant items with an event. What was not found relevant is in no story, and so is alone. */
function storiesOf(judged: readonly Judged[]): number {
  const told = judged.flatMap(({ label, found }) =>
    label.relevant && label.story ? [{ event: label.story, story: found.story ?? `alone ${label.id}` }] : [],
  );
  return scoreStories(told);
}
