import assert from 'node:assert/strict';
import test from 'node:test';
import { feed } from '../sandbox/replay/replay-pages.ts';
import { type Scene, scenes } from '../sandbox/replay/replay-script.ts';
import { type SmallWorld, startSmallWorld, textOf } from './support/small-world.ts';
import { until } from './support/until.ts';

const [announcement, disney, dates] = scenes;
if (!announcement || !disney || !dates) throw new Error('the replay has lost its scenes');

/** Alerts into #sora-news and into Robin's DMs, both with their first card. */
async function setUp(world: SmallWorld): Promise<void> {
  await world.ask(world.admin, 'alerts', { subcommand: 'set', options: { channel: world.news.id } });
  await world.ask(world.member, 'subscribe');
  await until('the first cards are there', () => told(world).every((place) => place.length === 1));
}

/** What stands in the channel and in the DM. */
function told({ discord, news, member }: SmallWorld): string[][] {
  const dm = discord.dm(member);
  return [news, ...(dm ? [dm] : [])].map((place) => discord.messages(place).map(textOf));
}

async function play(world: SmallWorld, bot: { beat(): Promise<void> }, scene: Scene): Promise<void> {
  world.show(scene);
  world.clock.jump(scene.at);
  await bot.beat();
}

test('a new recipient gets one card, and sources are learned in silence', async (t) => {
  const world = await startSmallWorld(t);
  world.show(announcement);
  const bot = await world.startBot();
  await setUp(world);
  world.clock.jump('2026-03-25T00:00:00Z');
  await bot.beat();
  for (const place of told(world)) {
    assert.equal(place.length, 1);
    assert.match(place[0] ?? '', /Where things stand/);
  }
});

test('news reaches the channel and the DM once each, and is in /news', async (t) => {
  const world = await startSmallWorld(t);
  const bot = await world.startBot();
  await setUp(world);
  await play(world, bot, announcement);
  const [channel, dm] = await until('both were told', () => {
    const places = told(world);
    return places.every((place) => place.length === 2) && places;
  });
  assert.match(channel?.[1] ?? '', /The Replay Times:\*\* OpenAI shuts down Sora/);
  assert.deepEqual(channel?.toSorted(), dm?.toSorted());
  world.clock.jump('2026-03-24T21:00:00Z');
  await bot.beat();
  assert.deepEqual(
    told(world).map((place) => place.length),
    [2, 2],
  );
  assert.match(textOf(await world.ask(world.member, 'news')), /OpenAI shuts down Sora/);
});

test('dates on official pages are one critical alert with quotes, and nothing that only repeats them', async (t) => {
  const world = await startSmallWorld(t);
  const bot = await world.startBot();
  await setUp(world);
  await play(world, bot, dates);
  const [channel] = await until('the channel was told', () => {
    const places = told(world);
    return places.every((place) => place.length === 2) && places;
  });
  const alert = channel?.[1] ?? '';
  assert.match(alert, /Date set:\*\* Sora app, Sora on the web: 26 April 2026; .*: 24 September 2026/);
  assert.match(alert, /The Sora API will be shut down on September 24, 2026/);
  const answer = textOf(await world.ask(world.member, 'deadlines', { options: { surface: 'api' } }));
  assert.match(answer, /24 September 2026/);
  assert.doesNotMatch(answer, /26 April/);
});

test('a reminder and the passing of a date come once, also over a restart', async (t) => {
  const world = await startSmallWorld(t);
  let bot = await world.startBot();
  await setUp(world);
  await play(world, bot, dates);
  await until('the dates were told', () => told(world).every((place) => place.length === 2));
  world.clock.jump('2026-04-24T12:00:00Z');
  await bot.beat();
  await until('the reminder came', () => told(world).every((place) => place.length === 3));
  await bot.stop();
  bot = await world.startBot();
  world.clock.jump('2026-04-27T13:00:00Z');
  await bot.beat();
  const [channel] = await until('the passing was told', () => {
    const places = told(world);
    return places.every((place) => place.length === 4) && places;
  });
  assert.match(channel?.[2] ?? '', /Reminder:\*\* Sora app, Sora on the web: one day left/);
  assert.match(channel?.[3] ?? '', /Passed:\*\* Sora app, Sora on the web ended on 26 April 2026/);
});

test('reminders reach those who chose them, and one that was missed comes late, once', async (t) => {
  const world = await startSmallWorld(t);
  const bot = await world.startBot();
  await setUp(world);
  await world.ask(world.member, 'subscribe', { options: { reminders: 'week' } });
  await play(world, bot, dates);
  await until('the dates were told', () => told(world).every((place) => place.length === 2));
  await bot.stop();
  world.clock.jump('2026-04-23T10:00:00Z');
  const after = await world.startBot();
  await until('both were reminded', () => told(world).every((place) => place.length === 3));
  await after.beat();
  const [channel, dm] = told(world);
  assert.match(
    channel?.[2] ?? '',
    /Reminder, late:.*26 April 2026\n.*\n.*\nThis reminder was due <t:1776852000:R>/,
  );
  assert.match(
    dm?.[2] ?? '',
    /Reminder, late:.*26 April 2026\n.*\n.*\nThis reminder was due <t:1776506400:R>/,
  );
  assert.deepEqual([channel?.length, dm?.length], [3, 3]);
});

test('what changed while the bot was away is told after the restart, and only that', async (t) => {
  const world = await startSmallWorld(t);
  const bot = await world.startBot();
  await setUp(world);
  await bot.stop();
  world.show(announcement);
  world.clock.jump('2026-03-26T00:00:00Z');
  await world.startBot();
  await until('both were told', () => told(world).every((place) => place.length === 2));
});

test('a source that lies is shown as unread, the others go on, and nothing is lost when it is back', async (t) => {
  const world = await startSmallWorld(t);
  const bot = await world.startBot();
  await setUp(world);
  world.site.documents.set('/press', {
    type: 'text/html',
    body: '<html><title>Just a moment...</title></html>',
  });
  world.site.documents.set('/newsroom', {
    type: 'application/rss+xml',
    body: '<rss version="2.0"><channel><item>',
  });
  world.show({ shows: { '/forum': announcement.shows['/forum'] ?? feed('', []) } });
  world.clock.jump('2026-03-24T20:10:00Z');
  await bot.beat();
  await until('the forum was told', () => told(world).every((place) => place.length === 2));
  assert.match(
    textOf(await world.ask(world.member, 'status')),
    /Newsroom: not readable since <t:\d+:R>, last read <t:/,
  );
  world.show(disney);
  world.clock.jump('2026-03-25T20:10:00Z');
  await bot.beat();
  await until('the press was told', () => told(world).every((place) => place.length === 3));
});

test('commands are registered once, and again only when they changed', async (t) => {
  const world = await startSmallWorld(t);
  const bot = await world.startBot();
  await bot.stop();
  await world.startBot();
  const registrations = world.discord.requests.filter(
    ({ method, path }) => method === 'PUT' && path.endsWith('/commands'),
  );
  assert.equal(registrations.length, 1);
  const names = world.discord.commands().map(({ body }) => body.name);
  assert.deepEqual(names.toSorted(), [
    'alerts',
    'calendar',
    'deadlines',
    'evidence',
    'export',
    'help',
    'news',
    'remind',
    'status',
    'subscribe',
    'unsubscribe',
    'why',
  ]);
});
