import { Client, Events, GatewayIntentBits } from 'discord.js';

/**
 * A child process: the least that a discord.js bot does until it is ready, with the options of Sundown's client.
 * JavaScript, so that the stripping of types is on Sundown's account only.
 */
const { DISCORD_API, DISCORD_TOKEN } = process.env;
const client = new Client({
  intents: [GatewayIntentBits.Guilds],
  allowedMentions: { parse: [] },
  rest: { api: DISCORD_API, timeout: 15_000 },
});
client.once(Events.ClientReady, () => process.stdout.write('ready\n'));
await client.login(DISCORD_TOKEN);
