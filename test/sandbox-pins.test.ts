import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type TestContext, test } from 'node:test';
import { PermissionFlagsBits as bits, Events, type Message, MessageType, TextChannel } from 'discord.js';
import type { Channel, User } from '../sandbox/discord/guild.ts';
import { connect, startSandbox } from './support/sandbox.ts';

/** A channel in which the bot may pin, and the message of a member in it. */
async function begin(t: TestContext) {
  let seconds = Date.UTC(2026, 2, 24) / 1000;
  const discord = await startSandbox(t, { wallClock: () => 1000 * seconds++ });
  const guild = discord.addGuild({ name: 'Filmmakers', botPermissions: bits.PinMessages });
  const channel = discord.addChannel(guild, { name: 'board' });
  const member = discord.addUser({ name: 'ann' });
  discord.join(guild, member);
  const client = await connect(discord);
  const say = (content: string, user: User = member, where: Channel = channel): Promise<Message> => {
    const { id, channelId } = discord.say(user, where, content);
    const found = client.channels.cache.get(channelId);
    assert.ok(found instanceof TextChannel);
    return found.messages.fetch(id);
  };
  const kinds: string[] = [];
  const listen = () => discord.watch(({ kind }) => kinds.push(kind));
  return { discord, channel, client, say, kinds, listen };
}

test('pinning changes the message and leaves a line in the channel that leads to it and pings nobody', async (t) => {
  const { discord, channel, client, say, kinds, listen } = await begin(t);
  const message = await say('where things stand');
  listen();
  const updated = once(client, Events.ChannelPinsUpdate);
  await message.pin();
  const [where, at] = await updated;
  assert.equal(where.id, channel.id);
  assert.equal(at, discord.messages(channel)[0]?.pinnedAt);
  assert.deepEqual(kinds, ['edit', 'message']);
  const [pinned, line] = discord.messages(channel);
  assert.equal(pinned?.pinned, true);
  assert.equal(pinned?.editedAt, null);
  const seen = await message.channel.messages.fetch(line?.id ?? '');
  assert.equal(seen.type, MessageType.ChannelPinnedMessage);
  assert.deepEqual([seen.content, seen.reference?.messageId], ['', message.id]);
  assert.deepEqual(line?.pinged, { users: [], roles: [], everyone: false });
});

test('a second pin of the same message changes nothing', async (t) => {
  const { discord, channel, say, kinds, listen } = await begin(t);
  const message = await say('x');
  await message.pin();
  listen();
  await message.pin();
  assert.deepEqual(kinds, []);
  assert.equal(discord.messages(channel).length, 2);
});

test('unpinning changes the message and says so to the client, without a line in the channel', async (t) => {
  const { discord, channel, client, say, kinds, listen } = await begin(t);
  const message = await say('x');
  await message.pin();
  listen();
  const updated = once(client, Events.ChannelPinsUpdate);
  await message.unpin();
  const [, at] = await updated;
  assert.equal(at, null);
  assert.deepEqual(kinds, ['edit']);
  assert.equal(discord.messages(channel).length, 2);
});

test('pins are listed by the time they were pinned, the last one first', async (t) => {
  const { say } = await begin(t);
  const [first, second] = [await say('first'), await say('second')];
  await second.pin();
  await first.pin();
  const { items } = await first.channel.messages.fetchPins();
  assert.deepEqual(
    items.map(({ message }) => message.content),
    ['first', 'second'],
  );
});
