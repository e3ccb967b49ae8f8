import type { Trust } from '../trust/trust-of.ts';
import type { Embed } from './message.ts';

/** Makes an embed's title lead somewhere. A title shows no host, so only to where nobody has to look at it. */
export function titleLink(trust: Trust | null): Pick<Embed, 'url'> {
  return trust?.kind === 'official' || trust?.kind === 'known' ? { url: trust.url } : {};
}
