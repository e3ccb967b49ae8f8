import assert from 'node:assert/strict';
import { join } from 'node:path';
import { suite, type TestContext, test } from 'node:test';
import type { Channel } from '../sandbox/discord/guild.ts';
import { writeReplayPack } from '../sandbox/replay/replay-pack.ts';
import { opening } from '../sandbox/replay/replay-script.ts';
import { startReplaySite } from '../sandbox/replay/replay-site.ts';
import type { Show } from '../sandbox/show/show.ts';
import { type ShowOptions, startShow } from '../sandbox/show/start-show.ts';
import { textOf } from './support/small-world.ts';
import { tempFolder } from './support/temp-folder.ts';
import { until } from './support/until.ts';

const FIRST = 'OpenAI shuts down Sora';
const SECOND = 'Disney leaves its OpenAI deal';
const DATES = 'Date set';

/** A show of the test's own, with a visitor. */
async function visit(t: TestContext, options: ShowOptions = {}): Promise<Show> {
  const show = await startShow(options);
  t.after(show.close);
  show.visit();
  return show;
}

function newsOf(show: Show): Channel {
  const { discord, startChannelId } = show.stage();
  const channel = discord.channel(startChannelId ?? '');
  assert.ok(channel);
  return channel;
}

function dmsOf(show: Show, name: string): Channel | undefined {
  const { discord, people } = show.stage();
  const person = people.find(({ user }) => user.name === name);
  return person && discord.dm(person.user);
}

/** How many messages of a channel hold the text. */
function told(show: Show, channel: Channel | undefined, text: string): number {
  if (!channel) return 0;
  return show
    .stage()
    .discord.messages(channel)
    .filter((message) => textOf(message).includes(text)).length;
}

function happened(show: Show, text: string): boolean {
  return show.activity().some((line) => line.text.includes(text));
}

/** Goes on to the scene with the dates, whose alert is later than all before: what is doubled would be seen by then. */
async function allHaveTheDates(show: Show): Promise<void> {
  await show.control({ action: 'next' });
  await until('the dates are posted', () => told(show, newsOf(show), DATES) === 1);
  await until('Robin has the dates', () => told(show, dmsOf(show, 'Robin'), DATES) === 1);
}

function saidByVisitor(show: Show): string[] {
  return show.activity().flatMap(({ from, text }) => (from === 'you' ? [text] : []));
}

const passing = [
  { id: 'discord-down', says: /^Discord answered 503 to a new message in #sora-news\.$/ },
  { id: 'rate-limits', says: /^Discord answered 429 to a new message in #sora-news\.$/ },
  {
    id: 'slow-answers',
    says: /^You switched on “Discord is slow”\. Each answer of Discord takes 4 seconds\.$/,
  },
  {
    id: 'missing-permission',
    says: /^An alert did not reach #sora-news \(.*\)\. It is kept and tried again every few minutes/,
  },
] as const;

// Each waits for clocks and processes of its own most of the time.
suite('the show', { concurrency: 3 }, () => {
  test('the story begins with a visitor, and the first alert comes to #sora-news and to a DM', async (t) => {
    const show = await startShow();
    t.after(show.close);
    await until('the bot is ready', () => show.bot() === 'ready');
    assert.equal(show.clock().now, '2026-03-23T12:00:00.000Z');
    assert.ok(happened(show, 'The bot is ready'));
    show.visit();
    await until('the first alert is posted', () => told(show, newsOf(show), FIRST) === 1);
    await until('Robin has it too', () => told(show, dmsOf(show, 'Robin'), FIRST) === 1);
    const [message] = show.stage().discord.messages(newsOf(show));
    assert.equal(new Date(message?.createdAt ?? 0).toISOString(), '2026-03-23T12:00:00.000Z');
    assert.ok(show.sources().every(({ nextAt }) => nextAt !== null));
    assert.equal(show.clock().held, true);
    assert.deepEqual(show.stage().discord.problems, []);
  });

  test('pause stops the clock for both, and the next scene is read all the same', async (t) => {
    const show = await visit(t);
    await until('the first alert is posted', () => told(show, newsOf(show), FIRST) === 1);
    await show.control({ action: 'pause' });
    await show.control({ action: 'next' });
    await until('the second is posted', () => told(show, newsOf(show), SECOND) === 1);
    assert.equal(show.now().toISOString(), '2026-03-24T22:00:00.000Z');
    await until('the scene is over', () => !show.clock().held);
    assert.deepEqual([show.clock().rate, show.clock().paused], [0, true]);
    assert.equal(show.now().toISOString(), '2026-03-24T22:00:00.000Z');
    await show.control({ action: 'speed', speed: 86_400 });
    await show.control({ action: 'play' });
    await until('the clock comes to the third scene by itself', () => show.clock().scenes[2]?.past);
  });

  test('kill -9 while alerts are owed loses none and doubles none', async (t) => {
    const show = await visit(t);
    await until('the first alert is posted', () => told(show, newsOf(show), FIRST) === 1);
    await show.setFault('rate-limits', true);
    await show.control({ action: 'next' });
    await until('the second alert is owed', () => happened(show, 'Discord answered 429 to a new message'));
    await show.killBot();
    assert.equal(show.bot(), 'down');
    await show.setFault('rate-limits', false);
    await show.startBot();
    await until('the second alert is posted', () => told(show, newsOf(show), SECOND) === 1);
    await allHaveTheDates(show);
    for (const place of [newsOf(show), dmsOf(show, 'Robin')])
      assert.deepEqual([told(show, place, FIRST), told(show, place, SECOND)], [1, 1]);
    assert.deepEqual(saidByVisitor(show).slice(-4, -1), [
      'You killed the bot in the middle of its work.',
      'You switched off “Too many requests”.',
      'You started the bot again.',
    ]);
  });

  for (const { id, says } of passing) {
    test(`${id}: the alert that it holds up comes once it is over, once`, async (t) => {
      const show = await visit(t);
      await until('the first alert is posted', () => told(show, newsOf(show), FIRST) === 1);
      await show.setFault(id, true);
      assert.ok(show.faults().some((fault) => fault.id === id && fault.on));
      await show.control({ action: 'next' });
      await until('the fault is told', () => show.activity().some(({ text }) => says.test(text)));
      await show.setFault(id, false);
      await until('the second alert is posted', () => told(show, newsOf(show), SECOND) === 1);
      await until('the bot is there', () => show.bot() === 'ready');
      if (id !== 'slow-answers') assert.ok(happened(show, 'Discord takes new messages in #sora-news again.'));
      await allHaveTheDates(show);
      for (const place of [newsOf(show), dmsOf(show, 'Robin')]) assert.equal(told(show, place, SECOND), 1);
    });
  }

  test('closed-dms: the bot gives the DMs up, and the channel gets everything', async (t) => {
    const show = await visit(t);
    await until('the first alert is with Robin', () => told(show, dmsOf(show, 'Robin'), FIRST) === 1);
    await show.setFault('closed-dms', true);
    await show.control({ action: 'next' });
    await until('it is told', () => happened(show, "An alert did not reach Robin's DMs"));
    assert.ok(happened(show, 'so the bot stops trying'));
    await show.setFault('closed-dms', false);
    await until('the second alert is posted', () => told(show, newsOf(show), SECOND) === 1);
    assert.equal(told(show, dmsOf(show, 'Robin'), SECOND), 0);
  });

  test('blind-source: dates that can not be read are told as soon as they can', async (t) => {
    const show = await visit(t);
    await until('the first alert is posted', () => told(show, newsOf(show), FIRST) === 1);
    await show.setFault('blind-source', true);
    await show.control({ action: 'next' });
    await show.control({ action: 'next' });
    await until('it is told', () => happened(show, 'Deprecations page can not be read (HTTP 403'));
    await until('the board says so', () => show.sources().some(({ blind }) => blind?.startsWith('HTTP 403')));
    assert.equal(told(show, newsOf(show), DATES), 0);
    await show.setFault('blind-source', false);
    await until('the dates are posted', () => told(show, newsOf(show), DATES) === 1);
    await until('it is told', () => happened(show, 'Deprecations page can be read again.'));
  });

  test('a restart is another Discord with a bot that remembers nothing, and the story begins at once', async (t) => {
    const show = await visit(t);
    await until('the first alert is posted', () => told(show, newsOf(show), FIRST) === 1);
    await show.setFault('slow-answers', true);
    const before = show.stage();
    const changes: string[] = [];
    t.after(show.watch((change) => changes.push(change)));
    await show.control({ action: 'restart' });
    assert.notEqual(show.stage().id, before.id);
    assert.ok(changes.includes('stage'));
    assert.ok(show.faults().every(({ on }) => !on));
    await until('the first alert is posted', () => told(show, newsOf(show), FIRST) === 1);
    assert.equal(show.clock().scenes.filter(({ past }) => past).length, 1);
    await assert.rejects(fetch(before.discord.api));
  });

  test('a story that can not begin yet begins when the bot is there', async (t) => {
    const show = await startShow();
    t.after(show.close);
    await show.killBot();
    show.visit();
    await show.control({ action: 'next' });
    await show.startBot();
    await until('the first alert is posted', () => told(show, newsOf(show), FIRST) === 1);
    assert.equal(show.clock().scenes.filter(({ past }) => past).length, 1);
  });

  test('a bot that ends by itself is down, and what it said last is told', async (t) => {
    const show = await visit(t);
    await until('the bot is ready', () => show.bot() === 'ready');
    show.stage().discord.gateway.close(4004);
    await until('it is down', () => show.bot() === 'down');
    assert.ok(happened(show, 'The bot ended by itself: Discord refused the bot token'));
    await show.startBot();
    await until('it is back', () => show.bot() === 'ready');
  });

  test('nothing is left when a show is closed', async () => {
    const show = await startShow();
    await until('the bot is ready', () => show.bot() === 'ready');
    const { api } = show.stage().discord;
    await show.close();
    assert.equal(show.bot(), 'down');
    await assert.rejects(fetch(api));
  });

  test('live reads the sources of a pack by the real clock, and only Discord has faults', async (t) => {
    const site = await startReplaySite();
    t.after(site.close);
    for (const [path, document] of Object.entries(opening.shows)) site.documents.set(path, document);
    const pack = join(tempFolder(t), 'pack.yaml');
    await writeReplayPack(pack, site.origins, ['press']);
    const show = await visit(t, { mode: 'live', packs: [pack], settings: { ALLOW_PRIVATE_NETWORK: 'true' } });
    await until('the source was read', () => show.sources()[0]?.readAt);
    await until('alerts are set', () => told(show, newsOf(show), 'Where things stand') === 1);
    const { mode, rate, scenes } = show.clock();
    assert.deepEqual({ mode, rate, scenes }, { mode: 'live', rate: 1, scenes: [] });
    assert.ok(Math.abs(show.now().getTime() - Date.now()) < 5000);
    await show.control({ action: 'pause' });
    assert.equal(show.clock().paused, false);
    assert.ok(!show.faults().some(({ id }) => id === 'blind-source'));
  });
});
