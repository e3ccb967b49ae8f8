import { type Client, RESTEvents } from 'discord.js';
import { TokenRefusedError } from './token-refused-error.ts';

/** Requests that carry a token of their own, of an interaction; its expiry says nothing about the bot's. */
const OWN_TOKEN = /^\/(?:webhooks|interactions)\//;

/**
 * Reports the first request that Discord refuses with 401. discord.js then forgets the token and fails every later
 * request while the gateway stays up (measured with 14.28), so the process has to end.
 */
export function watchToken(client: Client, fail: (error: Error) => void): void {
  client.rest.on(RESTEvents.Response, ({ route }, { status }) => {
    if (status === 401 && !OWN_TOKEN.test(route)) fail(new TokenRefusedError());
  });
}
