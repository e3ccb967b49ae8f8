import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Logger } from '../log.ts';
import { type Answer, answer, sentence } from './answer.ts';
import type { Document } from './document.ts';
import { PortError } from './port-error.ts';

type Parts = {
  readonly find: (path: string) => Document | undefined;
  readonly now: () => Date;
  readonly log: Logger;
};

export type WebServer = {
  /** Resolves with the port once it is open, on all addresses of this machine. Throws PortError. */
  listen(port: number): Promise<number>;
  close(): Promise<void>;
};

const SECOND = 1000;

/** Bounds for those who ask slowly, at length or without end; nothing that is served here takes long. */
const LIMITS = {
  maxHeaderSize: 8 * 1024,
  headersTimeout: 5 * SECOND,
  requestTimeout: 10 * SECOND,
  keepAliveTimeout: 5 * SECOND,
  connectionsCheckingInterval: SECOND,
};
const IDLE = 15 * SECOND;
const MOST_CONNECTIONS = 256;
const MOST_REQUESTS_A_CONNECTION = 100;

/** Serves documents from memory. */
export function createWebServer(parts: Parts): WebServer {
  const server = createServer(LIMITS, (request, response) => send(request, response, parts));
  server.maxConnections = MOST_CONNECTIONS;
  server.maxRequestsPerSocket = MOST_REQUESTS_A_CONNECTION;
  server.setTimeout(IDLE);
  server.on('error', (error) => parts.log.error({ err: error }, 'the web server reports an error'));
  return {
    listen: (port) => listen(server, port),
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

function send(request: IncomingMessage, response: ServerResponse, parts: Parts): void {
  const { status, headers, body } = answerTo(request, parts);
  response.writeHead(status, {
    ...headers,
    ...(status === 304 ? {} : { 'Content-Length': Buffer.byteLength(body) }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function answerTo({ method = '', url = '', headers }: IncomingMessage, { find, now, log }: Parts): Answer {
  try {
    const [path = ''] = url.split('?', 1);
    return answer({ method, headers, document: find(path), now: now() });
  } catch (error) {
    log.error({ err: error }, 'a web request failed');
    return sentence(500, 'That did not work, and the fault is ours. Please try again in a moment.');
  }
}

async function listen(server: Server, port: number): Promise<number> {
  try {
    server.listen(port);
    await once(server, 'listening');
  } catch (error) {
    throw new PortError(port, error);
  }
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the web server has no port');
  return address.port;
}
