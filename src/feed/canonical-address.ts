import { untracked } from './untracked.ts';

/**
 * One spelling for the many addresses of one thing; for identity only, never to be called or shown.
 * Scheme, default port, trailing slash and the order of parameters make no difference. The fragment does, since
 * sections of a page and entries of one announcement differ in nothing else. A double slash in a path stays.
 * @param address an absolute http(s) address
 */
export function canonicalAddress(address: string): string {
  const url = new URL(address);
  const { search, hash } = untracked(url);
  const path = url.pathname.endsWith('/') ? url.pathname.slice(0, -1) : url.pathname;
  const sorted = search === '' ? '' : `?${search.slice(1).split('&').sort().join('&')}`;
  return `https://${url.host}${path}${sorted}${hash}`;
}
