import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import test, { type TestContext } from 'node:test';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { feed } from '../sandbox/replay/replay-pages.ts';
import type { Bot } from '../src/bot.ts';
import type { Source } from '../src/pack/pack.ts';
import { announcementDay } from './support/announcement-day.ts';
import { type SmallWorld, startSmallWorld, textOf } from './support/small-world.ts';
import { until } from './support/until.ts';

const START = Date.parse('2026-03-24T19:00:00Z');
const MINUTE = 60_000;
const OFFICIAL = {
  outlet: 'Newsroom',
  event: 'closing',
  title: 'We say goodbye to Sora',
  text: 'We are closing the Sora app. Dates for the app and the API follow soon.',
} as const;

type News = (typeof announcementDay)[number] | typeof OFFICIAL;

/** One feed an outlet, with nothing of interest in it yet. */
async function writePack({ env, site, show }: SmallWorld, day: readonly News[]): Promise<void> {
  const file = env.PACKS ?? assert.fail();
  const pack = parse(await readFile(file, 'utf8'));
  const model = pack.sources.find(({ id }: Source) => id === 'press');
  const help = pack.sources.find(({ id }: Source) => id === 'help');
  const sources = day.map((news) => ({
    ...model,
    id: idOf(news),
    name: news.outlet,
    url: `${site.origin}/${idOf(news)}`,
    ...(news === OFFICIAL && { tier: 'official', provider: 'openai' }),
  }));
  await writeFile(
    file,
    stringify({ ...pack, sources: [help, ...sources] }, { aliasDuplicateObjects: false }),
  );
  show({ shows: Object.fromEntries(day.map((news) => [`/${idOf(news)}`, feed(news.outlet, [])])) });
}

function idOf(news: News): string {
  return news === OFFICIAL ? 'official' : `outlet-${announcementDay.indexOf(news)}`;
}

/** The items arrive in bunches, a bunch each few minutes, and half-way the bot is restarted; then the cards come to rest. */
async function play(world: SmallWorld, first: Bot, bunches: readonly (readonly News[])[]): Promise<void> {
  let bot = first;
  for (const [n, bunch] of bunches.entries()) {
    const at = new Date(START + n * 4 * MINUTE).toISOString();
    for (const news of bunch) world.show({ shows: { [`/${idOf(news)}`]: feedOf(news, at) } });
    world.clock.jump(at);
    if (n === Math.floor(bunches.length / 2)) {
      await bot.stop();
      bot = await world.startBot();
    }
    await bot.beat();
  }
  world.clock.jump(new Date(START + 26 * 60 * MINUTE).toISOString());
  await bot.beat();
}

function feedOf(news: News, at: string) {
  const { outlet, title, text } = news;
  return feed(outlet, [{ id: idOf(news), at, title, text }]);
}

function inBunches(day: readonly News[], sizes: readonly number[]): News[][] {
  const left = [...day];
  const bunches = sizes.map((size) => left.splice(0, size));
  return [...bunches, left].filter(({ length }) => length > 0);
}

type Seen = { readonly text: string; readonly pings: number };

function seenIn({ discord }: SmallWorld, channel: SmallWorld['news']): Seen[] {
  return discord
    .messages(channel)
    .filter(({ content }) => !content.startsWith('**Where things stand'))
    .map((message) => ({ text: textOf(message), pings: message.pinged.roles.length }));
}

/** What a channel that wants all news has seen in the end, and one that wants no mere reports. */
async function playOrder(t: TestContext, day: readonly News[], sizes: readonly number[]) {
  const world = await startSmallWorld(t);
  const { admin, news, talk } = world;
  await writePack(world, day);
  const bot = await world.startBot();
  const role = world.discord.addRole(world.guild, { name: 'Sora watchers', mentionable: true });
  const set = (options: Record<string, string>) =>
    world.ask(admin, 'alerts', { subcommand: 'set', options: { role: role.id, ...options } });
  await set({ channel: news.id });
  await set({ channel: talk.id, minimum: 'major' });
  await play(world, bot, inBunches(day, sizes));
  const shows = (channel: SmallWorld['news'], words: RegExp) =>
    seenIn(world, channel).some(({ text }) => words.test(text));
  await until(
    'the cards have come to rest',
    () => shows(news, CLOSING) && shows(talk, CLOSING) && shows(news, DISNEY),
  );
  return { all: seenIn(world, news), major: seenIn(world, talk) };
}

const CLOSING = /Reported by 22 outlets, official since/;
const DISNEY = /Reported by 8 outlets\./;
const CONFIRMED = /^<@&\d+> \*\*Official now:\*\* We say goodbye to Sora\n/;
const pingsOf = (seen: readonly Seen[]) => seen.reduce((sum, { pings }) => sum + pings, 0);
const sample = <T>(of: fc.Arbitrary<T>, seed: number): T =>
  fc.sample(of, { numRuns: 1, seed })[0] ?? assert.fail();

for (const seed of [1, 2, 3]) {
  test(`the day of the announcement, order ${seed}: one living card for each of its two stories, and one ping`, async (t) => {
    const everyone = [...announcementDay, OFFICIAL];
    const day = sample(fc.shuffledSubarray(everyone, { minLength: everyone.length }), seed);
    const sizes = sample(fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 12 }), seed);
    const { all, major } = await playOrder(t, day, sizes);
    const others = all.filter(({ text }) => !CLOSING.test(text) && !DISNEY.test(text));
    assert.deepEqual([all.length - others.length, pingsOf(all)], [2, 1]);
    assert.ok(
      others.length <= 1 && others.every(({ text }) => CONFIRMED.test(text)),
      'it is confirmed once at most',
    );
    assert.deepEqual([major.length, pingsOf(major)], [1, 1]);
  });
}
