import assert from 'node:assert/strict';
import { join } from 'node:path';
import test, { type TestContext } from 'node:test';
import type { Severity } from '../src/alerts/alert.ts';
import { openPings } from '../src/alerts/pings.ts';
import { openState } from '../src/open-state.ts';
import { openStore } from '../src/store/open-store.ts';
import { deliverAll, startPlace } from './support/deliver-all.ts';
import { anAlert, aStory } from './support/sample.ts';
import { tempFolder } from './support/temp-folder.ts';

const MORNING = new Date('2026-03-24T08:00:00Z');
const EVENING = new Date('2026-03-24T22:00:00Z');
const NEXT_DAY = new Date('2026-03-25T08:00:00Z');

function openIn(t: TestContext) {
  const store = openStore(`sqlite://${join(tempFolder(t), 'state.sqlite')}`);
  t.after(() => store.close());
  return store;
}

test('five messages a day may ping in a channel, the last two only for what is critical', async (t) => {
  const pings = await openPings(openIn(t), () => MORNING);
  const tries: [string, Severity][] = [
    ['a', 'major'],
    ['b', 'critical'],
    ['c', 'major'],
    ['d', 'major'],
    ['e', 'critical'],
    ['f', 'major'],
    ['g', 'critical'],
    ['h', 'critical'],
  ];
  const allowed = tries.filter(([mark, severity]) => pings.spend('200', { mark, severity }, MORNING));
  assert.deepEqual(allowed.map(([mark]) => mark).join(''), 'abceg');
  assert.equal(pings.spend('201', { mark: 'a', severity: 'major' }, MORNING), true);
});

test('a message that is tried again pings again and counts once', async (t) => {
  const pings = await openPings(openIn(t), () => MORNING);
  const spend = (mark: string) => pings.spend('200', { mark, severity: 'critical' }, EVENING);
  assert.deepEqual([...'aaaabcde'].map(spend), Array(8).fill(true));
  assert.deepEqual([...'fa'].map(spend), [false, true]);
});

test('after a day there are as many again', async (t) => {
  const pings = await openPings(openIn(t), () => MORNING);
  const spend = (mark: string, at: Date) => pings.spend('200', { mark, severity: 'major' }, at);
  assert.deepEqual([spend('a', MORNING), spend('b', EVENING), spend('c', EVENING)], [true, true, true]);
  assert.equal(spend('d', EVENING), false);
  assert.deepEqual([spend('d', NEXT_DAY), spend('e', NEXT_DAY)], [true, false]);
});

test('what was spent is known after a restart, and is let go of when it is over', async (t) => {
  const store = openIn(t);
  const first = await openPings(store, () => MORNING);
  for (const mark of 'abc') first.spend('200', { mark, severity: 'major' }, MORNING);
  await first.stored();
  const second = await openPings(store, () => EVENING);
  assert.equal(second.spend('200', { mark: 'd', severity: 'major' }, EVENING), false);
  assert.equal(second.spend('200', { mark: 'a', severity: 'major' }, EVENING), true);
  await openPings(store, () => NEXT_DAY);
  const keys = Array.from({ length: 64 }, (_, bucket) => `pings/${bucket}`);
  const left = (await store.read(keys)).filter((one) => one !== undefined);
  assert.deepEqual(left, [{}]);
});

test('beyond the budget alerts come without a ping and all the same, also after a restart', async (t) => {
  const place = await startPlace(t);
  const store = openIn(t);
  const { recipients } = await openState(store, [], () => MORNING);
  await recipients.save({ ...place.recipient, kind: 'channel', guildId: '100', roleId: place.role.id });
  const told = (severity: Severity) => (n: number) =>
    anAlert({
      id: `${severity}-${n}`,
      severity,
      at: MORNING.toISOString(),
      story: aStory({ title: `Word ${n}` }),
    });
  await deliverAll({ store, place, now: MORNING, more: [1, 2, 3, 4].map(told('major')) });
  const calm = place.posted().filter(({ content }) => !content.startsWith('<@&'));
  assert.deepEqual([place.posted().length, calm.length], [4, 1]);
  await deliverAll({ store, place, now: EVENING, more: [1, 2, 3].map(told('critical')) });
  const pinging = place.posted().filter(({ content }) => content.startsWith('<@&'));
  assert.deepEqual([place.posted().length, pinging.length], [7, 5]);
});
