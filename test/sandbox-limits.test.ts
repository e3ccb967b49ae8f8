import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { RateLimitError, REST, Routes } from 'discord.js';
import type { LimitOptions } from '../sandbox/discord/rest/rate-limits.ts';
import { connect, startSandbox } from './support/sandbox.ts';

/** A sandbox with limits and a clock that stands still unless the test moves it. */
async function begin(t: TestContext, limits: LimitOptions) {
  let now = Date.parse('2026-03-01T00:00:00Z');
  const discord = await startSandbox(t, { limits, now: () => now });
  const guild = discord.addGuild({ name: 'Filmmakers' });
  const channel = discord.addChannel(guild, { name: 'news' });
  const post = (to = channel, headers: Record<string, string> = { authorization: `Bot ${discord.token}` }) =>
    fetch(`${discord.api}/v10/channels/${to.id}/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ content: 'x' }),
    });
  const pass = (ms: number) => {
    now += ms;
  };
  return { discord, guild, channel, post, pass };
}

test('every answer carries its bucket, the limit, what remains and when it is full again', async (t) => {
  const { post } = await begin(t, {});
  const { headers } = await post();
  assert.equal(headers.get('x-ratelimit-limit'), '5');
  assert.equal(headers.get('x-ratelimit-remaining'), '4');
  assert.equal(headers.get('x-ratelimit-reset-after'), '5.000');
  assert.match(headers.get('x-ratelimit-bucket') ?? '', /^[0-9a-f]{32}$/);
});

test('the sixth message to a channel in five seconds is limited, another channel is not, and time heals', async (t) => {
  const { discord, guild, channel, post, pass } = await begin(t, {});
  const other = discord.addChannel(guild, { name: 'other' });
  for (let count = 0; count < 5; count += 1) assert.equal((await post()).status, 200);
  const limited = await post();
  assert.equal(limited.status, 429);
  assert.equal(limited.headers.get('x-ratelimit-scope'), 'user');
  assert.equal(limited.headers.get('retry-after'), '5.000');
  assert.deepEqual(await limited.json(), {
    message: 'You are being rate limited.',
    retry_after: 5,
    global: false,
  });
  assert.equal((await post(other)).status, 200);
  pass(5000);
  assert.equal((await post()).status, 200);
  assert.equal(discord.messages(channel).length, 6);
});

test('beyond the global limit everything waits, except the interaction endpoints', async (t) => {
  const { discord, guild, post } = await begin(t, { globalPerSecond: 2 });
  for (let count = 0; count < 2; count += 1) await post(discord.addChannel(guild, { name: `${count}` }));
  const limited = await post(discord.addChannel(guild, { name: 'last' }));
  assert.equal(limited.status, 429);
  assert.equal(limited.headers.get('x-ratelimit-global'), 'true');
  assert.equal(limited.headers.get('x-ratelimit-scope'), 'global');
  const open = await fetch(`${discord.api}/v10/interactions/1/token/callback`, { method: 'POST' });
  assert.equal(open.status, 404);
});

test('a wrong token is 401 and counts against no limit', async (t) => {
  const { post } = await begin(t, { globalPerSecond: 1 });
  assert.equal((await post(undefined, { authorization: 'Bot wrong' })).status, 401);
  assert.equal((await post()).status, 200);
});

test('discord.js waits out the limits and delivers every message once', async (t) => {
  const discord = await startSandbox(t, { limits: { timeScale: 0.02 } });
  const guild = discord.addGuild({ name: 'Filmmakers' });
  const channel = discord.addChannel(guild, { name: 'news' });
  const client = await connect(discord, { rest: { offset: 0 } });
  const seen = await client.channels.fetch(channel.id);
  assert.ok(seen?.isSendable());
  await Promise.all(Array.from({ length: 12 }, (_, at) => seen.send(`${at}`)));
  assert.equal(discord.messages(channel).length, 12);
});

test('without limits no rate-limit header is sent', async (t) => {
  const discord = await startSandbox(t);
  const { headers } = await fetch(`${discord.api}/v10/gateway`, {
    headers: { authorization: `Bot ${discord.token}` },
  });
  assert.deepEqual(
    [...headers.keys()].filter((name) => name.startsWith('x-ratelimit')),
    [],
  );
});

test('a client that does not want to wait is told by RateLimitError how long it would be', async (t) => {
  const discord = await startSandbox(t);
  discord.fault({ kind: 'rate-limit', retryAfter: 3600, scope: 'shared' });
  const rest = new REST({ api: discord.api, rejectOnRateLimit: () => true }).setToken(discord.token);
  const error = await rest.get(Routes.gateway()).catch((reason: unknown) => reason);
  assert.ok(error instanceof RateLimitError);
  assert.equal(error.scope, 'shared');
  assert.ok(error.retryAfter >= 3_600_000);
});
