import assert from 'node:assert/strict';
import test, { type TestContext } from 'node:test';
import { PermissionFlagsBits as bits } from 'discord.js';
import type { Channel } from '../sandbox/discord/guild.ts';
import type { Message } from '../sandbox/discord/message.ts';
import { scenes } from '../sandbox/replay/replay-script.ts';
import type { Bot } from '../src/bot.ts';
import { type SmallWorld, startSmallWorld, textOf } from './support/small-world.ts';
import { until } from './support/until.ts';

const MINUTE = 60_000;
const POST = 'POST /channels/{channel_id}/messages';
const EDIT = 'PATCH /channels/{channel_id}/messages/{message_id}';
const PIN = 'PUT /channels/{channel_id}/messages/pins/{message_id}';
const needed =
  bits.ViewChannel | bits.SendMessages | bits.EmbedLinks | bits.ReadMessageHistory | bits.PinMessages;
const [announcement, , dates] = scenes;
if (!announcement || !dates) throw new Error('the replay has lost its scenes');

/** A server whose bot may keep a board. */
async function begin(t: TestContext) {
  const world = await startSmallWorld(t);
  world.discord.setBotPermissions(world.guild, needed);
  return { world, bot: await world.startBot() };
}

const put = (world: SmallWorld, channel: Channel) =>
  world.ask(world.admin, 'alerts', { subcommand: 'board', options: { channel: channel.id } });
const show = async (world: SmallWorld) =>
  (await world.ask(world.admin, 'alerts', { subcommand: 'show' })).content;
const isBoard = ({ embeds }: Message) => embeds.some(({ footer }) => footer?.text.startsWith('Board'));
const boardsIn = ({ discord }: SmallWorld, channel: Channel) => discord.messages(channel).filter(isBoard);
const asked = ({ discord }: SmallWorld, route: string, path = '') =>
  discord.requests.filter((request) => request.route === route && request.path.includes(path)).length;

async function pass(world: SmallWorld, bot: Bot, minutes: number): Promise<void> {
  world.clock.jump(new Date(world.clock.now().getTime() + minutes * MINUTE).toISOString());
  await bot.beat();
}

/** Whoever may manage messages can delete the bot's. */
async function remove({ discord }: SmallWorld, { channelId, id }: Message): Promise<void> {
  const headers = { authorization: `Bot ${discord.token}` };
  const answer = await fetch(`${discord.api}/v10/channels/${channelId}/messages/${id}`, {
    method: 'DELETE',
    headers,
  });
  assert.equal(answer.status, 204);
}

test('a board is posted and pinned on the spot, and pings nobody', async (t) => {
  const { world } = await begin(t);
  const reply = await put(world, world.news);
  assert.match(reply.content, /^Done: the board stands in <#\d+>\. It is pinned\. I keep it up to date/);
  const [board, line, ...more] = world.discord.messages(world.news);
  assert.ok(board && line);
  assert.deepEqual([isBoard(board), board.pinned, more.length], [true, true, 0]);
  assert.match(textOf(board), /^\*\*No date is known yet\.\*\*.*Official pages last read/s);
  for (const { pinged } of [board, line]) assert.deepEqual(pinged, { users: [], roles: [], everyone: false });
  assert.match(await show(world), new RegExp(`<#${world.news.id}>: the board, written <t:\\d+:R>$`));
});

test('a board is edited in its place as soon as dates are known, beside the alert about them', async (t) => {
  const { world, bot } = await begin(t);
  await put(world, world.news);
  await world.ask(world.admin, 'alerts', { subcommand: 'set', options: { channel: world.news.id } });
  const [board] = boardsIn(world, world.news);
  world.show(dates);
  world.clock.jump(dates.at);
  await bot.beat();
  const text = () => textOf(world.discord.current(board ?? assert.fail()) ?? assert.fail());
  await until('the board tells the dates', () => text().includes('Next: Sora app'));
  await until('the alert is there', () =>
    world.discord.messages(world.news).some(({ content }) => content.includes('Date set')),
  );
  assert.match(text(), /Videos API and sora-2 models:\*\* 24 September 2026/);
  assert.equal(boardsIn(world, world.news).length, 1);
  assert.equal(asked(world, PIN), 1);
});

test('a board is left alone while nothing changes, and once an hour told what was read since', async (t) => {
  const { world, bot } = await begin(t);
  await put(world, world.news);
  for (let minutes = 5; minutes < 60; minutes += 5) await pass(world, bot, 5);
  assert.equal(asked(world, EDIT), 0);
  await pass(world, bot, 6);
  await until('it was edited', () => asked(world, EDIT) === 1);
  await pass(world, bot, 5);
  await bot.stop();
  assert.equal(asked(world, EDIT), 1);
});

test('a board moves to another channel, where it is pinned, and its old message goes', async (t) => {
  const { world } = await begin(t);
  await put(world, world.news);
  const reply = await put(world, world.talk);
  assert.match(reply.content, new RegExp(`moved from <#${world.news.id}> to <#${world.talk.id}>`));
  assert.equal(boardsIn(world, world.news).length, 0);
  assert.deepEqual(
    boardsIn(world, world.talk).map(({ pinned }) => pinned),
    [true],
  );
});

test('a board can be taken down, and put up again', async (t) => {
  const { world, bot } = await begin(t);
  const takeDown = () => world.ask(world.admin, 'alerts', { subcommand: 'board', options: { remove: true } });
  assert.match((await takeDown()).content, /has no board, so nothing changed/);
  await put(world, world.news);
  assert.match((await takeDown()).content, /is taken down/);
  assert.equal(boardsIn(world, world.news).length, 0);
  world.show(dates);
  world.clock.jump(dates.at);
  await bot.beat();
  assert.match(await show(world), /^No channel of this server/);
  assert.equal(boardsIn(world, world.news).length, 0);
  await put(world, world.news);
  assert.equal(boardsIn(world, world.news).length, 1);
});

test('without a channel /alerts board says where the board is, and /alerts remove leaves it', async (t) => {
  const { world } = await begin(t);
  const ask = async (subcommand: string, options = {}) =>
    (await world.ask(world.admin, 'alerts', { subcommand, options })).content;
  assert.match(await ask('board'), /has no board yet/);
  await put(world, world.news);
  assert.match(await ask('board'), new RegExp(`<#${world.news.id}>: the board, written`));
  assert.match(await ask('board', { channel: world.news.id, remove: true }), /Choose one of the two/);
  assert.match(await ask('remove', { channel: world.news.id }), /The board there stays/);
  assert.equal(boardsIn(world, world.news).length, 1);
});

test('a board that somebody deleted is posted anew and pinned, once', async (t) => {
  const { world, bot } = await begin(t);
  await put(world, world.news);
  await remove(world, boardsIn(world, world.news)[0] ?? assert.fail());
  await pass(world, bot, 61);
  await until('it is back', () => boardsIn(world, world.news).some(({ pinned }) => pinned));
  await pass(world, bot, 61);
  assert.equal(boardsIn(world, world.news).length, 1);
});

test('a board whose channel was deleted ends, and /alerts show says so', async (t) => {
  const { world, bot } = await begin(t);
  await put(world, world.news);
  world.discord.removeChannel(world.news);
  await pass(world, bot, 61);
  await until('it was tried', () => world.discord.requests.some(({ code }) => code === 10003));
  await pass(world, bot, 61);
  assert.equal(asked(world, EDIT), 1);
  assert.match(await show(world), /⚠ Problem: I can not see this channel any more/);
  assert.match((await put(world, world.talk)).content, /has moved/);
});

test('what the bot lacks for a board is named in words, and nothing is saved', async (t) => {
  const { world } = await begin(t);
  world.discord.setOverwrites(world.news, [
    { id: world.guild.id, type: 0, deny: bits.PinMessages | bits.ReadMessageHistory },
  ]);
  const reply = await put(world, world.news);
  assert.match(reply.content, /\*\*Read Message History, Pin Messages\*\*\. Nothing was changed/);
  assert.equal(boardsIn(world, world.news).length, 0);
  assert.match(await show(world), /^No channel of this server/);
});

test('a permission that is taken away later is shown, and the board goes on without it', async (t) => {
  const { world, bot } = await begin(t);
  await put(world, world.news);
  world.discord.setOverwrites(world.news, [{ id: world.guild.id, type: 0, deny: bits.PinMessages }]);
  await remove(world, boardsIn(world, world.news)[0] ?? assert.fail());
  await pass(world, bot, 61);
  await until('pinning was refused', () => world.discord.requests.some(({ code }) => code === 50013));
  assert.match(await show(world), /⚠ Problem: I lack Pin Messages there/);
  world.discord.setOverwrites(world.news, []);
  await pass(world, bot, 61);
  await until('it is pinned', () => boardsIn(world, world.news).some(({ pinned }) => pinned));
  assert.equal(boardsIn(world, world.news).length, 1);
});

test('where no more pins fit the board stands unpinned, and the admin is told how to help', async (t) => {
  const { world } = await begin(t);
  const undo = world.discord.fault({ kind: 'status', status: 400, code: 30003, route: PIN });
  const reply = await put(world, world.news);
  assert.match(reply.content, /not pinned: .* as many pins as Discord allows\. Unpin another/);
  assert.match(await show(world), /⚠ It is not pinned/);
  undo();
  assert.match((await put(world, world.news)).content, /It is pinned/);
  assert.equal(boardsIn(world, world.news).length, 1);
});

test('a board that could not be posted is posted later, once, also if its message had arrived', async (t) => {
  const { world, bot } = await begin(t);
  world.discord.fault({ kind: 'reset', when: 'after', route: POST, path: world.news.id, times: 1 });
  assert.match((await put(world, world.news)).content, /could not be posted .* I keep trying/);
  await pass(world, bot, 5);
  await until('it is pinned', () => boardsIn(world, world.news).some(({ pinned }) => pinned));
  assert.equal(boardsIn(world, world.news).length, 1);
  assert.equal(asked(world, POST, world.news.id), 1);
});

test('a server that throws the bot out keeps its board, which goes on when the bot is asked back', async (t) => {
  const { world, bot } = await begin(t);
  await put(world, world.news);
  world.discord.removeGuild(world.guild);
  world.show(dates);
  world.clock.jump(dates.at);
  await bot.beat();
  assert.equal(asked(world, EDIT), 0);
  world.discord.invite(world.guild, needed);
  await until('the board tells the dates', () => {
    void bot.beat();
    return boardsIn(world, world.news).some(({ content }) => content.includes('Next: Sora app'));
  });
  assert.equal(asked(world, EDIT), 1);
});

test('one server’s trouble keeps no other server’s board waiting', async (t) => {
  const { world, bot } = await begin(t);
  const { discord, admin } = world;
  const club = discord.addGuild({ name: 'Film club', botPermissions: needed });
  const den = discord.addChannel(club, { name: 'den' });
  discord.join(club, admin, { permissions: bits.ManageGuild });
  await put(world, world.news);
  const options = { channel: den.id };
  await discord.slash(admin, { guild: club, channel: den, command: 'alerts', subcommand: 'board', options });
  discord.fault({ kind: 'status', status: 502, route: EDIT, path: world.news.id });
  world.show(dates);
  world.clock.jump(dates.at);
  await bot.beat();
  const tells = (channel: Channel) =>
    boardsIn(world, channel).some(({ content }) => content.includes('Next: Sora app'));
  await until('the other board tells the dates', () => tells(den));
  await until('the trouble is logged', () => world.logged.some((line) => line.includes('"step":"edit"')));
  assert.equal(tells(world.news), false);
});

test('more boards than are looked after at once: each tells the dates, after one edit', async (t) => {
  const { world, bot } = await begin(t);
  const { discord, admin } = world;
  const halls = Array.from({ length: 8 }, (_, n) => {
    const guild = discord.addGuild({ name: `Club ${n}`, botPermissions: needed });
    discord.join(guild, admin, { permissions: bits.ManageGuild });
    return { guild, channel: discord.addChannel(guild, { name: 'hall' }) };
  });
  for (const place of halls) {
    const options = { channel: place.channel.id };
    await discord.slash(admin, { ...place, command: 'alerts', subcommand: 'board', options });
  }
  world.show(dates);
  world.clock.jump(dates.at);
  await bot.beat();
  await until('all tell the dates', () =>
    halls.every(({ channel }) =>
      boardsIn(world, channel).some(({ content }) => content.includes('Next: Sora app')),
    ),
  );
  await bot.stop();
  assert.equal(asked(world, EDIT), halls.length);
});

test('a bot that is started again finds its board as it left it', async (t) => {
  const { world, bot } = await begin(t);
  await put(world, world.news);
  await bot.stop();
  const again = await world.startBot();
  assert.match(await show(world), /the board, written/);
  await again.stop();
  assert.equal(boardsIn(world, world.news).length, 1);
  assert.equal(asked(world, EDIT), 0);
});
