import type { Pack } from '../pack/pack.ts';
import { ownPage } from '../trust/own-page.ts';
import { reasonWords } from '../trust/reason-words.ts';
import type { Trust } from '../trust/trust-of.ts';
import { linkToHost } from './link-to.ts';
import { safeText } from './safe-text.ts';

/** What to know of a page that pretends to be the maker's, why it is thought so, and where the maker's own is. */
export function warningLines(trust: Trust, pack: Pack): string[] {
  if (trust.kind !== 'suspicious') return [];
  const maker = safeText(pack.product.maker, 60);
  const why = reasonWords(trust, { maker, site: `\`${trust.site}\`` });
  const own = ownPage(pack);
  const instead = own === null ? '' : ` ${maker}’s own page: ${linkToHost(own)}.`;
  return [`⚠ **Not from ${maker}.** ${why} Don’t log in or pay there.${instead}`];
}

/** The same in a few words, for where many things are listed. */
export function shortWarning(trust: Trust, pack: Pack): string | null {
  const maker = safeText(pack.product.maker, 60);
  return trust.kind === 'suspicious' ? `⚠ Not from ${maker}: don’t log in or pay there.` : null;
}
