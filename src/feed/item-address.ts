import { untracked } from './untracked.ts';

/** Discord takes no longer address in a message. */
const MAX_LENGTH = 2048;

/**
 * The address that an item may be shown with: absolute, http(s), without tracking parameters; relative ones are
 * resolved against `base`. Null for anything else, also for one that hides its host behind credentials.
 */
export function itemAddress(link: string, base: string): string | null {
  const url = URL.parse(link.trim(), base);
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null;
  if (url.username !== '' || url.password !== '') return null;
  const { search, hash } = untracked(url);
  const address = `${url.origin}${url.pathname}${search}${hash}`;
  return address.length > MAX_LENGTH ? null : address;
}
