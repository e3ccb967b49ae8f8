import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type TestContext, test } from 'node:test';
import { PermissionFlagsBits as bits, Events, REST, Routes } from 'discord.js';
import type { Overwrite } from '../sandbox/discord/guild.ts';
import { connect, startSandbox } from './support/sandbox.ts';
import { refusal } from './support/sandbox-refusal.ts';

async function begin(t: TestContext) {
  const discord = await startSandbox(t);
  const guild = discord.addGuild({ name: 'Filmmakers' });
  const rest = new REST({ api: discord.api }).setToken(discord.token);
  const place = (overwrites: readonly Overwrite[]) => discord.addChannel(guild, { name: 'news', overwrites });
  const send = (channelId: string, body: object = { content: 'x' }) =>
    rest.post(Routes.channelMessages(channelId), { body });
  return { discord, guild, rest, place, send };
}

test('a channel that never was is unknown (10003), and so is a removed one', async (t) => {
  const { discord, guild, send } = await begin(t);
  const { status, code } = await refusal(send('1'));
  assert.deepEqual([status, code], [404, 10003]);
  const channel = discord.addChannel(guild, { name: 'short' });
  discord.removeChannel(channel);
  assert.equal((await refusal(send(channel.id))).code, 10003);
});

test('a channel hidden from the bot gives missing access (50001)', async (t) => {
  const { guild, place, send } = await begin(t);
  const hidden = place([{ id: guild.id, type: 0, deny: bits.ViewChannel }]);
  const { status, code } = await refusal(send(hidden.id));
  assert.deepEqual([status, code], [403, 50001]);
});

test('a guild that threw the bot out gives missing access (50001) and guildDelete, and takes it back when invited', async (t) => {
  const { discord, guild, place, send } = await begin(t);
  const channel = place([]);
  const client = await connect(discord);
  const left = once(client, Events.GuildDelete);
  discord.removeGuild(guild);
  await left;
  assert.equal((await refusal(send(channel.id))).code, 50001);
  const back = once(client, Events.GuildCreate);
  discord.invite(guild);
  await back;
  await send(channel.id);
});

const missing: readonly { readonly what: string; readonly deny: bigint; readonly body: object }[] = [
  { what: 'writing', deny: bits.SendMessages, body: { content: 'x' } },
  { what: 'embeds', deny: bits.EmbedLinks, body: { embeds: [{ title: 'x' }] } },
];
for (const { what, deny, body } of missing) {
  test(`a channel that forbids ${what} gives missing permissions (50013)`, async (t) => {
    const { guild, place, send } = await begin(t);
    const channel = place([{ id: guild.id, type: 0, deny }]);
    const { status, code } = await refusal(send(channel.id, body));
    assert.deepEqual([status, code], [403, 50013]);
  });
}

test('a member overwrite gives back what the role overwrites took', async (t) => {
  const { discord, guild, place, send } = await begin(t);
  const channel = place([
    { id: guild.id, type: 0, deny: bits.SendMessages },
    { id: discord.botId, type: 1, allow: bits.SendMessages },
  ]);
  await send(channel.id);
});

test('an administrator is bound by no overwrite', async (t) => {
  const discord = await startSandbox(t);
  const guild = discord.addGuild({ name: 'Trusting', botPermissions: bits.Administrator });
  const overwrites: Overwrite[] = [{ id: guild.id, type: 0, deny: bits.ViewChannel | bits.SendMessages }];
  const channel = discord.addChannel(guild, { name: 'hidden', overwrites });
  const rest = new REST({ api: discord.api }).setToken(discord.token);
  await rest.post(Routes.channelMessages(channel.id), { body: { content: 'x' } });
  assert.equal(discord.messages(channel).length, 1);
});

test('changed overwrites count at once and reach the client', async (t) => {
  const { discord, guild, place, send } = await begin(t);
  const channel = place([]);
  const client = await connect(discord);
  const changed = once(client, Events.ChannelUpdate);
  discord.setOverwrites(channel, [{ id: guild.id, type: 0, deny: bits.SendMessages }]);
  await changed;
  const seen = client.channels.cache.get(channel.id);
  assert.ok(seen && !seen.isDMBased());
  assert.equal(seen.permissionsFor(discord.botId)?.has(bits.SendMessages), false);
  assert.equal((await refusal(send(channel.id))).code, 50013);
});

test('the permissions that the client computes are those that the sandbox enforces', async (t) => {
  const { discord, guild, place } = await begin(t);
  const channel = place([{ id: guild.id, type: 0, deny: bits.EmbedLinks, allow: bits.MentionEveryone }]);
  const client = await connect(discord);
  const seen = client.channels.cache.get(channel.id);
  assert.ok(seen && !seen.isDMBased());
  const held = seen.permissionsFor(discord.botId);
  assert.equal(held?.has(bits.EmbedLinks), false);
  assert.equal(held?.has(bits.MentionEveryone), true);
});

test('a forum takes no plain message (50008)', async (t) => {
  const { discord, guild, send } = await begin(t);
  const forum = discord.addChannel(guild, { name: 'ideas', type: 'forum' });
  const { status, code } = await refusal(send(forum.id));
  assert.deepEqual([status, code], [400, 50008]);
});

test('a reply needs the permission to read the history', async (t) => {
  const { guild, place, send } = await begin(t);
  const channel = place([{ id: guild.id, type: 0, deny: bits.ReadMessageHistory }]);
  const body = { content: 'x', message_reference: { message_id: '1' } };
  assert.equal((await refusal(send(channel.id, body))).code, 160002);
});

test('a direct message arrives, and opening the channel twice gives the same one', async (t) => {
  const { discord, guild } = await begin(t);
  const user = discord.addUser({ name: 'ann' });
  discord.join(guild, user);
  const client = await connect(discord);
  const seen = await client.users.fetch(user.id);
  await seen.send('hello');
  await seen.send('again');
  const dm = discord.dm(user);
  assert.ok(dm);
  assert.deepEqual(
    discord.messages(dm).map(({ content }) => content),
    ['hello', 'again'],
  );
});

test('closed direct messages refuse with 50007, while the channel still opens', async (t) => {
  const { discord, guild } = await begin(t);
  const user = discord.addUser({ name: 'ann', dmsOpen: false });
  discord.join(guild, user);
  const client = await connect(discord);
  const seen = await client.users.fetch(user.id);
  await seen.createDM();
  const { status, code } = await refusal(seen.send('hello'));
  assert.deepEqual([status, code], [403, 50007]);
  discord.setDmsOpen(user, true);
  await seen.send('hello');
});

test('a person without a common guild refuses with 50278, unless the app is installed', async (t) => {
  const { discord } = await begin(t);
  const user = discord.addUser({ name: 'stranger' });
  const client = await connect(discord);
  const seen = await client.users.fetch(user.id);
  assert.equal((await refusal(seen.send('hello'))).code, 50278);
  discord.setInstalled(user, true);
  await seen.send('hello');
});

test('a direct channel to nobody is refused with 10013', async (t) => {
  const { rest } = await begin(t);
  const { status, code } = await refusal(rest.post(Routes.userChannels(), { body: { recipient_id: '1' } }));
  assert.deepEqual([status, code], [404, 10013]);
});

test('only the author edits a message (50005)', async (t) => {
  const { discord, guild, place, rest } = await begin(t);
  const channel = place([]);
  const other = discord.say(discord.addUser({ name: 'ann' }), channel, 'mine');
  assert.ok(guild);
  const edit = rest.patch(Routes.channelMessage(channel.id, other.id), { body: { content: 'yours' } });
  assert.equal((await refusal(edit)).code, 50005);
  const removal = rest.delete(Routes.channelMessage(channel.id, other.id));
  assert.equal((await refusal(removal)).code, 50013);
});
