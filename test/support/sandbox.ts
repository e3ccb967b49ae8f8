import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { TestContext } from 'node:test';
import { Client, type ClientOptions, Events, GatewayIntentBits } from 'discord.js';
import type { Discord, DiscordOptions } from '../../sandbox/discord/discord.ts';
import { startDiscord } from '../../sandbox/discord/start-discord.ts';

/** A sandbox that belongs to a test. */
export type TestSandbox = Discord & {
  /** Work to be done before the sandbox closes: a client that loses its server first may try to reach it for ever. */
  readonly beforeClose: (work: () => Promise<void>) => void;
};

/** A sandbox for one test. When the test ends it closes, and whatever landed in `problems` fails the test. */
export async function startSandbox(test: TestContext, options: DiscordOptions = {}): Promise<TestSandbox> {
  const discord = await startDiscord(options);
  const before: (() => Promise<void>)[] = [];
  test.after(async () => {
    await Promise.all(before.map((work) => work()));
    await discord.close();
    assertClean(discord);
  });
  return { ...discord, beforeClose: (work) => before.push(work) };
}

/** Fails when the bot or the sandbox broke one of Discord's rules. */
export function assertClean(discord: Discord): void {
  assert.deepEqual(discord.problems, []);
}

/** Takes the problems out of the sandbox: for a test that causes them on purpose and looks at them. */
export function takeProblems(discord: Discord): readonly string[] {
  return discord.problems.splice(0);
}

/** The unmodified client of discord.js, logged in and ready; destroyed before its sandbox closes. */
export async function connect(
  discord: TestSandbox,
  options: Partial<ClientOptions> = {},
): Promise<Client<true>> {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    ...options,
    rest: { api: discord.api, ...options.rest },
  });
  discord.beforeClose(() => client.destroy());
  const ready = once(client, Events.ClientReady);
  await client.login(discord.token);
  await ready;
  assert.ok(client.isReady());
  return client;
}
