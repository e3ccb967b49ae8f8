import assert from 'node:assert/strict';
import test from 'node:test';
import { bCubed } from '../src/evaluate/b-cubed.ts';

const truth = new Map([
  ['1', 'a'],
  ['2', 'a'],
  ['3', 'b'],
]);

test('groups that are the true ones, by whatever names, agree fully', () => {
  const predicted = new Map([
    ['1', 'x'],
    ['2', 'x'],
    ['3', 'y'],
  ]);
  assert.deepEqual(bCubed(predicted, truth), { precision: 1, recall: 1, f1: 1 });
});

test('everything in one group costs precision only, item by item', () => {
  const predicted = new Map([...truth.keys()].map((item) => [item, 'x']));
  const { precision, recall } = bCubed(predicted, truth);
  assert.ok(Math.abs(precision - (2 / 3 + 2 / 3 + 1 / 3) / 3) < 1e-12);
  assert.equal(recall, 1);
});

test('items that were left out stand alone, which costs recall only', () => {
  const { precision, recall } = bCubed(new Map(), truth);
  assert.equal(precision, 1);
  assert.ok(Math.abs(recall - (1 / 2 + 1 / 2 + 1) / 3) < 1e-12);
});

test('items that have no true story are not asked for', () => {
  const predicted = new Map([...truth, ['4', 'a']]);
  assert.equal(bCubed(predicted, truth).f1, 1);
});
