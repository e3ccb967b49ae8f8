import assert from 'node:assert/strict';
import test from 'node:test';
import { PermissionFlagsBits } from 'discord.js';
import { scenes } from '../sandbox/replay/replay-script.ts';
import type { Bot } from '../src/bot.ts';
import { type SmallWorld, startSmallWorld, textOf } from './support/small-world.ts';
import { until } from './support/until.ts';

const MESSAGES = 'POST /channels/{channel_id}/messages';
const [, , dates] = scenes;
if (!dates) throw new Error('the replay has lost its scenes');

/** One alert is owed to the channel and to the DM; `before` breaks something first. */
async function alertUnder(world: SmallWorld, before: () => void): Promise<Bot> {
  const bot = await world.startBot();
  await world.ask(world.admin, 'alerts', { subcommand: 'set', options: { channel: world.news.id } });
  await world.ask(world.member, 'subscribe');
  await until('the first cards are there', () => count(world, 'Where things stand') === 2);
  before();
  world.show(dates ?? assert.fail());
  world.clock.jump(dates?.at ?? '');
  await bot.beat();
  return bot;
}

function count({ discord, news, member }: SmallWorld, words: string): number {
  const dm = discord.dm(member);
  const messages = [...discord.messages(news), ...(dm ? discord.messages(dm) : [])];
  return messages.filter((message) => textOf(message).includes(words)).length;
}

/** What Discord or the network may do in the middle of a delivery; each ends with one message a recipient. */
const passing: Record<string, (world: SmallWorld) => void> = {
  'a 500': ({ discord }) => void discord.fault({ kind: 'status', status: 500, route: MESSAGES, times: 1 }),
  'a 502 that lasts longer than the retries of discord.js': ({ discord }) =>
    void discord.fault({ kind: 'status', status: 502, route: MESSAGES, times: 12 }),
  'a 500 after the message was made': ({ discord }) =>
    void discord.fault({ kind: 'status', status: 500, when: 'after', route: MESSAGES, times: 2 }),
  'a socket cut before the message was made': ({ discord }) =>
    void discord.fault({ kind: 'reset', when: 'before', route: MESSAGES, times: 2 }),
  'a socket cut after the message was made': ({ discord }) =>
    void discord.fault({ kind: 'reset', when: 'after', route: MESSAGES, times: 2 }),
  'a rate limit': ({ discord }) =>
    void discord.fault({ kind: 'rate-limit', retryAfter: 0.3, route: MESSAGES, times: 2 }),
  'a global rate limit': ({ discord }) =>
    void discord.fault({ kind: 'rate-limit', retryAfter: 0.3, global: true, route: MESSAGES, times: 1 }),
  'DMs opened too fast': ({ discord }) =>
    void discord.fault({ kind: 'status', status: 400, code: 40003, route: MESSAGES, times: 1 }),
};

/** Lets time pass, a minute at a time, until the condition holds. */
async function later(world: SmallWorld, bot: Bot, condition: () => boolean): Promise<void> {
  const ahead = setInterval(() => {
    world.clock.jump(new Date(world.clock.now().getTime() + 60_000).toISOString());
    void bot.beat();
  }, 50);
  await until('time brought it', condition).finally(() => clearInterval(ahead));
}

for (const [name, breakIt] of Object.entries(passing)) {
  test(`${name}: everyone gets the alert, once`, async (t) => {
    const world = await startSmallWorld(t);
    const bot = await alertUnder(world, () => breakIt(world));
    await later(world, bot, () => count(world, 'Date set') >= 2);
    assert.equal(count(world, 'Date set'), 2);
  });
}

test('an interrupted delivery is logged once for each attempt, with its reason', async (t) => {
  const world = await startSmallWorld(t);
  const bot = await alertUnder(world, () => {
    world.discord.fault({ kind: 'reset', when: 'after', route: MESSAGES, times: 2 });
  });
  const interrupted = () => world.logged.filter((line) => line.includes('not delivered'));
  await later(world, bot, () => interrupted().length === 2);
  const lines = interrupted();
  for (const line of lines)
    assert.match(line, /"kind":"later".*(SocketError|ECONNRESET|other side closed|terminated)/);
});

test('closed DMs end that subscription with its reason and leave the channel alone', async (t) => {
  const world = await startSmallWorld(t);
  const bot = await alertUnder(world, () => {
    world.discord.setDmsOpen(world.member, false);
  });
  await until('the channel was told', () => count(world, 'Date set') === 1);
  const tries = () => world.discord.requests.filter(({ code }) => code === 50007).length;
  await until('the DM was refused', () => tries() === 1);
  world.clock.jump('2026-04-24T12:00:00Z');
  await bot.beat();
  await until('the channel heard the reminder', () => count(world, 'Reminder') === 1);
  assert.equal(tries(), 1);
});

test('a deleted channel is given up at once and does not disturb the DM', async (t) => {
  const world = await startSmallWorld(t);
  const bot = await alertUnder(world, () => world.discord.removeChannel(world.news));
  const dm = world.discord.dm(world.member) ?? assert.fail();
  const heard = (words: string) =>
    world.discord.messages(dm).filter((message) => textOf(message).includes(words)).length;
  await until('the member was told', () => heard('Date set') === 1);
  await until('the channel was tried', () => world.discord.requests.some(({ code }) => code === 10003));
  await later(world, bot, () => world.clock.now().getTime() > Date.parse('2026-03-27T06:00:00Z'));
  assert.equal(world.discord.requests.filter(({ code }) => code === 10003).length, 1);
});

test('a permission that was taken away is shown to the admin, and what was owed comes when it is back', async (t) => {
  const world = await startSmallWorld(t);
  const { discord, news, guild } = world;
  const bot = await alertUnder(world, () =>
    discord.setOverwrites(news, [{ id: guild.id, type: 0, deny: PermissionFlagsBits.SendMessages }]),
  );
  await until('the channel was refused', () => discord.requests.some(({ code }) => code === 50013));
  const shown = await world.ask(world.admin, 'alerts', { subcommand: 'show' });
  assert.match(shown.content, /Problem: I lack Send Messages there/);
  discord.setOverwrites(news, []);
  await later(world, bot, () => count(world, 'Date set') === 2);
});

test('a message that Discord finds wrong is sent as plain text and the subscription stays', async (t) => {
  const world = await startSmallWorld(t);
  await alertUnder(world, () => {
    world.discord.fault({
      kind: 'status',
      status: 400,
      code: 50035,
      route: MESSAGES,
      path: world.news.id,
      times: 1,
    });
  });
  await until('both were told', () => count(world, 'Date set') === 2);
  const alert = world.discord.messages(world.news).at(-1);
  assert.deepEqual([alert?.embeds.length, alert?.content.includes('24 September 2026')], [0, true]);
  assert.ok(world.logged.some((line) => line.includes('"kind":"refused"')));
});

test('nothing is delivered to someone who unsubscribed while it was owed', async (t) => {
  const world = await startSmallWorld(t);
  const bot = await alertUnder(world, () => {
    world.discord.fault({ kind: 'status', status: 502, route: MESSAGES, times: 12 });
  });
  await world.ask(world.member, 'unsubscribe');
  await later(world, bot, () => count(world, 'Date set') === 1);
  await later(world, bot, () => world.logged.some((line) => line.includes('unsubscribed before')));
  assert.equal(count(world, 'Date set'), 1);
});
