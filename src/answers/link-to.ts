import { plainLine, safeLink } from '../alerts/safe-text.ts';

/** An address may be as long as its source likes; a link that long would push out what is said around it. */
const MAX_ADDRESS = 300;

/** Words that lead to an address; the words alone where the address is none or too long to be shown. */
export function linkTo(words: string, url: string): string {
  return url.length <= MAX_ADDRESS && URL.canParse(url) ? safeLink(words, url) : words;
}

/** The host as the words of the link, so that a reader sees where it leads. */
export function linkToHost(url: string): string {
  const host = URL.canParse(url) ? plainLine(new URL(url).hostname).slice(0, 80) : 'an address';
  return linkTo(host, url);
}
