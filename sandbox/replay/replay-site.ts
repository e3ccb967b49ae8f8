import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';

export type Document = {
  readonly type: string;
  readonly body: string;
  /** 200 unless given. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
};

/** A small web site on loopback whose pages can be changed while it runs. */
export type ReplaySite = {
  readonly origin: string;
  /** The same site under as many addresses as were asked for; the first is `origin`. */
  readonly origins: readonly string[];
  /** Path to document; a path that has none answers 404, as a page does that is not written yet. */
  readonly documents: Map<string, Document>;
  /** Paths that ask for proof that the reader is no robot, whatever stands there. */
  readonly guarded: Set<string>;
  close(): Promise<void>;
};

type Options = {
  /** Hears of each answer. */
  readonly onAnswer?: (path: string, status: number) => void;
  /** Each is a host of its own to whoever visits one host after a pause only. */
  readonly hosts?: number;
};

/** Starts the site on free ports. It answers conditional requests, as the real sources do. */
export async function startReplaySite({ onAnswer = () => {}, hosts = 1 }: Options = {}): Promise<ReplaySite> {
  const documents = new Map<string, Document>();
  const guarded = new Set<string>();
  const find = (path: string) => (guarded.has(path) ? robotCheck : (documents.get(path) ?? missing));
  const listen = () =>
    listenOnLoopback((request, response) => {
      const path = request.url ?? '';
      onAnswer(path, answer(find(path), request, response));
    });
  const servers = await Promise.all(Array.from({ length: hosts }, listen));
  const origins = servers.map(originOf);
  return {
    origin: origins[0] ?? '',
    origins,
    documents,
    guarded,
    close: async () => void (await Promise.all(servers.map(stop))),
  };
}

async function listenOnLoopback(handle: RequestListener): Promise<Server> {
  const server = createServer(handle).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

function originOf(server: Server): string {
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the replay site has no port');
  return `http://127.0.0.1:${address.port}`;
}

async function stop(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}

function answer(document: Document, request: IncomingMessage, response: ServerResponse): number {
  const { status = 200, type, headers, body } = document;
  if (status !== 200) {
    response.writeHead(status, { 'content-type': type, ...headers }).end(body);
    return status;
  }
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"`;
  const known = request.headers['if-none-match'] === etag;
  if (known) response.writeHead(304, { etag }).end();
  else response.writeHead(200, { etag, 'content-type': type, ...headers }).end(body);
  return known ? 304 : 200;
}

const missing: Document = { status: 404, type: 'text/plain', body: 'There is no such page yet.' };
const robotCheck: Document = {
  status: 403,
  type: 'text/html',
  headers: { 'cf-mitigated': 'challenge' },
  body: '<!doctype html><title>One moment</title><p>Please show that you are a person.</p>',
};
