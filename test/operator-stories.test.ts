import assert from 'node:assert/strict';
import test from 'node:test';
import { feed } from '../sandbox/replay/replay-pages.ts';
import { scenes } from '../sandbox/replay/replay-script.ts';
import type { StoryAction } from '../src/alerts/action.ts';
import { planStories } from '../src/alerts/plan-stories.ts';
import { foundStory } from '../src/news/found-story.ts';
import { createStoryIndex } from '../src/news/story-index.ts';
import { aReport } from './support/a-report.ts';
import { buttonOf, press, told, use } from './support/operator-world.ts';
import { type SmallWorld, startSmallWorld, textOf } from './support/small-world.ts';
import { until } from './support/until.ts';

const GOODBYE = 'OpenAI shuts down Sora';
const DISNEY = 'Disney leaves its OpenAI deal as Sora shuts down';

/** The closing and the partner's exit were told as two stories. */
async function withStories(world: SmallWorld) {
  Object.assign(world.env, { OPERATOR_IDS: world.admin.id, OPERATOR_GUILD: world.guild.id });
  const bot = await world.startBot();
  await world.ask(world.admin, 'alerts', { subcommand: 'set', options: { channel: world.news.id } });
  for (const scene of scenes.slice(0, 2)) {
    world.show(scene);
    world.clock.jump(scene.at);
    await bot.beat();
  }
  await until('both were told', () => told(world)[0]?.some(({ content }) => content.includes('Disney')));
  return bot;
}

/** The ids of the stories in the list, by the beginning of their headlines. */
async function listed(world: SmallWorld): Promise<Map<string, string>> {
  const { discord, admin, guild, talk } = world;
  const typed = await discord.autocomplete(admin, {
    guild,
    channel: talk,
    command: 'operator',
    group: 'story',
    subcommand: 'merge',
    focused: 'story',
  });
  assert.ok(typed.kind === 'choices');
  return new Map(typed.choices.map(({ name, value }) => [String(name).replace(/ \(.*/, ''), String(value)]));
}

async function merge(world: SmallWorld): Promise<void> {
  const stories = await listed(world);
  const [story, other] = [stories.get(GOODBYE) ?? assert.fail(), stories.get(DISNEY) ?? assert.fail()];
  const draft = await use(world, 'merge', { story, other }, 'story');
  assert.match(
    draft.content,
    /One story: “OpenAI shuts down Sora” and “Disney leaves .*”\nNobody is told anything: messages stay as they are/,
  );
  assert.match((await press(world, draft, 'confirm')).content, /^Done\. `\/operator log`/);
}

test('two stories are made one, nobody is told, and a later report of either joins it', async (t) => {
  const world = await startSmallWorld(t);
  const bot = await withStories(world);
  const before = told(world)[0]?.length;
  await merge(world);
  assert.ok(!(await listed(world)).has(DISNEY));
  const again = {
    id: 'disney-2',
    at: '2026-03-24T22:30:00Z',
    title: 'Disney leaves its OpenAI deal',
    text: 'Sora shuts down, and the partnership ends.',
  };
  world.show({ shows: { '/press': feed('The Replay Times', [again]) } });
  world.clock.jump('2026-03-24T23:00:00Z');
  await bot.beat();
  assert.deepEqual(
    [...(await listed(world)).keys()].filter((title) => title.startsWith('Disney')),
    [],
  );
  assert.equal(told(world)[0]?.length, before);
  assert.match(textOf(await use(world, 'log')), /: One story: “OpenAI shuts down Sora” and “Disney/);
});

test('a story is split by choosing reports, stays so over a restart, and nobody is told', async (t) => {
  const world = await startSmallWorld(t);
  const bot = await withStories(world);
  const before = told(world)[0]?.length;
  await merge(world);
  const card = await use(world, 'split', { story: (await listed(world)).get(GOODBYE) ?? '' }, 'story');
  const select = card.components[0]?.components?.[0];
  const report = select?.options?.find(({ label }) => label === DISNEY)?.value ?? assert.fail();
  const customId = select?.custom_id ?? assert.fail();
  await world.discord.select(world.admin, card, { customId, values: [report] });
  const draft = world.discord.current(card) ?? assert.fail();
  assert.match(draft.content, /A story of its own: 1 report of “OpenAI shuts down Sora”/);
  await press(world, draft, 'confirm');
  await bot.stop();
  const again = await world.startBot();
  await again.beat();
  const stories = await listed(world);
  assert.ok(stories.has(GOODBYE) && stories.has(DISNEY));
  assert.equal(told(world)[0]?.length, before);
});

test('what is no story, or one story twice, is refused, and so is a draft that came too late', async (t) => {
  const world = await startSmallWorld(t);
  await withStories(world);
  const stories = await listed(world);
  const [story, other] = [stories.get(GOODBYE) ?? assert.fail(), stories.get(DISNEY) ?? assert.fail()];
  const said = async (options: Record<string, string>) =>
    (await use(world, 'merge', options, 'story')).content;
  assert.match(await said({ story, other: story }), /^That is one story already/);
  assert.match(await said({ story, other: '../x' }), /^I know no such story/);
  const alone = await use(world, 'split', { story: other }, 'story');
  assert.match(alone.content, /one report only/);
  const [first, second] = [
    await use(world, 'merge', { story, other }, 'story'),
    await use(world, 'merge', { story, other }, 'story'),
  ];
  await press(world, first, 'confirm');
  await world.discord.click(world.admin, second, buttonOf(second, 'confirm'));
  assert.match(world.discord.current(second)?.content ?? '', /^These stories have changed since you looked/);
});

test('what a killed bot had merged or split already is left as it is at the next start', () => {
  const [one, two] = [foundStory('sora', aReport('1')), foundStory('sora', aReport('2', { title: DISNEY }))];
  const index = createStoryIndex([one, two]);
  const common = { id: '1', packId: 'sora', at: '', by: '7', reason: '', doneAt: null };
  const merging: StoryAction = {
    kind: 'merge',
    ...common,
    into: { id: one.id, title: '' },
    other: { id: two.id, title: '' },
  };
  const splitting: StoryAction = {
    kind: 'split',
    ...common,
    story: { id: one.id, title: '' },
    itemIds: ['2'],
  };
  for (const action of [merging, splitting]) {
    const changes = planStories(action, index.get);
    assert.equal(changes.size, 2);
    index.note(changes);
    assert.equal(planStories(action, index.get).size, 0);
  }
});
