import type { Surrounding } from './around-date.ts';
import type { Here } from './here.ts';
import type { PlacedDate } from './place-in-year.ts';
import type { Sentence } from './read-sentence.ts';

const DAY = 86_400_000;
/** News is told for so many days. */
const NEWS_DAYS = 3;

/**
 * Nothing ends before the end was known. On the days when the news came out, an end is the news itself: told in one
 * breath with saying so, in a dateline, or by others than the maker.
 */
export function isNews({ date }: PlacedDate, group: Surrounding, { sentence, reader }: Here): boolean {
  const { published, words, tier } = reader;
  const { since } = words.deadlines;
  if (since !== null && date < since.slice(0, date.length)) return true;
  const isFirstDay = since !== null && isWithinDays(date, since);
  if (isFirstDay && tier !== 'official') return true;
  const isTold = group.marks.some(({ kind }) => kind === 'notice') || isDateline(group, sentence);
  return isTold && (isFirstDay || (published !== null && isWithinDays(date, published)));
}

/** "SAN FRANCISCO, 24 March – …" */
function isDateline({ date }: Surrounding, { parts }: Sentence): boolean {
  const at = parts.findIndex(({ dates }) => dates.includes(date));
  return at <= 1 && parts[at]?.marks.length === 0 && /[-—(]/.test(parts[at + 1]?.border ?? '');
}

function isWithinDays(date: string, of: string): boolean {
  const days = (Date.parse(date) - Date.parse(of.slice(0, 10))) / DAY;
  return days >= -1 && days <= NEWS_DAYS;
}
