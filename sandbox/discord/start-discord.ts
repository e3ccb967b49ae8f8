import { createServer, type Server } from 'node:http';
import { createAdmin } from './admin/create-admin.ts';
import type { Discord, DiscordOptions } from './discord.ts';
import { createGateway, type GatewayServer } from './gateway/gateway.ts';
import { createHuman } from './human/create-human.ts';
import { createViews } from './human/create-views.ts';
import { report } from './report.ts';
import { createFaults } from './rest/faults.ts';
import { createRateLimits } from './rest/rate-limits.ts';
import { createRequestLog } from './rest/request-log.ts';
import { type RestParts, serveRest } from './rest/rest.ts';
import { createRouter } from './rest/router.ts';
import { serveFile } from './rest/serve-file.ts';
import { specifiedRoutes } from './rest/specified-routes.ts';
import { allRoutes } from './routes/all-routes.ts';
import { createWorld, type World } from './world.ts';

export type { Discord, DiscordOptions } from './discord.ts';

const keptRequests = 20_000;

/** Starts a Discord on loopback. Everything it knows lives until `close`, whatever happens to the bot. */
export async function startDiscord(options: DiscordOptions = {}): Promise<Discord> {
  const world = emptyWorld(options);
  const closing = new AbortController();
  const faults = createFaults();
  const log = createRequestLog(keptRequests, options.onRequest);
  const limits = options.limits === 'off' ? undefined : options.limits;
  const gateway = createGateway(world, options.heartbeatMs ?? 41_250);
  const server = serve(gateway, {
    world,
    router: createRouter(await specifiedRoutes(), allRoutes),
    faults,
    limits: limits && createRateLimits(world.now, limits),
    log,
    closing: closing.signal,
  });
  world.origin = await listen(server, options.port ?? 0);
  return {
    ...createAdmin(world),
    ...createHuman(world, { patience: options.patience ?? 10_000, closing: closing.signal }),
    ...createViews(world),
    api: `${world.origin}/api`,
    token: world.token,
    applicationId: world.application.id,
    botId: world.botId,
    requests: log.entries,
    fault: faults.add,
    gateway,
    problems: world.problems,
    close: async () => {
      closing.abort();
      gateway.shutDown();
      await stop(server);
    },
  };
}

function emptyWorld(options: DiscordOptions): World {
  const now = options.now ?? Date.now;
  return createWorld({
    now,
    wallClock: options.wallClock ?? now,
    token: options.token ?? 'sandbox.token',
    botName: options.botName ?? 'Sundown',
    timing: {
      answerWithin: options.answerWithin ?? 3000,
      tokenLife: options.tokenLife ?? 15 * 60_000,
    },
  });
}

function serve(gateway: GatewayServer, rest: RestParts): Server {
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/attachments/')) return serveFile(rest.world, request, response);
    serveRest(rest, request, response).catch((error: unknown) => {
      report(rest.world, `a request could not be served: ${String(error)}`);
      response.destroy();
    });
  });
  return server.on('upgrade', gateway.upgrade);
}

/** Binds to loopback only, and gives the address back. Rejects when the port is taken. */
async function listen(server: Server, port: number): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(port, '127.0.0.1', resolve);
  await promise;
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The sandbox has no port');
  return `http://127.0.0.1:${address.port}`;
}

async function stop(server: Server): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<unknown>();
  server.close(resolve);
  server.closeAllConnections();
  await promise;
}
