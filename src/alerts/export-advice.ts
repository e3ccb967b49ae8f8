import type { DeadlineState } from '../deadlines/deadline.ts';
import { openingTime } from '../deadlines/opening-time.ts';

const HOW = 'an export takes a while to arrive. `/export` leads you through it.';

/** What to do about a chance to export, as far as it is known now. */
export function exportAdvice({ opens }: Pick<DeadlineState, 'opens'>, now: Date): string {
  if (opens && now < openingTime(opens)) return `Once it opens, ask for yours at once: ${HOW}`;
  return `Ask for yours now: ${HOW}`;
}
