import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { suite, type TestContext, test } from 'node:test';
import { parse, stringify } from 'yaml';
import { deprecations, helpArticle } from '../sandbox/replay/replay-pages.ts';
import { scenes } from '../sandbox/replay/replay-script.ts';
import type { Document } from '../sandbox/replay/replay-site.ts';
import { startSmallWorld, textOf } from './support/small-world.ts';
import { until } from './support/until.ts';

const [, , dates] = scenes;
const MARKER = 'About the end of Sora';
const article = helpArticle({ appEnded: false });
const markdown = (body: string): Document => ({ type: 'text/markdown', body });
const replaced = markdown(`# ${MARKER}\n\n## What to do now\n\nAsk our team whatever you like to know.\n`);
const GONE = /Gone from its page/;

/** A bot that has read all dates. */
async function startReader(t: TestContext) {
  const world = await startSmallWorld(t);
  const pack = parse(await readFile(world.env.PACKS ?? '', 'utf8'));
  for (const source of pack.sources) if (source.id === 'help') source.markers = [MARKER];
  await writeFile(world.env.PACKS ?? '', stringify(pack));
  let bot = await world.startBot();
  await world.ask(world.admin, 'alerts', { subcommand: 'set', options: { channel: world.news.id } });
  world.clock.jump('2026-03-27T05:00:00Z');
  world.show(dates ?? assert.fail());
  await bot.beat();
  const texts = () => world.discord.messages(world.news).map(textOf);
  await until('the dates are told', () => texts().some((text) => text.includes('26 April 2026')));
  /** A beat at each of these times, with the help article as it is then. */
  async function read(shows: Document, ...times: readonly string[]) {
    world.site.documents.set('/help', shows);
    for (const time of times) {
      world.clock.jump(`2026-03-${time}:00Z`);
      await bot.beat();
    }
  }
  return {
    ...world,
    /** Told after all that was owed before it: the article gives another date. */
    async untilMoved(time: string) {
      await read(markdown(article.body.toString().replace('April 26', 'May 10')), time);
      await until('the move is told', () => texts().some((text) => text.includes('Date moved')));
    },
    gone: () => world.discord.messages(world.news).filter((message) => GONE.test(textOf(message))),
    told: () => texts().length,
    readAt: read,
    async restart() {
      await bot.stop();
      bot = await world.startBot();
    },
    answer: async (command: string, options = {}) =>
      textOf(await world.ask(world.member, command, { options })),
  };
}

const APRIL = /26 April 2026/;

suite('a page that loses its dates', () => {
  test('replaced by another text with the words it must hold: told once, shown everywhere, no date changed', async (t) => {
    const reader = await startReader(t);
    await reader.readAt(replaced, '27T06:00', '27T06:30', '27T07:00');
    assert.doesNotMatch(await reader.answer('deadlines'), GONE);
    await reader.restart();
    await reader.readAt(replaced, '27T08:05');
    const [notice] = await until('the notice is there', () => reader.gone().length > 0 && reader.gone());
    assert.ok(notice);
    assert.match(notice.content, /^\*\*Gone from its page:\*\* Sora app, Sora on the web: 26 April 2026$/);
    assert.match(textOf(notice), /Help article’s page no longer says this; last read there <t:1774587600:R>/);
    assert.match(textOf(notice), /the date stands: be ready by it/);
    for (const command of ['deadlines', 'status']) {
      const answer = await reader.answer(command);
      assert.match(answer, APRIL);
      assert.match(answer, /no longer says this; last read there <t:1774587600:R>/);
    }
    await reader.readAt(replaced, '27T09:10', '27T10:15', '27T11:20');
    await reader.restart();
    await reader.readAt(replaced, '27T12:30');

    await reader.readAt(article, '27T13:00');
    assert.doesNotMatch(await reader.answer('deadlines'), /no longer says this/);
    const told = reader.told();
    await reader.untilMoved('27T14:00');
    assert.deepEqual([reader.gone().length, reader.told()], [1, told + 1]);
  });

  test('emptied, or without the words it must hold: blind, and never a change', async (t) => {
    for (const shows of [markdown(''), markdown('   \n\n'), markdown('# Another page\n\nHello.\n')]) {
      const reader = await startReader(t);
      const before = reader.told();
      await reader.readAt(shows, '27T06:00', '27T07:05', '27T08:10', '27T09:15', '27T13:00', '27T23:00');
      const answer = await reader.answer('deadlines');
      assert.match(answer, APRIL);
      assert.doesNotMatch(answer, /no longer says this/);
      assert.match(await reader.answer('status'), /Help article: not readable since/);
      await reader.untilMoved('29T12:00');
      assert.equal(reader.told(), before + 1);
    }
  });

  test('with its sections in another order and place, or its tables laid out anew: nothing', async (t) => {
    const reader = await startReader(t);
    const before = reader.told();
    const [head = '', ...sections] = article.body.toString().split('\n## ');
    const moved = [head, 'Past', ...sections.toReversed()].join('\n## ');
    await reader.readAt(markdown(moved), '27T06:00', '27T07:05', '27T08:10', '27T09:15');
    const padded = deprecations({ sora: true }).body.toString().replaceAll(' | ', '    |   ');
    reader.site.documents.set('/deprecations', markdown(padded));
    await reader.readAt(markdown(moved), '27T10:20', '27T11:25', '27T12:30');
    assert.doesNotMatch(await reader.answer('deadlines'), /no longer says this/);
    await reader.untilMoved('27T13:00');
    assert.equal(reader.told(), before + 1);
  });
});
