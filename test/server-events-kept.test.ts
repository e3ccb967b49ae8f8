import assert from 'node:assert/strict';
import test, { type TestContext } from 'node:test';
import { PermissionFlagsBits as bits, REST, Routes } from 'discord.js';
import { deprecations, helpArticle } from '../sandbox/replay/replay-pages.ts';
import { scenes } from '../sandbox/replay/replay-script.ts';
import type { Bot } from '../src/bot.ts';
import { type SmallWorld, startSmallWorld } from './support/small-world.ts';
import { until } from './support/until.ts';

const POSTING = bits.ViewChannel | bits.SendMessages | bits.EmbedLinks;
const DATES = '2026-03-27T05:00:00Z';

/** A bot that knows the dates (app and web on 26 April, the API on 24 September) and may make events. */
async function withDates(t: TestContext): Promise<{ world: SmallWorld; bot: Bot }> {
  const world = await startSmallWorld(t);
  world.discord.setBotPermissions(world.guild, POSTING | bits.CreateEvents);
  const bot = await world.startBot();
  await come(world, bot, DATES, scenes[2]?.shows);
  return { world, bot };
}

/** The time comes, with what the sources show then. */
async function come(
  world: SmallWorld,
  bot: Bot,
  at: string,
  shows: Parameters<SmallWorld['show']>[0]['shows'] = {},
) {
  world.show({ shows });
  world.clock.jump(at);
  await bot.beat();
}

async function events(world: SmallWorld, show: 'on' | 'off'): Promise<string> {
  return (await world.ask(world.admin, 'alerts', { subcommand: 'events', options: { show } })).content;
}

async function shown(world: SmallWorld): Promise<string> {
  return (await world.ask(world.admin, 'alerts', { subcommand: 'show' })).content;
}

/** What stands or stood in the server: "Ends 26 April 2026: Sora app scheduled". */
const words = { 1: 'scheduled', 2: 'active', 3: 'completed', 4: 'canceled' } as const;
function listOf({ discord, guild }: SmallWorld): string[] {
  return discord.events(guild).map(({ name, status }) => `${words[status]}: ${name}`);
}

/** Waits until the server's events are these, and makes sure that a further beat asks Discord for nothing. */
async function settle(world: SmallWorld, bot: Bot, expected: readonly string[]): Promise<void> {
  await until(`the events are ${expected.join('; ')}, not ${listOf(world).join('; ')}`, () => {
    return JSON.stringify(listOf(world)) === JSON.stringify(expected);
  });
  await bot.stop();
  const next = await world.startBot();
  const asked = eventRequests(world);
  await next.beat();
  await next.stop();
  assert.deepEqual(listOf(world), expected);
  assert.equal(eventRequests(world), asked);
}

function eventRequests({ discord }: SmallWorld): number {
  return discord.requests.filter(({ path }) => path.includes('scheduled-events')).length;
}

const APP = 'Ends 26 April 2026: Sora app, Sora on the web';
const API = 'Ends 24 September 2026: Videos API and sora-2 models';
const BOTH = [`scheduled: ${APP}`, `scheduled: ${API}`];
const CREATE = 'POST /guilds/{guild_id}/scheduled-events';

test('/alerts events makes one event for each date ahead, and a beat without news asks Discord for nothing', async (t) => {
  const { world, bot } = await withDates(t);
  assert.match(await events(world, 'on'), /^Done: .* 2 lie ahead; their events come in a moment\./);
  await settle(world, bot, BOTH);
  const [app] = world.discord.events(world.guild);
  assert.equal(new Date(app?.startsAt ?? 0).toISOString(), '2026-04-25T10:00:00.000Z');
  assert.match(app?.description ?? '', /time not stated.*\n“The Sora app and the Sora website/s);
  assert.deepEqual(world.discord.messages(world.talk), []);
});

test('a date that moves moves its event', async (t) => {
  const { world, bot } = await withDates(t);
  await events(world, 'on');
  await until('both stand', () => listOf(world).length === 2);
  const before = world.discord.events(world.guild);
  const help = helpArticle({ appEnded: false });
  const moved = { ...help, body: help.body.replace('April 26', 'May 10') };
  await come(world, bot, '2026-04-02T05:00:00Z', { '/help': moved });
  await settle(world, bot, ['scheduled: Ends 10 May 2026: Sora app, Sora on the web', `scheduled: ${API}`]);
  const after = world.discord.events(world.guild);
  assert.deepEqual(
    after.map(({ id }) => id),
    before.map(({ id }) => id),
  );
  assert.equal(new Date(after[0]?.startsAt ?? 0).toISOString(), '2026-05-09T10:00:00.000Z');
  assert.match(after[0]?.description ?? '', /Before: 26 April 2026 \(now 14 days later\)/);
});

test('an event is ended once its date has passed everywhere, should Discord not have done so', async (t) => {
  const { world, bot } = await withDates(t);
  await events(world, 'on');
  await until('both stand', () => listOf(world).length === 2);
  await come(world, bot, '2026-04-27T11:59:00Z');
  assert.deepEqual(listOf(world), BOTH);
  await come(world, bot, '2026-04-27T12:00:30Z');
  await settle(world, bot, [`completed: ${APP}`, `scheduled: ${API}`]);
});

test('off cancels what lies ahead, and on brings it back', async (t) => {
  const { world, bot } = await withDates(t);
  await events(world, 'on');
  await settle(world, bot, BOTH);
  const again = await world.startBot();
  assert.match(await shown(world), /Events of this server: on, 2 stand$/);
  assert.match(await events(world, 'off'), /^Done: no more events/);
  await settle(world, again, [`canceled: ${APP}`, `canceled: ${API}`]);
  await world.startBot();
  assert.doesNotMatch(await shown(world), /Events/);
  assert.match(await events(world, 'off'), /nothing changed/);
  await events(world, 'on');
  await until('both are back', () => listOf(world).length === 4);
});

test('an event that a moderator deletes stays away, until the events are switched on anew', async (t) => {
  const { world, bot } = await withDates(t);
  await events(world, 'on');
  await until('both stand', () => listOf(world).length === 2);
  const [app] = world.discord.events(world.guild);
  const rest = new REST({ api: world.discord.api }).setToken(world.discord.token);
  await rest.delete(Routes.guildScheduledEvent(world.guild.id, app?.id ?? ''));
  // The API's words change, so the bot looks at this server's events again.
  const help = helpArticle({ appEnded: false });
  const earlier = { ...help, body: help.body.replace('September 24', 'September 20') };
  const pages = { '/help': earlier, '/deprecations': { ...deprecations({ sora: true }) } };
  pages['/deprecations'].body = pages['/deprecations'].body.replaceAll('2026-09-24', '2026-09-20');
  await come(world, bot, '2026-04-02T05:00:00Z', pages);
  const API_EARLIER = 'scheduled: Ends 20 September 2026: Videos API and sora-2 models';
  await settle(world, bot, [API_EARLIER]);
  await world.startBot();
  assert.match(await shown(world), /on, 1 stands$/);
  await events(world, 'on');
  await until('it is back', () => listOf(world).includes(`scheduled: ${APP}`));
  assert.equal(listOf(world).length, 2);
});

const lost = {
  'the answer is lost': { kind: 'reset', when: 'after' },
  'Discord makes it and then fails': { kind: 'status', status: 502, when: 'after' },
} as const;
for (const [name, fault] of Object.entries(lost)) {
  test(`when ${name}, no second event is made`, async (t) => {
    const { world, bot } = await withDates(t);
    world.discord.fault({ ...fault, route: CREATE, times: 1 });
    await events(world, 'on');
    await until('it failed', () => world.logged.some((line) => line.includes('events not kept')));
    await come(world, bot, '2026-03-27T06:10:00Z');
    await settle(world, bot, BOTH);
  });
}

test('without the permission nothing is saved, and when it is taken away later the admin is told', async (t) => {
  const { world, bot } = await withDates(t);
  const { discord, guild } = world;
  discord.setBotPermissions(guild, POSTING);
  assert.match(
    await events(world, 'on'),
    /permission \*\*Create Events\*\*, then try again\. Nothing was saved/,
  );
  assert.doesNotMatch(await shown(world), /Events/);
  discord.setBotPermissions(guild, POSTING | bits.CreateEvents);
  await events(world, 'on');
  await until('both stand', () => listOf(world).length === 2);
  discord.setBotPermissions(guild, POSTING);
  assert.match(await shown(world), /⚠ Problem: I lack Create Events/);
  const asked = eventRequests(world);
  await come(world, bot, '2026-04-28T05:00:00Z');
  assert.match(await events(world, 'off'), /I can not take away those that stand: delete them, or give/);
  assert.equal(eventRequests(world), asked);
  discord.setBotPermissions(guild, POSTING | bits.CreateEvents);
  assert.match(await shown(world), /off, being taken away$/);
  await bot.beat();
  await settle(world, bot, [`completed: ${APP}`, `canceled: ${API}`]);
});

test('a bot that is thrown out and invited again goes on where it was', async (t) => {
  const { world, bot } = await withDates(t);
  await events(world, 'on');
  await until('both stand', () => listOf(world).length === 2);
  await bot.stop();
  world.discord.removeGuild(world.guild);
  const alone = await world.startBot();
  await come(world, alone, '2026-04-28T05:00:00Z');
  assert.deepEqual(listOf(world), BOTH);
  world.discord.invite(world.guild, POSTING | bits.CreateEvents);
  await shown(world);
  await alone.beat();
  await settle(world, alone, [`completed: ${APP}`, `scheduled: ${API}`]);
});

test('a server that is full is told so, is left alone for ten minutes, and gets its events once there is room', async (t) => {
  const { world, bot } = await withDates(t);
  world.discord.fault({ kind: 'status', status: 400, code: 30038, route: CREATE, times: 2 });
  await events(world, 'on');
  await until('it is full', () => world.logged.some((line) => line.includes('"kind":"full"')));
  assert.match(await shown(world), /⚠ Problem since <t:\d+:R>: this server has as many scheduled events/);
  const asked = eventRequests(world);
  await bot.beat();
  assert.equal(eventRequests(world), asked);
  await come(world, bot, '2026-03-27T05:11:00Z');
  await until('it was tried again', () => eventRequests(world) > asked + 1);
  await come(world, bot, '2026-03-27T05:22:00Z');
  await settle(world, bot, BOTH);
  await world.startBot();
  assert.doesNotMatch(await shown(world), /⚠/);
});
