import {
  type Client,
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayCloseCodes,
  Routes,
} from 'discord.js';
import { TokenRefusedError } from './token-refused-error.ts';
import { watchToken } from './watch-token.ts';

type Options = {
  readonly token: string;
  readonly wait: (ms: number) => Promise<void>;
  readonly onLate: (error: unknown, retryMs: number) => void;
  /** The gateway closed in a way that discord.js doesn't come back from. */
  readonly fail: (error: Error) => void;
};

const FIRST_RETRY = 1000;
const SLOWEST_RETRY = 60_000;

/** Close codes after which coming back with the same token and intents is useless. */
const FATAL: Record<number, () => Error> = {
  [GatewayCloseCodes.AuthenticationFailed]: () => new TokenRefusedError(),
  [GatewayCloseCodes.DisallowedIntents]: () => new Error('Discord refused the intents Sundown asked for.'),
};

/**
 * Logs in and resolves when the client is ready. Discord being away is waited out, with longer and longer pauses;
 * a refused token throws TokenRefusedError at once. discord.js stays "ready" after a fatal close, so that is
 * reported through `fail`.
 */
export async function connect(client: Client, options: Options): Promise<void> {
  watchToken(client, options.fail);
  const ready = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
  const closed = new Promise<never>((_, reject) => {
    client.on(Events.ShardDisconnect, ({ code }) => {
      const error = FATAL[code]?.() ?? new Error(`Discord closed the gateway for good (code ${code}).`);
      reject(error);
      options.fail(error);
    });
  });
  closed.catch(() => {});
  await untilReachable(client, options);
  await Promise.race([client.login(options.token).then(() => ready), closed]).catch((error) => {
    throw asFatal(error);
  });
}

/** A login that fails destroys the client for good (discord.js 14.28), so Discord is asked beforehand. */
async function untilReachable(client: Client, { token, wait, onLate }: Options): Promise<void> {
  client.rest.setToken(token);
  for (let pause = FIRST_RETRY; ; pause = Math.min(pause * 2, SLOWEST_RETRY)) {
    try {
      await client.rest.get(Routes.gatewayBot());
      return;
    } catch (error) {
      if (!isPassing(error)) throw asFatal(error);
      onLate(error, pause);
      await wait(pause);
    }
  }
}

/** A network that is away, or Discord's own trouble. */
function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const status = 'status' in error && typeof error.status === 'number' ? error.status : null;
  if (status !== null) return status >= 500 || status === 429;
  return 'code' in error && typeof error.code === 'string' && /^(E[A-Z_]+|UND_ERR_\w+)$/.test(error.code);
}

function asFatal(error: unknown): unknown {
  const refused = error instanceof DiscordAPIError && error.status === 401;
  const invalid = error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid;
  return refused || invalid ? new TokenRefusedError(error) : error;
}
