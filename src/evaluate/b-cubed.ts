/** How well two ways of grouping the same items agree. */
export type Agreement = { readonly precision: number; readonly recall: number; readonly f1: number };

/**
 * B-cubed of a grouping against the true one: for each item, how many that it is put together with belong with it
 * (precision), and how many that belong with it are put together with it (recall), averaged over the items of `truth`.
 * An item that `predicted` leaves out stands alone. Pure.
 */
export function bCubed(
  predicted: ReadonlyMap<string, string>,
  truth: ReadonlyMap<string, string>,
): Agreement {
  const pairs = [...truth].map(([item, story]) => ({ story, group: predicted.get(item) ?? `alone ${item}` }));
  const groups = countBy(pairs.map(({ group }) => group));
  const stories = countBy(pairs.map(({ story }) => story));
  const both = countBy(pairs.map(together));
  let precision = 0;
  let recall = 0;
  for (const pair of pairs) {
    const shared = both.get(together(pair)) ?? 0;
    precision += shared / (groups.get(pair.group) ?? 1) / pairs.length;
    recall += shared / (stories.get(pair.story) ?? 1) / pairs.length;
  }
  const sum = precision + recall;
  return { precision, recall, f1: sum === 0 ? 0 : (2 * precision * recall) / sum };
}

function together({ story, group }: { readonly story: string; readonly group: string }): string {
  return JSON.stringify([story, group]);
}

function countBy(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
