import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type TestContext, test } from 'node:test';
import { PermissionFlagsBits as bits, Events, REST, Routes, SnowflakeUtil } from 'discord.js';
import type { Discord, DiscordOptions } from '../sandbox/discord/discord.ts';
import { connect, startSandbox } from './support/sandbox.ts';
import { refusal } from './support/sandbox-refusal.ts';

async function begin(t: TestContext, options: DiscordOptions = {}) {
  const discord = await startSandbox(t, options);
  const guild = discord.addGuild({ name: 'Filmmakers' });
  const channel = discord.addChannel(guild, { name: 'news' });
  const user = discord.addUser({ name: 'ann' });
  discord.join(guild, user);
  const rest = new REST({ api: discord.api }).setToken(discord.token);
  const send = (content: string) => rest.post(Routes.channelMessages(channel.id), { body: { content } });
  return { discord, guild, channel, user, rest, send };
}

/** What the watchers are told has changed while the work is done, each thing once. */
function changes(discord: Discord, work: () => unknown): readonly string[] {
  const seen = new Set<string>();
  const unwatch = discord.watch((happening) => {
    if (happening.kind === 'change') seen.add(happening.of);
  });
  work();
  unwatch();
  return [...seen];
}

test('a page of a channel ends with its latest message, or before a given one', async (t) => {
  const { discord, channel, user } = await begin(t);
  for (const content of ['1', '2', '3', '4', '5']) discord.say(user, channel, content);
  const [, second, , fourth] = discord.messages(channel);
  const read = (page: { before?: string; limit: number }) =>
    discord.page(channel, page).map(({ content }) => content);
  assert.deepEqual(read({ limit: 2 }), ['4', '5']);
  assert.deepEqual(read({ limit: 2, before: fourth?.id ?? '' }), ['2', '3']);
  assert.deepEqual(read({ limit: 50, before: second?.id ?? '' }), ['1']);
  assert.deepEqual(read({ limit: 50 }), ['1', '2', '3', '4', '5']);
  assert.deepEqual(discord.page({ id: 'no channel' }, { limit: 50 }), []);
});

test('a page goes on where it was when a message in it is edited or deleted', async (t) => {
  const { discord, channel, rest, send } = await begin(t);
  for (const content of ['1', '2', '3']) await send(content);
  const [first, second, third] = discord.messages(channel);
  assert.ok(first && second && third);
  await rest.patch(Routes.channelMessage(channel.id, first.id), { body: { content: 'one' } });
  await rest.delete(Routes.channelMessage(channel.id, second.id));
  const read = (page: { before?: string; limit: number }) =>
    discord.page(channel, page).map(({ content }) => content);
  assert.deepEqual(read({ limit: 50 }), ['one', '3']);
  assert.deepEqual(read({ limit: 50, before: third.id }), ['one']);
  assert.deepEqual(read({ limit: 50, before: second.id }), ['one']);
});

test('messages and ids show the clock on the wall, while nonces go by the time that passes', async (t) => {
  const shown = Date.UTC(2026, 2, 24);
  let now = Date.UTC(2026, 7, 1);
  const { discord, channel, rest } = await begin(t, { now: () => now, wallClock: () => shown });
  const body = { content: 'x', nonce: 'n', enforce_nonce: true };
  await rest.post(Routes.channelMessages(channel.id), { body });
  now += 3_600_000;
  await rest.post(Routes.channelMessages(channel.id), { body });
  const [first, second] = discord.messages(channel);
  assert.ok(first && second);
  await rest.patch(Routes.channelMessage(channel.id, first.id), { body: { content: 'y' } });
  assert.deepEqual([first.createdAt, discord.current(first)?.editedAt], [shown, shown]);
  assert.equal(SnowflakeUtil.timestampFrom(second.id), shown);
});

test('whoever watches hears that guilds, people, commands and direct channels change', async (t) => {
  const { discord, guild, channel, user, rest } = await begin(t);
  const told = (work: () => unknown) => changes(discord, work);
  assert.deepEqual(
    told(() => discord.addGuild({ name: 'Other', invited: false })),
    ['person', 'guild'],
  );
  assert.deepEqual(
    told(() => discord.addChannel(guild, { name: 'talk' })),
    ['guild'],
  );
  assert.deepEqual(
    told(() => discord.setOverwrites(channel, [])),
    ['guild'],
  );
  assert.deepEqual(
    told(() => discord.addRole(guild, { name: 'pinged' })),
    ['guild'],
  );
  assert.deepEqual(
    told(() => discord.join(guild, discord.addUser({ name: 'bo' }))),
    ['person', 'guild'],
  );
  assert.deepEqual(
    told(() => discord.setBotPermissions(guild, 0n)),
    ['guild'],
  );
  assert.deepEqual(
    told(() => discord.setLocale(user, 'de')),
    ['person'],
  );
  assert.deepEqual(
    told(() => discord.setDmsOpen(user, false)),
    ['person'],
  );
  assert.deepEqual(
    told(() => discord.setInstalled(user, true)),
    ['person'],
  );
  assert.deepEqual(
    told(() => discord.openDirect(user)),
    ['direct'],
  );
  assert.deepEqual(
    told(() => discord.openDirect(user)),
    [],
  );
  assert.deepEqual(
    told(() => discord.removeChannel(channel)),
    ['guild'],
  );
  assert.deepEqual(
    told(() => discord.removeGuild(guild)),
    ['guild'],
  );
  assert.deepEqual(
    told(() => discord.invite(guild)),
    ['guild'],
  );
  const heard: string[] = [];
  discord.watch((happening) => heard.push(happening.kind === 'change' ? happening.of : happening.kind));
  const body = [
    { name: 'news', description: 'News' },
    { name: 'status', description: 'Status' },
  ];
  await rest.put(Routes.applicationCommands(discord.applicationId), { body });
  const bo = discord.addUser({ name: 'cy' });
  await rest.post(Routes.userChannels(), { body: { recipient_id: bo.id } });
  assert.deepEqual(heard, ['commands', 'person', 'direct']);
});

test('a direct channel is one and the same, whoever opens it', async (t) => {
  const { discord, user, rest } = await begin(t);
  const channel = discord.openDirect(user);
  assert.equal(discord.dm(user)?.id, channel.id);
  assert.equal(channel.recipientId, user.id);
  const opened = await rest.post(Routes.userChannels(), { body: { recipient_id: user.id } });
  assert.deepEqual(opened, { ...Object(opened), id: channel.id });
});

test('permissions taken from the bot’s role count at once and reach the client', async (t) => {
  const { discord, guild, channel, rest, send } = await begin(t);
  const client = await connect(discord);
  const closed = discord.addChannel(guild, {
    name: 'closed',
    overwrites: [{ id: guild.id, type: 0, deny: bits.SendMessages }],
  });
  const updated = once(client, Events.GuildRoleUpdate);
  discord.setBotPermissions(guild, bits.Administrator);
  const [, role] = await updated;
  assert.equal(role.permissions.bitfield, bits.Administrator);
  await rest.post(Routes.channelMessages(closed.id), { body: { content: 'an administrator may' } });
  discord.setBotPermissions(guild, 0n);
  const { code } = await refusal(
    rest.post(Routes.channelMessages(closed.id), { body: { content: 'no more' } }),
  );
  assert.equal(code, 50013);
  await send('everyone may write here');
  assert.equal(discord.messages(channel).length, 1);
});

test('the bot’s role goes with it, and its permissions cannot be set where it is not', async (t) => {
  const { discord, guild } = await begin(t);
  const before = guild.roles.size;
  discord.removeGuild(guild);
  assert.throws(() => discord.setBotPermissions(guild, 0n), /The bot is no member of Filmmakers/);
  discord.invite(guild);
  assert.equal(guild.roles.size, before);
});

test('what a person may do in a channel is there to see', async (t) => {
  const { discord, guild, channel, user } = await begin(t);
  const stranger = discord.addUser({ name: 'bo' });
  assert.equal(discord.permissions(user, channel) & bits.SendMessages, bits.SendMessages);
  discord.setOverwrites(channel, [{ id: guild.id, type: 0, deny: bits.SendMessages }]);
  assert.equal(discord.permissions(user, channel) & bits.SendMessages, 0n);
  assert.equal(discord.permissions(stranger, channel), 0n);
});

test('an interaction is found by the id that its answers carry', async (t) => {
  const { discord, guild, channel, user, rest } = await begin(t);
  const body = [{ name: 'status', description: 'Status' }];
  await rest.put(Routes.applicationCommands(discord.applicationId), { body });
  const client = await connect(discord);
  client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isChatInputCommand()) void interaction.reply('all is well');
  });
  const outcome = await discord.slash(user, { guild, channel, command: 'status' });
  assert.ok(outcome.kind === 'replied');
  const found = discord.interaction(outcome.message.interactionId ?? '');
  assert.deepEqual([found?.name, found?.userId], ['status', user.id]);
  assert.equal(discord.interaction('1'), undefined);
});
