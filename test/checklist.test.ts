import assert from 'node:assert/strict';
import test from 'node:test';
import { openProgress } from '../src/checklist/progress.ts';
import { stepsNow } from '../src/checklist/steps-now.ts';
import { tick } from '../src/checklist/tick.ts';
import type { Deadline } from '../src/deadlines/deadline.ts';
import { loadPacks } from '../src/pack/load-pack.ts';
import type { Step } from '../src/pack/pack.ts';
import { openStore } from '../src/store/open-store.ts';
import { aDeadline } from './support/sample.ts';

const [sora] = await loadPacks(['packs/sora.yaml']);
if (!sora) throw new Error('no pack');

const aStep = (change: Partial<Step> = {}): Step => ({
  id: 'copy',
  title: 'Make a copy',
  text: 'Of everything.',
  url: 'https://openai.com/',
  surface: 'app',
  when: 'always',
  known_since: '2026-03-27',
  ...change,
});

const app = aDeadline();
const never = aDeadline({ date: null, precision: 'none', status: 'undated' });
const cases: Record<string, [Step['when'], Deadline[], string, boolean]> = {
  'a step that was not known yet': ['always', [app], '2026-03-26T23:59:59Z', false],
  'a step for always': ['always', [app], '2026-12-01T00:00:00Z', true],
  'a step before an end that is coming': ['before', [app], '2026-04-27T11:59:59Z', true],
  'a step before an end that is past': ['before', [app], '2026-04-27T12:00:00Z', false],
  'a step before an end without a date': ['before', [never], '2030-01-01T00:00:00Z', true],
  'a step before an end that nobody spoke of': ['before', [], '2030-01-01T00:00:00Z', true],
  'a step after an end that is coming': ['after', [app], '2026-04-27T11:59:59Z', false],
  'a step after an end that is past': ['after', [app], '2026-04-27T12:00:00Z', true],
  'a step after an end that another provider reached': [
    'after',
    [aDeadline({ provider: 'azure' })],
    '2026-12-01T00:00:00Z',
    false,
  ],
  'a step before an end that one region has not reached': [
    'before',
    [aDeadline({ region: 'US' }), aDeadline({ region: 'EU', date: '2027-01-01' })],
    '2026-12-01T00:00:00Z',
    true,
  ],
};

for (const [name, [when, deadlines, now, shown]] of Object.entries(cases))
  test(`${name} is ${shown ? 'shown' : 'left out'}`, () => {
    const pack = { ...sora, checklist: [aStep({ when })] };
    assert.equal(stepsNow(pack, deadlines, new Date(now)).length, shown ? 1 : 0);
  });

test('a choice ticks and unticks what is shown, and nothing else', () => {
  const shown = [aStep({ id: 'a' }), aStep({ id: 'b' }), aStep({ id: 'c' })];
  assert.deepEqual(tick([], shown, ['c', 'a']), ['a', 'c']);
  assert.deepEqual(tick(['a', 'hidden'], shown, ['b']), ['hidden', 'b']);
  assert.deepEqual(tick(['a'], shown, []), []);
  assert.deepEqual(tick([], shown, ['../../a', '__proto__', 'a', 'a']), ['a']);
});

test('what a person ticked is theirs, is kept, and is gone when they untick it', async (t) => {
  const store = openStore('sqlite://:memory:');
  t.after(() => store.close());
  const progress = await openProgress(store);
  const ada = { userId: '1', packId: 'sora' };
  const robin = { userId: '2', packId: 'sora' };
  await progress.change(ada, () => ['open', 'check']);
  assert.deepEqual(progress.ticked(robin), []);
  assert.deepEqual(progress.ticked({ ...ada, packId: 'kite' }), []);
  assert.deepEqual((await openProgress(store)).ticked(ada), ['open', 'check']);
  await progress.change({ ...ada, packId: 'kite' }, () => ['fold']);
  await progress.change(ada, () => []);
  const again = await openProgress(store);
  assert.deepEqual(again.ticked(ada), []);
  assert.deepEqual(again.ticked({ ...ada, packId: 'kite' }), ['fold']);
  await again.forget('1');
  const stored = await store.read(Array.from({ length: 64 }, (_, bucket) => `progress/${bucket}`));
  assert.doesNotMatch(JSON.stringify(stored), /fold|open|"1"/);
});

test('two changes of one person at the same moment are both kept', async (t) => {
  const store = openStore('sqlite://:memory:');
  t.after(() => store.close());
  const progress = await openProgress(store);
  const ada = { userId: '1', packId: 'sora' };
  await Promise.all(['a', 'b', 'c'].map((id) => progress.change(ada, (before) => [...before, id])));
  assert.deepEqual(progress.ticked(ada), ['a', 'b', 'c']);
});

test('a pack with an odd id has no steps that nobody ticked', async (t) => {
  const store = openStore('sqlite://:memory:');
  t.after(() => store.close());
  const progress = await openProgress(store);
  await progress.change({ userId: '1', packId: 'sora' }, () => ['open']);
  const odd = { userId: '1', packId: 'constructor' };
  assert.deepEqual(progress.ticked(odd), []);
  assert.deepEqual(await progress.change(odd, (before) => before), []);
});
