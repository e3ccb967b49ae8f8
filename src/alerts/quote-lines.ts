import type { Evidence } from '../deadlines/deadline.ts';
import type { Pack } from '../pack/pack.ts';
import { trustOf } from '../trust/trust-of.ts';
import { linkToHost } from './link-to.ts';
import { safeText } from './safe-text.ts';
import { warningLines } from './warning-lines.ts';
import { moment } from './wording.ts';

/** As much of a quote as a message shows. */
export const QUOTE = 300;

/** The verbatim words with where and when they were read. */
export function quoteLines({ quote, url, readAt }: Evidence, pack: Pack): string[] {
  const trust = trustOf(url, pack);
  const from = linkToHost(trust);
  return [
    ...(quote === null ? [] : [`> ${safeText(quote, QUOTE)}`]),
    readAt === null ? `On record from ${from}` : `${from}, read ${moment(readAt, 'f')}`,
    ...warningLines(trust, pack),
  ];
}
