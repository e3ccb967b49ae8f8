import assert from 'node:assert/strict';
import test from 'node:test';
import { placeReports, type Report, type Story } from '../src/news/story.ts';
import { aStory } from './support/sample.ts';

function report(itemId: string, group: string): Report {
  const [teller] = aStory({ itemId }).tellers;
  return { group, category: 'announcement', teller: teller ?? assert.fail() };
}

test('reports of one group are one story with all its tellers', () => {
  const { changed, fresh } = placeReports(() => undefined, 'sora', [
    report('1', 'x'),
    report('2', 'x'),
    report('3', 'y'),
  ]);
  assert.deepEqual(
    [...changed.values()].map(({ tellers }) => tellers.length),
    [2, 1],
  );
  assert.equal(fresh.length, 2);
  assert.equal(fresh[0]?.tellers.length, 2);
});

test('a later report joins the story that is known and makes no new one', () => {
  const known = placeReports(() => undefined, 'sora', [report('1', 'x')]).changed;
  const { changed, fresh } = placeReports((id) => known.get(id), 'sora', [report('2', 'x')]);
  assert.deepEqual(
    [...changed.values()][0]?.tellers.map(({ itemId }) => itemId),
    ['1', '2'],
  );
  assert.deepEqual(fresh, []);
});

test('placing the same report again changes nothing', () => {
  const known: ReadonlyMap<string, Story> = placeReports(() => undefined, 'sora', [report('1', 'x')]).changed;
  assert.deepEqual(
    placeReports((id) => known.get(id), 'sora', [report('1', 'x')]),
    { changed: new Map(), fresh: [] },
  );
});

test('two packs never share a story', () => {
  const one = [...placeReports(() => undefined, 'sora', [report('1', 'x')]).changed.keys()];
  const other = [...placeReports(() => undefined, 'dall-e', [report('1', 'x')]).changed.keys()];
  assert.notDeepEqual(one, other);
});
