import assert from 'node:assert/strict';
import test, { type TestContext } from 'node:test';
import { createClockwork } from '../sandbox/show/clockwork.ts';
import { createConductor } from '../sandbox/show/conductor.ts';
import { openTelling, release } from '../sandbox/show/telling.ts';
import { until } from './support/until.ts';

const page = { type: 'text/plain', body: 'news' };
const scenes = [
  { at: '2026-03-24T12:00:00.000Z', title: 'told', shows: { '/press': page, '/forum': page } },
  { at: '2026-03-24T13:00:00.000Z', title: 'quiet', shows: {} },
];

/** A replay that stands before its first scene, with a bot that lives as the test says. */
function conduct(t: TestContext, dueAt: (path: string) => number = () => 0) {
  const clockwork = createClockwork(
    openTelling({ at: '2026-03-24T00:00:00Z', speed: 86_400, scenes }, Date.now()),
  );
  const bot = { isUp: true, asked: 0 };
  const said: string[] = [];
  const conductor = createConductor({
    clockwork,
    scenes,
    show: ({ title }) => said.push(title),
    onOver: () => said.push('over'),
    botIsUp() {
      bot.asked += 1;
      return bot.isUp;
    },
    dueAt,
  });
  t.after(conductor.stop);
  return { clockwork, conductor, bot, said, held: () => clockwork.telling().held };
}

test('a scene begins when the clock arrives at it', async (t) => {
  const { clockwork, said } = conduct(t);
  clockwork.change(release);
  await until('the first scene begins', () => said.length === 1);
  assert.equal(clockwork.now().toISOString(), '2026-03-24T12:00:00.000Z');
});

test('the clock is held until every document of a scene was asked for', async (t) => {
  const { clockwork, conductor, said, held } = conduct(t);
  conductor.next();
  conductor.onServed('/press');
  conductor.onServed('/press');
  conductor.onServed('/elsewhere');
  assert.equal(held(), true);
  conductor.onServed('/forum');
  await until('the story is over', () => said.includes('over'));
  assert.deepEqual(said, ['told', 'quiet', 'over']);
  assert.equal(clockwork.telling().speed, 1);
});

test('a bot that has just read a source is not waited for until its next turn: the clock goes there', (t) => {
  let due = Date.parse('2026-03-24T12:00:30.000Z');
  const { clockwork, conductor } = conduct(t, (path) => (path === '/press' ? due : 0));
  conductor.next();
  assert.equal(clockwork.now().toISOString(), '2026-03-24T12:00:30.000Z');
  due += 60_000;
  conductor.onVisit();
  assert.equal(clockwork.now().toISOString(), '2026-03-24T12:01:30.000Z');
  conductor.onServed('/press');
  due += 60_000;
  conductor.onVisit();
  assert.equal(clockwork.now().toISOString(), '2026-03-24T12:01:30.000Z');
});

test('a scene without documents waits for a bot that is down', async (t) => {
  const { conductor, bot, said, held } = conduct(t);
  conductor.next();
  bot.isUp = false;
  conductor.next();
  await until('the bot is looked for', () => bot.asked > 0);
  assert.equal(held(), true);
  bot.isUp = true;
  await until('the clock runs on', () => !held());
  assert.deepEqual(said, ['told', 'quiet', 'over']);
});
