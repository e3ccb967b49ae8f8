import assert from 'node:assert/strict';
import test from 'node:test';
import type { Item } from '../src/feed/item.ts';
import { diff } from '../src/news/diff.ts';
import type { Seen } from '../src/news/seen.ts';
import { anItem, NOW } from './support/sample.ts';

const LATER = new Date('2026-03-25T08:00:00Z');
const first = anItem({ id: 'a', title: 'Sora says goodbye', text: 'Words.\nScore: 772\nComments: 565' });
const second = anItem({ id: 'b', title: 'Another thing' });

function remembered(...items: Item[]): Map<string, Seen> {
  return new Map(diff(() => undefined, items, NOW).after);
}

const nothing: Record<string, Item[]> = {
  'the same items again': [first, second],
  'the same items in another order': [second, first],
  'an item that is missing this time': [second],
  'another publication date': [{ ...first, published: '2026-03-25T00:00:00.000Z' }, second],
  'another score and number of comments': [{ ...first, text: 'Words.\nScore: 900\nComments: 1001' }, second],
  'other white space and kinds of quotes': [{ ...first, title: '  Sora  says goodbye' }, second],
};

for (const [name, items] of Object.entries(nothing)) {
  test(`${name}: no change`, () => {
    const before = remembered(first, second);
    const { added, edited, after } = diff((id) => before.get(id), items, LATER);
    assert.deepEqual([added, edited, after.size], [[], [], 0]);
  });
}

test('an item that left and came back is not new', () => {
  const before = remembered(first, second);
  for (const [id, seen] of diff((one) => before.get(one), [second], LATER).after) before.set(id, seen);
  assert.deepEqual(diff((id) => before.get(id), [first, second], LATER).added, []);
});

test('an unknown identity is new, also with an old date and at the end of the list', () => {
  const before = remembered(first);
  const old = { ...second, published: '2019-01-01T00:00:00.000Z' };
  assert.deepEqual(diff((id) => before.get(id), [first, old], LATER).added, [old]);
});

test('an item with other words is an edit of that item and keeps the time of its first reading', () => {
  const before = remembered(first, second);
  const corrected = { ...first, title: 'Sora says goodbye: the dates' };
  const { added, edited, after } = diff((id) => before.get(id), [corrected, second], LATER);
  assert.deepEqual([added, edited], [[], [corrected]]);
  assert.equal(after.get('a')?.at, NOW.toISOString());
});

test('an identity that a list shows twice is one item', () => {
  const { added } = diff(() => undefined, [first, { ...first, title: 'again' }], NOW);
  assert.deepEqual(added, [first]);
});
