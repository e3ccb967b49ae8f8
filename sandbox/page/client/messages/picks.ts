import type { SelectView } from '../../message-view.ts';

/** What is chosen in a select, as values in the order of choosing. */
export type Picks = readonly string[];

type Limits = Pick<SelectView, 'min' | 'max'>;

/** The picks after one more press on a choice. One that is full of several takes no more. */
export function togglePick(picks: Picks, value: string, { min, max }: Limits): Picks {
  if (max === 1) return picks.includes(value) && min === 0 ? [] : [value];
  if (picks.includes(value)) return picks.filter((pick) => pick !== value);
  return picks.length < max ? [...picks, value] : picks;
}

/** Several are sent with "Done"; a single one at once. */
export function needsDone({ max }: Limits): boolean {
  return max !== 1;
}

export function isEnough(picks: Picks, { min, max }: Limits): boolean {
  return picks.length >= min && picks.length <= max;
}

/** "Choose 1 to 3 · 2 chosen" */
export function picksHint(picks: Picks, { min, max }: Limits): string {
  return `Choose ${range(min, max)} · ${picks.length} chosen`;
}

function range(min: number, max: number): string {
  if (min === max) return `${max}`;
  return min === 0 ? `up to ${max}` : `${min} to ${max}`;
}
