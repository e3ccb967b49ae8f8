import { shortDate } from './short-date.ts';
import type { TimelineRow } from './timeline.ts';

/** The date of a row in words: what it means there, and the one that stood before. */
export function rowDate({ date, earlier, state, isReported }: TimelineRow): string {
  const before = earlier.at(-1);
  const was = before ? `, was ${beforeWords(before.date, date)}` : '';
  return `${meaning(date, state, isReported)}${shortDate(date)}${was}`;
}

/** Of a month nobody knows the day, so nothing is said to have ended in it; nor of what was only reported. */
function meaning(date: string, state: TimelineRow['state'], isReported: boolean): string {
  if (isReported) return 'reported: ';
  if (date.length === 7) return 'in ';
  return state === 'past' ? 'ended ' : '';
}

/** Without its year where that is the same. */
function beforeWords(before: string, after: string): string {
  const words = shortDate(before);
  return before.slice(0, 4) === after.slice(0, 4) ? words.replace(/ \d+$/, '') : words;
}
