import { isIP, type LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import { FetchError } from './fetch-error.ts';
import { isPublicAddress } from './public-address.ts';

type Options = { readonly lookup: LookupFunction; readonly timeoutMs: number };

/**
 * Opens connections to public addresses only. The check stands between the resolver and the socket, so the address
 * that was judged is the address that is called: a name that resolves to something else a moment later gains nothing.
 */
export function guardedConnector({ lookup, timeoutMs }: Options): buildConnector.connector {
  const connect = buildConnector({ timeout: timeoutMs, lookup: publicLookup(lookup) });
  return (options, callback) => {
    const { hostname } = options;
    if (isIP(hostname) !== 0 && !isPublicAddress(hostname)) callback(refusal(hostname, hostname), null);
    else connect(options, callback);
  };
}

function publicLookup(lookup: LookupFunction): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, options, (error, found, family) => {
      if (error) return callback(error, found, family);
      if (typeof found === 'string') {
        return isPublicAddress(found)
          ? callback(null, found, family)
          : callback(refusal(hostname, found), found, family);
      }
      const open = found.filter(({ address }) => isPublicAddress(address));
      if (open.length > 0) return callback(null, open);
      callback(refusal(hostname, found.map(({ address }) => address).join(', ')), found);
    });
  };
}

function refusal(hostname: string, address: string): FetchError {
  const detail = `${hostname} is at ${address || 'no address'}, which is not in the public internet`;
  return new FetchError('private-address', detail, { url: hostname });
}
