import type { Judged } from './inspect-labels.ts';

export type Confusion = { readonly labelled: string; readonly found: string; readonly times: number };
export type Categories = { readonly accuracy: number; readonly confusions: readonly Confusion[] };

/** Over the items that are relevant and found so; most frequent confusions first. */
export function scoreCategories(judged: readonly Judged[]): Categories {
  const asked = judged.filter(({ label, found }) => label.relevant && found.relevant);
  const wrong = asked.filter(({ label, found }) => label.category !== found.category);
  const kinds = Map.groupBy(wrong, ({ label, found }) => `${label.category}\n${found.category}`);
  const confusions = [...kinds].map(([kind, { length: times }]) => {
    const [labelled = '', found = ''] = kind.split('\n');
    return { labelled, found, times };
  });
  return {
    accuracy: asked.length === 0 ? 1 : 1 - wrong.length / asked.length,
    confusions: confusions.sort((one, other) => other.times - one.times),
  };
}
