import assert from 'node:assert/strict';
import { request } from 'node:http';
import { test } from 'node:test';
import { REST, Routes } from 'discord.js';
import { UserResponseSchema } from 'discord-api-spec/zod';
import { findViolations } from '../sandbox/discord/rest/schema-check.ts';
import { startDiscord } from '../sandbox/discord/start-discord.ts';
import { startSandbox, takeProblems } from './support/sandbox.ts';
import { refusal } from './support/sandbox-refusal.ts';

test('a route that Discord has and the sandbox lacks is 501 and noted', async (t) => {
  const discord = await startSandbox(t);
  const rest = new REST({ api: discord.api, retries: 0 }).setToken(discord.token);
  await assert.rejects(rest.get(Routes.guildBans('1')), { status: 501 });
  assert.deepEqual(takeProblems(discord), ['GET /guilds/{guild_id}/bans: the sandbox lacks this route']);
});

test('a route that Discord does not have is 404 with code 0 and noted', async (t) => {
  const discord = await startSandbox(t);
  const rest = new REST({ api: discord.api }).setToken(discord.token);
  const { status, code } = await refusal(rest.get('/channels/1/nonsense'));
  assert.deepEqual([status, code], [404, 0]);
  assert.deepEqual(takeProblems(discord), ['GET /channels/1/nonsense: Discord has no such route']);
});

test('an answer without a body is a 204 that claims no content type', async (t) => {
  const discord = await startSandbox(t);
  const channel = discord.addChannel(discord.addGuild({ name: 'Filmmakers' }), { name: 'news' });
  const url = `${discord.api}/v10/channels/${channel.id}/typing`;
  const response = await fetch(url, { method: 'POST', headers: { authorization: `Bot ${discord.token}` } });
  assert.equal(response.status, 204);
  assert.equal(response.headers.get('content-type'), null);
});

test('an encoded @original is the original', async (t) => {
  const discord = await startSandbox(t);
  const url = `${discord.api}/v10/webhooks/${discord.applicationId}/nothing/messages/%40original`;
  const response = await fetch(url);
  assert.equal(
    discord.requests.at(-1)?.route,
    'GET /webhooks/{webhook_id}/{webhook_token}/messages/@original',
  );
  assert.deepEqual(await response.json(), { message: 'Unknown Webhook', code: 10015 });
});

test('a body that is no JSON is refused with 50109', async (t) => {
  const discord = await startSandbox(t);
  const response = await fetch(`${discord.api}/v10/users/@me/channels`, {
    method: 'POST',
    headers: { authorization: `Bot ${discord.token}` },
    body: '{',
  });
  assert.equal(response.status, 400);
  assert.match(await response.text(), /50109/);
});

test('a body above Discord’s bound is refused with 413', async (t) => {
  const discord = await startSandbox(t);
  const { promise, resolve, reject } = Promise.withResolvers<number | undefined>();
  const upload = request(`${discord.api}/v10/users/@me/channels`, { method: 'POST' }, (response) => {
    response.resume();
    resolve(response.statusCode);
  });
  upload.on('error', reject);
  upload.write(Buffer.alloc(12 * 1024 * 1024));
  assert.equal(await promise, 413);
  upload.destroy();
});

test('every request is kept with its route, body, status and code', async (t) => {
  const discord = await startSandbox(t, { now: () => 42 });
  const rest = new REST({ api: discord.api }).setToken(discord.token);
  await refusal(rest.post(Routes.userChannels(), { body: { recipient_id: '1' } }));
  assert.deepEqual(discord.requests, [
    {
      at: 42,
      method: 'POST',
      route: 'POST /users/@me/channels',
      path: '/users/@me/channels',
      body: { recipient_id: '1' },
      status: 404,
      code: 10013,
    },
  ]);
});

test('the bot’s own account, its guild, roles, channels and members are answered by the specification', async (t) => {
  const discord = await startSandbox(t);
  const guild = discord.addGuild({ name: 'Filmmakers' });
  discord.addChannel(guild, { name: 'news' });
  discord.addChannel(guild, { name: 'ideas', type: 'forum' });
  const rest = new REST({ api: discord.api }).setToken(discord.token);
  const answers = await Promise.all([
    rest.get(Routes.user()),
    rest.get(Routes.currentApplication()),
    rest.get(Routes.guild(guild.id)),
    rest.get(Routes.guildRoles(guild.id)),
    rest.get(Routes.guildChannels(guild.id)),
    rest.get(Routes.guildMember(guild.id, discord.botId)),
  ]);
  assert.equal(answers.length, 6);
});

test('an answer against the specification would be found, with the place and the kind of the mistake', () => {
  const user = { id: 'ann', username: 7 };
  const found = findViolations(UserResponseSchema, user);
  assert.ok(found.includes('username: BASE_TYPE_BAD_TYPE'));
  assert.ok(found.includes('avatar: BASE_TYPE_REQUIRED'));
  assert.ok(found.includes('id: BASE_TYPE_BAD_FORMAT'));
});

test('two sandboxes share nothing, and a closed one has let go of its port', async () => {
  const first = await startDiscord();
  const second = await startDiscord();
  first.addGuild({ name: 'Only here' });
  await Promise.all([first.close(), second.close()]);
  const port = Number(new URL(first.api).port);
  const again = await startDiscord({ port });
  assert.equal(new URL(again.api).port, String(port));
  await assert.rejects(startDiscord({ port }), { code: 'EADDRINUSE' });
  await again.close();
});
