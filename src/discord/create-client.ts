import { Client, GatewayIntentBits } from 'discord.js';

const LONGEST_WAIT = 10_000;
const REQUEST_TIMEOUT = 15_000;

type ClientOptions = { readonly api: string; readonly userAgent: string };

/**
 * The discord.js client. `Guilds` is the only intent: no message is read and no member is listed. A rate limit that
 * would hold a request for more than 10 s is handed back, since discord.js would wait for as long as it takes.
 */
export function createClient({ api, userAgent }: ClientOptions): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    rest: {
      api,
      userAgentAppendix: userAgent,
      timeout: REQUEST_TIMEOUT,
      rejectOnRateLimit: ({ timeToReset }) => timeToReset > LONGEST_WAIT,
    },
  });
}
