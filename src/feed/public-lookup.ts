import type { LookupFunction } from 'node:net';
import { FetchError } from './fetch-error.ts';
import { isPublicAddress } from './public-address.ts';

/** A resolver that gives public addresses only; a name that has none is refused. */
export function publicLookup(lookup: LookupFunction): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, options, (error, found, family) => {
      if (error) return callback(error, found, family);
      const all = typeof found === 'string' ? [{ address: found, family: family ?? 0 }] : found;
      const open = all.filter(({ address }) => isPublicAddress(address));
      if (open.length > 0) return callback(null, typeof found === 'string' ? found : open, family);
      callback(notPublic(hostname, all.map(({ address }) => address).join(', ')), found, family);
    });
  };
}

/** The refusal to call an address outside the public internet. */
export function notPublic(hostname: string, address: string): FetchError {
  const detail = `${hostname} is at ${address || 'no address'}, which is not in the public internet`;
  return new FetchError('private-address', detail, { url: hostname });
}
