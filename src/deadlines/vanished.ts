import { agreeOnEnd } from './agree.ts';
import type { Deadline, Vanishing } from './deadline.ts';

/** The first reading without it, and two more: a page that is just being edited gives its dates again. */
const ENOUGH = 3;

/** Whether a page has been read without the date often enough to say so. */
export function isSure({ without }: Vanishing): boolean {
  return without.length >= ENOUGH;
}

/** The pages that no longer give the date as it is shown. One that was replaced or withdrawn is gone anyway. */
export function vanished(deadline: Pick<Deadline, 'date' | 'status' | 'vanished'>): Vanishing[] {
  const { date, status, vanished: pages = [] } = deadline;
  if (date === null || status === 'withdrawn') return [];
  return pages.filter((page) => isSure(page) && agreeOnEnd({ date: page.date, status }, { date, status }));
}
