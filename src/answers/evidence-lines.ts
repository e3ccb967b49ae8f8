import { safeText } from '../alerts/safe-text.ts';
import { dateWords, moment } from '../alerts/wording.ts';
import type { Deadline } from '../deadlines/deadline.ts';
import { linkTo } from './link-to.ts';

/** A phone shows some 40 characters a line: three to four lines of quote. */
const MAX_QUOTE = 140;
const MAX_BEFORE = 3;

/** Who says so, in what words and when it was read; and the dates that stood before. */
export function evidenceLines({ evidence, history, date, status }: Deadline): string[] {
  const dates = history.map((one) => one.date).filter((one) => one !== null && one !== date);
  const before = dates
    .toReversed()
    .slice(0, MAX_BEFORE)
    .map((one) => dateWords(one ?? ''));
  return [
    ...(before.length > 0 ? [`Before: ${before.join(', and before that ')}.`] : []),
    ...(status === 'reported' ? ['Not official: no page of the provider confirms it.'] : []),
    sourceLine(evidence),
  ];
}

function sourceLine({ quote, url, readAt }: Deadline['evidence']): string {
  if (quote === null) return `On record from ${linkTo('this page', url)}; not read again yet.`;
  const read = readAt === null ? '' : `, read ${moment(readAt)}`;
  return `“${safeText(quote, MAX_QUOTE)}” ${linkTo('source', url)}${read}`;
}
