import type { Pack } from '../pack/pack.ts';
import { endOf } from '../trust/end-of.ts';
import { trustOf } from '../trust/trust-of.ts';
import { foreignText } from './foreign-text.ts';

const LONGEST = 2000;

export type WebSource = {
  /** Where one may go; null where that is nowhere, or the address has no end. */
  readonly href: string | null;
  /** For a link, which does not show where it leads, or in its place. */
  readonly words: string;
};

/** A source as it is published: its host is named unless everybody knows it, and what is suspicious is no link. */
export function webSource(address: string, pack: Pack): WebSource {
  const trust = trustOf(address, pack);
  if (trust.kind === 'suspicious') return { href: null, words: warning(trust.host, pack) };
  const isNamed = trust.kind === 'named' || trust.url.length > LONGEST;
  return {
    href: trust.url.length > LONGEST ? null : trust.url,
    words: isNamed ? `Source: ${endOf(trust.host)}` : 'Source',
  };
}

function warning(host: string | null, { product }: Pack): string {
  if (host === null) return 'Source: no web address';
  const maker = foreignText(product.maker, 60);
  return `Source, not linked: ${endOf(host)}. Not from ${maker}: don’t log in or pay there.`;
}
