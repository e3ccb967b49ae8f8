import { createServer, type Server } from 'node:http';
import type { Show } from '../show/show.ts';
import { createModalStore } from './actions/create-modal-store.ts';
import { createHub } from './events/create-hub.ts';
import { createFileCache } from './http/create-file-cache.ts';
import { listen } from './http/listen.ts';
import { serveRequest } from './http/serve-request.ts';

/** How long a request may take to arrive, in milliseconds; its answer may take longer. */
const patience = { headersTimeout: 5000, requestTimeout: 10_000, connectionsCheckingInterval: 5000 };

export type RunningPage = {
  /** `http://127.0.0.1:PORT` */
  readonly address: string;
  readonly close: () => Promise<void>;
};

/** Serves the page of a show on loopback, at the wished port or, where that is taken, at a free one. */
export async function startPage({
  show,
  port: wished,
}: {
  readonly show: Show;
  readonly port: number;
}): Promise<RunningPage> {
  const hub = createHub(show);
  const server = createServer(patience);
  const port = await listen(server, wished);
  const parts = { show, hub, modals: createModalStore(), readFile: createFileCache(), port };
  server.on('request', (request, response) => void serveRequest(parts, request, response));
  return {
    address: `http://127.0.0.1:${port}`,
    close: async () => {
      hub.close();
      await stop(server);
    },
  };
}

async function stop(server: Server): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<unknown>();
  server.close(resolve);
  server.closeAllConnections();
  await promise;
}
