import { isIP, type LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import { isPublicAddress } from './public-address.ts';
import { notPublic, publicLookup } from './public-lookup.ts';

type Options = { readonly lookup: LookupFunction; readonly timeoutMs: number };

/**
 * Opens connections to public addresses only. The check stands between the resolver and the socket, so the address
 * that was judged is the address that is called: a name that resolves to something else a moment later gains nothing.
 */
export function guardedConnector({ lookup, timeoutMs }: Options): buildConnector.connector {
  const connect = buildConnector({ timeout: timeoutMs, lookup: publicLookup(lookup) });
  return (options, callback) => {
    const { hostname } = options;
    // An address needs no resolver, so the socket would be opened without asking it.
    if (isIP(hostname) !== 0 && !isPublicAddress(hostname)) callback(notPublic(hostname, hostname), null);
    else connect(options, callback);
  };
}
