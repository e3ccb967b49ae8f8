import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export type Document = { readonly type: string; readonly body: string };

/** A small web site on loopback whose pages can be changed while it runs. */
export type ReplaySite = {
  readonly origin: string;
  /** Path to document; a path that has none answers 404, as a page does that is not written yet. */
  readonly documents: Map<string, Document>;
  close(): Promise<void>;
};

/**
 * Starts the site on a free port. It answers conditional requests, as the real sources do; `onServed` hears of each
 * path that was answered in full.
 */
export async function startReplaySite(onServed: (path: string) => void = () => {}): Promise<ReplaySite> {
  const documents = new Map<string, Document>();
  const server = createServer((request, response) => {
    if (answer(documents, request, response) === 200) onServed(request.url ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the replay site has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    documents,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

function answer(
  documents: Map<string, Document>,
  request: IncomingMessage,
  response: ServerResponse,
): number {
  const document = documents.get(request.url ?? '');
  if (!document) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('There is no such page yet.');
    return 404;
  }
  const etag = `"${createHash('sha256').update(document.body).digest('base64url').slice(0, 16)}"`;
  const known = request.headers['if-none-match'] === etag;
  if (known) response.writeHead(304, { etag }).end();
  else response.writeHead(200, { etag, 'content-type': document.type }).end(document.body);
  return known ? 304 : 200;
}
