import assert from 'node:assert/strict';
import test, { type TestContext } from 'node:test';
import { helpArticle } from '../sandbox/replay/replay-pages.ts';
import { buttonOf, press, told, use, withDates } from './support/operator-world.ts';
import { type SmallWorld, startSmallWorld, textOf } from './support/small-world.ts';
import { until } from './support/until.ts';

/** One of two official pages says another day than the other for the API's end. */
async function withDispute(t: TestContext): Promise<SmallWorld> {
  const world = await startSmallWorld(t);
  const bot = await withDates(world);
  const page = helpArticle({ appEnded: false });
  world.show({ shows: { '/help': { ...page, body: page.body.replace('September 24', 'October 1') } } });
  world.clock.jump('2026-03-27T09:00:00Z');
  await bot.beat();
  await until('the conflict was told', () => told(world).every((place) => place.length === 3));
  return world;
}

test('accepting a disputed date corrects the other one everywhere, once it is confirmed', async (t) => {
  const world = await withDispute(t);
  const held = await use(world, 'held');
  assert.match(
    textOf(held),
    /1\. Videos API.*: 1 October 2026.*\n> .*October 1, 2026.*\nA source of the same weight/,
  );
  const draft = await press(world, held, 'accept');
  assert.match(draft.content, /^\*\*Nothing has happened yet\.\*\*.*\n.* would be: 1 October 2026/);
  assert.ok(told(world).every((place) => place.length === 3));
  assert.match((await press(world, draft, 'confirm')).content, /^Done/);
  await until('both were answered', () => told(world).every((place) => place.length === 4));
  for (const place of told(world))
    assert.match(place[3]?.content ?? '', /^\*\*Correction:\*\* .*~~24 September 2026~~ 1 October 2026$/);
  assert.match(textOf(await use(world, 'held')), /Nothing waits for you/);
  assert.match(textOf(await world.ask(world.member, 'deadlines')), /1 October 2026/);
});

test('dismissing a disputed date settles what was told of it, without pings, and it does not come back', async (t) => {
  const world = await withDispute(t);
  const draft = await press(world, await use(world, 'held'), 'dismiss');
  assert.match(
    draft.content,
    /It goes to 2 places as an alert, without pings\.\n\nThey would read:\n\*\*Settled:/,
  );
  assert.match((await press(world, draft, 'confirm')).content, /^Done/);
  assert.match(textOf(await use(world, 'held')), /Nothing waits for you/);
  await until('both were told', () => told(world).every((place) => place.length === 4));
  assert.match(textOf(await use(world, 'log')), /: not 1 October 2026/);
});

test('what was left as it was still waits', async (t) => {
  const world = await withDispute(t);
  const draft = await press(world, await use(world, 'held'), 'accept');
  assert.match((await press(world, draft, 'drop')).content, /^Left as it was/);
  assert.match(textOf(await use(world, 'held')), /1 October 2026/);
  assert.match(textOf(await use(world, 'log')), /Nothing yet/);
});

test('the button of a date that was decided meanwhile says so', async (t) => {
  const world = await withDispute(t);
  const [first, second] = [await use(world, 'held'), await use(world, 'held')];
  await press(world, await press(world, first, 'dismiss'), 'confirm');
  const late = await world.discord.click(world.admin, second, buttonOf(second, 'accept'));
  assert.ok(late.kind === 'updated');
  assert.match(late.message.content, /^This is no longer open/);
});
