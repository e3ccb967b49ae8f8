import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { HTTPError, REST, type RESTOptions, Routes } from 'discord.js';
import { startSandbox } from './support/sandbox.ts';
import { refusal } from './support/sandbox-refusal.ts';

const route = 'POST /channels/{channel_id}/messages';

async function begin(t: TestContext, options: Partial<RESTOptions> = {}) {
  const discord = await startSandbox(t);
  const guild = discord.addGuild({ name: 'Filmmakers' });
  const channel = discord.addChannel(guild, { name: 'news' });
  const rest = new REST({ api: discord.api, ...options }).setToken(discord.token);
  const send = (body: object = { content: 'x' }) => rest.post(Routes.channelMessages(channel.id), { body });
  const statuses = () =>
    discord.requests.filter((request) => request.route === route).map(({ status }) => status);
  return { discord, channel, rest, send, statuses };
}

test('a single 500 is retried by discord.js, and the message is there once', async (t) => {
  const { discord, channel, send, statuses } = await begin(t);
  discord.fault({ kind: 'status', status: 500, times: 1 });
  await send();
  assert.equal(discord.messages(channel).length, 1);
  assert.deepEqual(statuses(), [500, 200]);
});

test('a lasting 502 ends as HTTPError, and ends with the fault', async (t) => {
  const { discord, channel, send } = await begin(t);
  const undo = discord.fault({ kind: 'status', status: 502 });
  await assert.rejects(send(), HTTPError);
  assert.equal(discord.messages(channel).length, 0);
  undo();
  await send();
  assert.equal(discord.messages(channel).length, 1);
});

test('a 500 after the work is done doubles the message, unless a nonce is enforced', async (t) => {
  const { discord, channel, send } = await begin(t);
  discord.fault({ kind: 'status', status: 500, when: 'after', times: 1 });
  await send();
  assert.equal(discord.messages(channel).length, 2);
  discord.fault({ kind: 'status', status: 500, when: 'after', times: 1 });
  await send({ content: 'y', nonce: 'n', enforce_nonce: true });
  assert.equal(discord.messages(channel).length, 3);
});

test('a chosen status and code reach the caller', async (t) => {
  const { discord, send } = await begin(t);
  discord.fault({ kind: 'status', status: 403, code: 50013, times: 1 });
  const { status, code } = await refusal(send());
  assert.deepEqual([status, code], [403, 50013]);
});

test('a connection cut before the work leaves nothing behind', async (t) => {
  const { discord, channel, send, statuses } = await begin(t);
  discord.fault({ kind: 'reset', when: 'before', times: 1 });
  await assert.rejects(send());
  assert.equal(discord.messages(channel).length, 0);
  assert.deepEqual(statuses(), []);
});

test('a connection cut after the work fails although the message exists', async (t) => {
  const { discord, channel, send } = await begin(t);
  discord.fault({ kind: 'reset', when: 'after', times: 1 });
  await assert.rejects(send());
  assert.equal(discord.messages(channel).length, 1);
});

test('an answer slower than the client’s patience is asked for again, and doubles the message', async (t) => {
  const { discord, channel, send } = await begin(t, { timeout: 30 });
  discord.fault({ kind: 'slow', ms: 60_000, times: 1 });
  await send();
  assert.equal(discord.messages(channel).length, 2);
});

test('a short rate limit is waited for and the request repeated', async (t) => {
  const { discord, channel, send, statuses } = await begin(t, { offset: 0 });
  discord.fault({ kind: 'rate-limit', retryAfter: 0.01, times: 1 });
  discord.fault({ kind: 'rate-limit', retryAfter: 0.01, global: true, times: 1 });
  await send();
  assert.deepEqual(statuses(), [429, 429, 200]);
  assert.equal(discord.messages(channel).length, 1);
});

test('one 401 makes discord.js forget its token', async (t) => {
  const { discord, send } = await begin(t);
  discord.fault({ kind: 'unauthorized', times: 1 });
  assert.equal((await refusal(send())).status, 401);
  await assert.rejects(send(), /token/i);
});

test('a fault for one route or one channel leaves the others alone', async (t) => {
  const { discord, channel, rest, send } = await begin(t);
  discord.fault({ kind: 'status', status: 403, route: 'PATCH /channels/{channel_id}/messages/{message_id}' });
  discord.fault({ kind: 'status', status: 403, path: '/channels/1/' });
  await send();
  const [message] = discord.messages(channel);
  assert.ok(message);
  const edit = rest.patch(Routes.channelMessage(channel.id, message.id), { body: { content: 'y' } });
  assert.equal((await refusal(edit)).status, 403);
  assert.equal((await refusal(rest.get(Routes.channelMessages('1')))).code, 0);
});
