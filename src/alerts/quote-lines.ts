import type { Evidence } from '../deadlines/deadline.ts';
import { plainHost } from './plain-host.ts';
import { safeLink, safeText } from './safe-text.ts';
import { moment } from './wording.ts';

/** As much of a quote as a message shows. */
export const QUOTE = 300;

/** The verbatim words with where and when they were read. */
export function quoteLines({ quote, url, readAt }: Evidence): string[] {
  const from = safeLink(plainHost(url), url);
  return [
    ...(quote === null ? [] : [`> ${safeText(quote, QUOTE)}`]),
    readAt === null ? `On record from ${from}` : `${from}, read ${moment(readAt, 'f')}`,
  ];
}
