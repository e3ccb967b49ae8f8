import { linkTo } from '../alerts/link-to.ts';
import { safeText } from '../alerts/safe-text.ts';
import { dateWords, moment } from '../alerts/wording.ts';
import type { Deadline, FormerState } from '../deadlines/deadline.ts';
import type { Pack } from '../pack/pack.ts';
import { trustOf } from '../trust/trust-of.ts';

/** A phone shows some 40 characters a line: three to four lines of quote. */
const MAX_QUOTE = 140;
const MAX_BEFORE = 3;

/** Who says so, in what words and when it was read; and the dates that stood before. */
export function evidenceLines(deadline: Deadline, pack: Pack): string[] {
  const { evidence, history, date, status, support } = deadline;
  const dates = history
    .filter(({ wrong }) => wrong === undefined)
    .map((one) => one.date)
    .filter((one) => one !== null && one !== date);
  const before = dates
    .toReversed()
    .slice(0, MAX_BEFORE)
    .map((one) => dateWords(one ?? ''));
  return [
    ...(before.length > 0 ? [`Before: ${before.join(', and before that ')}.`] : []),
    ...(status === 'reported' ? ['Not official: no page of the provider confirms it.'] : []),
    ...correctionLine(history.at(-1)),
    ...(support === 0 && history.at(-1)?.wrong ? [] : [sourceLine(evidence, pack)]),
  ];
}

/** Those who remember the wrong date shall see that it was meant. */
function correctionLine(last: FormerState | undefined): string[] {
  if (!last?.wrong || last.date === null) return [];
  return [`Put right ${moment(last.wrong.at)}: ~~${dateWords(last.date, last.time)}~~ was wrong.`];
}

function sourceLine({ quote, url, readAt }: Deadline['evidence'], pack: Pack): string {
  const trust = trustOf(url, pack);
  if (quote === null) return `On record from ${linkTo('this page', trust)}; not read again yet.`;
  const read = readAt === null ? '' : `, read ${moment(readAt)}`;
  return `“${safeText(quote, MAX_QUOTE)}” ${linkTo('source', trust)}${read}`;
}
