import assert from 'node:assert/strict';
import test, { type TestContext } from 'node:test';
import type { Channel } from '../sandbox/discord/guild.ts';
import type { Show } from '../sandbox/show/show.ts';
import { type ShowOptions, startShow } from '../sandbox/show/start-show.ts';
import { textOf } from './support/small-world.ts';
import { until } from './support/until.ts';

const FIRST = 'OpenAI shuts down Sora';
const SECOND = 'Disney leaves its OpenAI deal';

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
