import type { Pack } from '../pack/pack.ts';
import { trustOf } from '../trust/trust-of.ts';
import { linkToHost } from './link-to.ts';

/** Makes addresses without a title of their own into links to their hosts. */
export function hostLinks(pack: Pack): (url: string) => string {
  return (url) => linkToHost(trustOf(url, pack));
}
