import type { Judged } from './inspect-labels.ts';

export type Relevance = {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
};

/** How many of what was found is relevant, and how many of what is relevant was found. One where there is nothing. */
export function scoreRelevance(judged: readonly Judged[]): Relevance {
  const found = judged.filter((one) => one.found.relevant);
  const relevant = judged.filter(({ label }) => label.relevant);
  const both = found.filter(({ label }) => label.relevant).length;
  const precision = found.length === 0 ? 1 : both / found.length;
  const recall = relevant.length === 0 ? 1 : both / relevant.length;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
}
