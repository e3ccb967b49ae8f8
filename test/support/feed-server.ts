import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { TestContext } from 'node:test';

export type FeedServer = {
  /** "http://127.0.0.1:1234", without a slash at the end. */
  readonly url: string;
  readonly port: number;
  /** Every request that arrived, in order. */
  readonly requests: readonly IncomingMessage[];
};

/** A site on loopback that answers as the test says and is gone with the test. */
export async function startFeedServer(t: TestContext, answer: RequestListener): Promise<FeedServer> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    answer(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return { url: `http://127.0.0.1:${address.port}`, port: address.port, requests };
}
