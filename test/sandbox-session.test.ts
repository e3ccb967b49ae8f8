import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import {
  type BitFieldResolvable,
  Client,
  Events,
  GatewayIntentBits,
  type GatewayIntentsString,
} from 'discord.js';
import { WebSocket } from 'ws';
import type { Discord } from '../sandbox/discord/discord.ts';
import { connect, startSandbox } from './support/sandbox.ts';

/** Speaks to the gateway without discord.js: sends one packet after HELLO and waits for the close or the next packet. */
async function exchange(
  discord: Discord,
  packet: string,
): Promise<{ readonly code?: number; readonly op?: number }> {
  const socket = new WebSocket(
    `${discord.api.replace('http', 'ws').replace('/api', '')}/gateway?v=10&encoding=json`,
  );
  await once(socket, 'message');
  const closed = once(socket, 'close').then(([code]) => ({ code: Number(code) }));
  const answered = once(socket, 'message').then(([data]) => ({ op: Number(JSON.parse(String(data)).op) }));
  socket.send(packet);
  const outcome = await Promise.race([closed, answered]);
  socket.terminate();
  return outcome;
}

const identify = (discord: Discord, keys: object = {}) =>
  JSON.stringify({ op: 2, d: { token: discord.token, intents: 1, properties: {}, ...keys } });

test('the unmodified client logs in and knows its guilds and channels', async (t) => {
  const discord = await startSandbox(t);
  const guild = discord.addGuild({ name: 'Filmmakers' });
  const channel = discord.addChannel(guild, { name: 'news' });
  const client = await connect(discord);
  assert.equal(client.guilds.cache.get(guild.id)?.name, 'Filmmakers');
  assert.equal(client.channels.cache.get(channel.id)?.id, channel.id);
  assert.equal(discord.gateway.connections(), 1);
});

test('a wrong token is refused over REST before any gateway is opened', async (t) => {
  const discord = await startSandbox(t);
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: discord.api } });
  t.after(() => client.destroy());
  await assert.rejects(client.login('wrong.token'), { code: 'TokenInvalid' });
  assert.equal(discord.requests.at(-1)?.status, 401);
});

test('a guild, a channel and a role that come and go later arrive as events', async (t) => {
  const discord = await startSandbox(t);
  const client = await connect(discord);
  const invited = once(client, Events.GuildCreate);
  const guild = discord.addGuild({ name: 'Late' });
  assert.equal((await invited)[0].id, guild.id);
  const made = once(client, Events.ChannelCreate);
  const channel = discord.addChannel(guild, { name: 'news' });
  assert.equal((await made)[0].id, channel.id);
  const named = once(client, Events.GuildRoleCreate);
  discord.addRole(guild, { name: 'pinged' });
  assert.equal((await named)[0].name, 'pinged');
  const removed = once(client, Events.ChannelDelete);
  discord.removeChannel(channel);
  assert.equal((await removed)[0].id, channel.id);
});

const interruptions: readonly { readonly what: string; readonly happen: (discord: Discord) => void }[] = [
  { what: 'the connection is cut', happen: ({ gateway }) => gateway.drop() },
  { what: 'the gateway closes with 4000', happen: ({ gateway }) => gateway.close(4000) },
  { what: 'the gateway closes with 4009', happen: ({ gateway }) => gateway.close(4009) },
  { what: 'the gateway closes with 1001', happen: ({ gateway }) => gateway.close(1001) },
  { what: 'the gateway asks for a reconnect (op 7)', happen: ({ gateway }) => gateway.reconnect() },
];

for (const { what, happen } of interruptions) {
  test(`after ${what} the client resumes and gets what it missed, once`, async (t) => {
    const discord = await startSandbox(t);
    discord.addGuild({ name: 'First' });
    const client = await connect(discord);
    const names: string[] = [];
    client.on(Events.GuildCreate, ({ name }) => names.push(name));
    const resumed = once(client, Events.ShardResume);
    happen(discord);
    discord.addGuild({ name: 'Meanwhile' });
    await resumed;
    const later = once(client, Events.GuildCreate);
    discord.addGuild({ name: 'Afterwards' });
    await later;
    assert.deepEqual(names, ['Meanwhile', 'Afterwards']);
  });
}

test('a session that can be resumed after op 9 is resumed', async (t) => {
  const discord = await startSandbox(t);
  const client = await connect(discord);
  const resumed = once(client, Events.ShardResume);
  discord.gateway.invalidate({ resumable: true });
  await resumed;
});

test('a close with 4004 is final: the client gives up the shard', async (t) => {
  const discord = await startSandbox(t);
  const client = await connect(discord);
  const given = once(client, Events.ShardDisconnect);
  discord.gateway.close(4004);
  const [event] = await given;
  assert.equal(event.code, 4004);
});

test('heartbeats that are not acknowledged make the client resume on a new connection', async (t) => {
  const discord = await startSandbox(t, { heartbeatMs: 20 });
  const client = await connect(discord);
  discord.gateway.acknowledge(false);
  const resumed = once(client, Events.ShardResume);
  await once(client, Events.ShardReconnecting);
  discord.gateway.acknowledge(true);
  await resumed;
});

test('a client comes back by itself once the gateway takes connections again', async (t) => {
  const discord = await startSandbox(t);
  const client = await connect(discord);
  const refused = once(client, Events.ShardReconnecting);
  discord.gateway.accept(false);
  discord.gateway.drop();
  await refused;
  const resumed = once(client, Events.ShardResume);
  discord.gateway.accept(true);
  await resumed;
});

test('the world outlives the bot: a new process finds messages, commands and direct channels as they were', async (t) => {
  const discord = await startSandbox(t);
  const guild = discord.addGuild({ name: 'Filmmakers' });
  const channel = discord.addChannel(guild, { name: 'news' });
  const first = await connect(discord);
  await first.application.commands.set([{ name: 'status', description: 'Stand' }]);
  const there = await first.channels.fetch(channel.id);
  assert.ok(there?.isSendable());
  await there.send('before');
  discord.gateway.drop();
  await first.destroy();
  const second = await connect(discord);
  assert.equal((await second.application.commands.fetch()).size, 1);
  assert.deepEqual(
    discord.messages(channel).map(({ content }) => content),
    ['before'],
  );
});

test('each shard gets the guilds that are its own', async (t) => {
  let now = Date.parse('2026-03-01T00:00:00Z');
  const discord = await startSandbox(t, { now: () => now });
  const names = ['a', 'b', 'c', 'd'];
  for (const name of names) {
    now += 1;
    discord.addGuild({ name });
  }
  const even = await connect(discord, { shards: [0], shardCount: 2 });
  const odd = await connect(discord, { shards: [1], shardCount: 2 });
  const seen = [even, odd].map((client) => client.guilds.cache.map(({ name }) => name).sort());
  assert.ok(seen.every((part) => part.length > 0 && part.length < names.length));
  assert.deepEqual(seen.flat().sort(), names);
});

test('a Guilds-only client hears of no message, one with message intents does', async (t) => {
  const discord = await startSandbox(t);
  const guild = discord.addGuild({ name: 'Filmmakers' });
  const channel = discord.addChannel(guild, { name: 'news' });
  const user = discord.addUser({ name: 'ann' });
  const heard: string[] = [];
  const listen = async (name: string, intents: BitFieldResolvable<GatewayIntentsString, number>) => {
    const client = await connect(discord, { intents });
    client.on(Events.MessageCreate, () => heard.push(name));
    return client;
  };
  const deaf = await listen('deaf', ['Guilds']);
  const keen = await listen('keen', ['Guilds', 'GuildMessages']);
  const told = once(keen, Events.MessageCreate);
  discord.say(user, channel, 'hello');
  await told;
  const later = once(deaf, Events.ChannelCreate);
  discord.addChannel(guild, { name: 'later' });
  await later;
  assert.deepEqual(heard, ['keen']);
});

const closes: readonly {
  readonly what: string;
  readonly code: number;
  readonly packet: (discord: Discord) => string;
}[] = [
  { what: 'a wrong token', code: 4004, packet: (discord) => identify(discord, { token: 'wrong' }) },
  { what: 'text that is no JSON', code: 4002, packet: () => '{' },
  { what: 'an unknown opcode', code: 4001, packet: () => JSON.stringify({ op: 99, d: null }) },
  { what: 'a presence before IDENTIFY', code: 4003, packet: () => JSON.stringify({ op: 3, d: {} }) },
  { what: 'a shard beyond the count', code: 4010, packet: (discord) => identify(discord, { shard: [2, 2] }) },
  {
    what: 'an intent that does not exist',
    code: 4013,
    packet: (discord) => identify(discord, { intents: 1 << 30 }),
  },
  { what: 'a privileged intent', code: 4014, packet: (discord) => identify(discord, { intents: 1 << 15 }) },
  {
    what: 'a packet above 4,096 bytes',
    code: 1009,
    packet: (discord) => identify(discord, { padding: 'x'.repeat(4096) }),
  },
];

for (const { what, code, packet } of closes) {
  test(`the gateway closes with ${code} on ${what}`, async (t) => {
    const discord = await startSandbox(t);
    assert.deepEqual(await exchange(discord, packet(discord)), { code });
  });
}

test('a RESUME of an unknown session is answered with op 9', async (t) => {
  const discord = await startSandbox(t);
  const packet = JSON.stringify({ op: 6, d: { token: discord.token, session_id: 'lost', seq: 1 } });
  assert.deepEqual(await exchange(discord, packet), { op: 9 });
});

test('a heartbeat is acknowledged', async (t) => {
  const discord = await startSandbox(t);
  assert.deepEqual(await exchange(discord, JSON.stringify({ op: 1, d: null })), { op: 11 });
});

test('more than 2,500 guilds on one shard are refused with 4011', async (t) => {
  const discord = await startSandbox(t);
  for (let count = 0; count < 2501; count += 1) discord.addGuild({ name: `${count}` });
  assert.deepEqual(await exchange(discord, identify(discord)), { code: 4011 });
});
