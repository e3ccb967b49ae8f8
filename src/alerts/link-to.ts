import { endOf } from '../trust/end-of.ts';
import type { Trust } from '../trust/trust-of.ts';
import { safeText } from './safe-text.ts';

/** An address may be as long as its source likes; a link that long would push out what is said around it. */
const MAX_ADDRESS = 300;

/**
 * Words, made safe by the caller, that lead to an address. Unless that is the maker's own or of an outlet that is
 * known, its host stands beside them, and leads there instead of them; what is suspicious leads nowhere.
 */
export function linkTo(words: string, trust: Trust, max = MAX_ADDRESS): string {
  switch (trust.kind) {
    case 'official':
    case 'known':
      return markdownLink(words, trust.url, max);
    case 'named':
    case 'suspicious':
      return `${words} (${linkToHost(trust, max)})`;
  }
}

/** The host as the words of the link, so that a reader sees where it leads. */
export function linkToHost(trust: Trust, max = MAX_ADDRESS): string {
  if (trust.kind !== 'suspicious') return markdownLink(safeText(endOf(trust.host), 80), trust.url, max);
  return trust.host === null ? 'no web address' : `\`${endOf(trust.host)}\`, not linked`;
}

/** A foreign address cannot break out of the link, nor the link be longer than there is room. */
function markdownLink(words: string, url: string, max: number): string {
  if (url.length > max) return words;
  const address = url
    .replaceAll(/[<>()\\`]/g, encodeURIComponent)
    .replaceAll(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'));
  return `[${words}](<${address}>)`;
}
