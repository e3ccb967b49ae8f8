import { dateWords, subjects } from '../alerts/wording.ts';
import type { Deadline } from '../deadlines/deadline.ts';
import type { Pack } from '../pack/pack.ts';
import { entriesOf } from './entries.ts';

/** What changed on the latest day on which anything did, a line for each change. */
export function lastChange(deadlines: readonly Deadline[], pack: Pack): string[] {
  const days = deadlines.map(({ since }) => since.slice(0, 10)).sort();
  const latest = days.at(-1);
  if (latest === undefined) return [];
  const changed = deadlines.filter(({ since }) => since.startsWith(latest));
  return entriesOf(changed).map(
    ({ first, deadlines: all }) => `• ${dateWords(latest)}: ${subjects(pack, all)}: ${changeWords(first)}.`,
  );
}

function changeWords({ date, status, history }: Deadline): string {
  const before = history.at(-1);
  if (status === 'withdrawn') return 'the date was withdrawn';
  if (before?.wrong)
    return `put right: ${date === null ? 'no date' : dateWords(date)}, not ${before.date === null ? 'undated' : dateWords(before.date)}`;
  if (!before) return date === null ? 'known without a date' : `known to end ${dateWords(date)}`;
  if (date === null) return before.date === null ? 'new word, still no date' : 'no longer has a date';
  if (before.date === null) return `date set, ${dateWords(date)}`;
  if (before.date === date) return `confirmed for ${dateWords(date)}`;
  return `moved from ${dateWords(before.date)} to ${dateWords(date)}`;
}
