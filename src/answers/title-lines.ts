import { linkTo } from '../alerts/link-to.ts';
import { safeText } from '../alerts/safe-text.ts';
import { warningLines } from '../alerts/warning-lines.ts';
import type { Pack } from '../pack/pack.ts';
import { trustOf } from '../trust/trust-of.ts';

const MAX_TITLE = 200;

type Titled = { readonly title: string; readonly url: string | null };

/** The title of an item, leading to it as far as its address can be trusted. */
export function titleLines({ title, url }: Titled, pack: Pack): string[] {
  const words = safeText(title, MAX_TITLE) || 'Untitled';
  if (url === null) return [words];
  const trust = trustOf(url, pack, title);
  return [linkTo(words, trust), ...warningLines(trust, pack)];
}
