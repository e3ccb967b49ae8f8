import type { IncomingHttpHeaders } from 'node:http';
import { PageError } from './page-error.ts';

type Asked = { readonly method: string; readonly headers: IncomingHttpHeaders; readonly port: number };

/**
 * Refuses what only a foreign page would send: another Host, to which a name of its own was bent, or a POST from
 * another origin or in one of the content types that a form can send. Throws PageError.
 */
export function guardRequest({ method, headers, port }: Asked): void {
  const { host = '', origin, 'content-type': type = '' } = headers;
  const own = [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`];
  if (!own.includes(host)) throw new PageError(403, `This page is only at http://${own[0]}.`);
  if (method !== 'POST') return;
  if (origin !== `http://${host}`)
    throw new PageError(403, 'Only the page itself may do that, not another site.');
  if (type.split(';')[0]?.trim() !== 'application/json')
    throw new PageError(415, 'The page sends JSON, and this was something else.');
}
