import { siteOf } from '../deadlines/site-of.ts';
import { fold } from '../news/fold.ts';
import { isHostWithin } from '../pack/is-host-within.ts';
import type { Pack } from '../pack/pack.ts';
import { type Likeness, likenessOf } from './likeness.ts';
import { luresOf } from './lures-of.ts';
import { shorteners } from './shorteners.ts';

export type Trust =
  | {
      /** The maker's own site; one that the pack's editors know; any other, whose host is always shown. */
      readonly kind: 'official' | 'known' | 'named';
      readonly host: string;
      readonly url: string;
    }
  | Suspicion;

export type Suspicion = {
  readonly kind: 'suspicious';
  /** Null where there is none that could be shown. */
  readonly host: string | null;
  /** The domain that somebody registered for it. */
  readonly site: string | null;
  readonly reason: Reason;
};

export type Reason = Likeness | 'no-address' | 'disguised' | 'number' | 'port' | 'shortener' | 'lure';

/** As far as a title is looked at. */
const TITLE = 500;
const HOST = /^(?=.*[a-z])[a-z0-9_-]+(?:\.[a-z0-9_-]+)+$/;
const NUMBER = /^[\d.]+$|^\[/;

/**
 * How far people may be sent to an address, and why not. Whatever shows an address to people asks here first, so that
 * nobody is led to a page that only pretends to be the maker's. The title is that of the item which it belongs to.
 */
export function trustOf(address: string, pack: Pack, title = ''): Trust {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol)) return suspicion(null, 'no-address');
  const host = url.hostname.replace(/\.$/, '');
  if (!HOST.test(host) && !NUMBER.test(host)) return suspicion(null, 'no-address');
  if (url.username !== '' || url.password !== '') return suspicion(host, 'disguised');
  const kind = kindOf(url, host, pack);
  if (kind !== null) return { kind, host, url: url.href };
  const reason = reasonAgainst(url, host, pack) ?? (luresOf(pack).test(folded(title)) ? 'lure' : null);
  return reason === null ? { kind: 'named', host, url: url.href } : suspicion(host, reason);
}

function suspicion(host: string | null, reason: Reason): Suspicion {
  return { kind: 'suspicious', host, site: host === null ? null : siteOf(`https://${host}`), reason };
}

/** A watched source is where the pack says it is, whatever its address looks like. */
function kindOf(url: URL, host: string, pack: Pack): 'official' | 'known' | null {
  const source = pack.sources.find((one) => URL.parse(one.url)?.host === url.host);
  if (source?.tier === 'official') return 'official';
  if (source?.tier === 'provider') return 'known';
  if (url.port !== '' || NUMBER.test(host)) return null;
  if (isHostWithin(host, pack.authentic_hosts)) return 'official';
  return isHostWithin(host, pack.known_hosts) ? 'known' : null;
}

function reasonAgainst(url: URL, host: string, pack: Pack): Reason | null {
  if (NUMBER.test(host)) return 'number';
  if (url.port !== '') return 'port';
  return isHostWithin(host, shorteners) ? 'shortener' : likenessOf(host, pack.authentic_hosts);
}

function folded(title: string): string {
  return fold(title.slice(0, TITLE));
}
