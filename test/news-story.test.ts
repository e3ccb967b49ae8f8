import assert from 'node:assert/strict';
import test from 'node:test';
import { placeReports } from '../src/news/place-reports.ts';
import { settled } from '../src/news/settled.ts';
import type { Report, Story } from '../src/news/story.ts';
import { createStoryIndex } from '../src/news/story-index.ts';
import { aReport } from './support/a-report.ts';

const DISNEY = { title: 'Disney leaves its OpenAI deal as Sora shuts down', text: 'Disney walks away.' };

/** One reading after another, each stored, by the items of each story. */
function placed(readings: readonly (readonly Report[])[], live = true) {
  const index = createStoryIndex();
  const all = new Map<string, Story | null>();
  for (const reports of readings) {
    const { changed, owed } = placeReports(index, { packId: 'sora', reports, live });
    for (const stored of [changed, settled(owed)]) {
      index.note(stored);
      for (const [id, story] of stored) all.set(id, story);
    }
  }
  const stories = [...all.values()].filter((story) => story !== null);
  return { index, stories, items: stories.map(({ tellers }) => tellers.map(({ itemId }) => itemId)) };
}

function place(index: ReturnType<typeof createStoryIndex>, ...reports: Report[]) {
  return placeReports(index, { packId: 'sora', reports, live: true });
}

test('reports of one group are one story with all its tellers, whatever they tell', () => {
  const { items } = placed([[aReport('1', { group: 'x' }), aReport('2', { group: 'x', ...DISNEY })]]);
  assert.deepEqual(items, [['1', '2']]);
});

test('the closing, told by two outlets in two languages, is one story', () => {
  const german = aReport('2', { title: 'OpenAI stellt Sora ein', text: 'Die App wird abgeschaltet.' });
  assert.deepEqual(placed([[aReport('1')], [german]]).items, [['1', '2']]);
});

test('the closing and Disney leaving because of it, on one day, are two stories', () => {
  assert.deepEqual(placed([[aReport('1'), aReport('2', DISNEY)]]).items, [['1'], ['2']]);
});

test('news of the closing that names Disney in passing is news of the closing', () => {
  const passing = aReport('2', {
    title: 'OpenAI shuts down Sora, Disney deal falls through',
    text: 'The app and the API of the video generator are both to be switched off within months. Disney had planned to invest.',
  });
  assert.deepEqual(placed([[aReport('1'), passing]]).items, [['1', '2']]);
});

test('that the app has ended is not the news that it will', () => {
  const ended = aReport('2', { end: 'app ended', at: '2026-03-26T00:00:00.000Z' });
  assert.deepEqual(placed([[aReport('1'), ended]]).items, [['1'], ['2']]);
});

test('what is told of a name that the pack does not know is a story of its own', () => {
  const title = 'Brickworks cancels its Sora campaign after shutdown';
  const named = aReport('2', { title, text: 'The toy maker Brickworks has stopped its videos.' });
  assert.deepEqual(placed([[aReport('1'), named]]).items, [['1'], ['2']]);
});

test('guides form no story with others, but copies of one guide do', () => {
  const guide = { category: 'alternatives', text: '' } as const;
  const reports = [
    aReport('1'),
    aReport('2', { ...guide, title: 'Seven editors compared: where film students should move' }),
    aReport('3', { ...guide, title: 'Cheap cameras for people who have had enough of generators' }),
    aReport('4', { ...guide, title: 'Where film students should move: seven editors compared today' }),
  ];
  assert.deepEqual(placed([reports]).items, [['1'], ['2', '4'], ['3']]);
});

test('a week of silence ends a story', () => {
  const later = aReport('2', { at: '2026-04-10T00:00:00.000Z' });
  assert.deepEqual(placed([[aReport('1')], [later]]).items, [['1'], ['2']]);
});

test('in a first reading, what has no date joins what most tell, in whatever order they stand', () => {
  const early = aReport('1', { at: '2026-02-01T00:00:00.000Z' });
  const reports = [early, aReport('2'), aReport('3', { at: '2026-03-25T00:00:00.000Z' })];
  const undated = aReport('4', { at: null });
  for (const order of [
    [undated, ...reports],
    [...reports, undated],
  ]) {
    const { items } = placed([order], false);
    assert.deepEqual(items, [['1'], ['2', '3', '4']]);
  }
});

test('two packs never share a story', () => {
  const { index } = placed([[aReport('1')]]);
  const other = placeReports(index, {
    packId: 'dall-e',
    reports: [aReport('2', { group: '1' })],
    live: true,
  });
  assert.deepEqual(
    [...other.changed.values()].map((story) => [story?.packId, story?.tellers.length]),
    [['dall-e', 1]],
  );
});

test('a new story is owed until it is settled, and a later report of the press owes nothing', () => {
  const index = createStoryIndex();
  const first = place(index, aReport('1'));
  assert.equal(first.owed.length, 1);
  index.note(first.changed);
  assert.deepEqual(place(index, aReport('1')).owed, first.owed, 'a crash may repeat this');
  index.note(settled(first.owed));
  assert.deepEqual(place(index, aReport('2')).owed, []);
});

test('placing the same report again changes nothing', () => {
  const { index } = placed([[aReport('1')]]);
  const again = place(index, aReport('1'));
  assert.deepEqual([again.changed.size, again.owed], [0, []]);
});

test('what is owed is told when another outlet joins, should the first item be gone', () => {
  const index = createStoryIndex();
  index.note(place(index, aReport('1')).changed);
  assert.equal(place(index, aReport('2')).owed.length, 1);
});

test('a first reading owes nothing', () => {
  assert.deepEqual(
    placeReports(createStoryIndex(), { packId: 'sora', reports: [aReport('1')], live: false }).owed,
    [],
  );
});

test('a late official source is owed to everyone, and each further official word is', () => {
  const { index } = placed([[aReport('1')]]);
  for (const id of ['2', '3', '4']) {
    const { changed, owed } = place(index, aReport(id, { tier: 'official', outlet: 'OpenAI' }));
    assert.deepEqual(
      owed.map((story) => story.owed),
      [[id]],
    );
    index.note(changed);
    index.note(settled(owed));
  }
});

test('an outlet that repeats itself is kept five times, and counted on', () => {
  const again = Array.from({ length: 300 }, (_, n) =>
    aReport(`${n}`, { title: `OpenAI closes Sora, part ${n}` }),
  );
  const { stories } = placed(again.map((report) => [report]));
  assert.deepEqual(
    stories.map(({ tellers, more }) => [tellers.length, more]),
    [[5, 295]],
  );
});

test('a story keeps a hundred tellers and counts on, and an official one always finds room', () => {
  const many = Array.from({ length: 150 }, (_, n) => aReport(`${n}`, { outlet: `Outlet ${n}` }));
  const official = aReport('official', { tier: 'official', outlet: 'OpenAI' });
  const [story] = placed([many, [official]]).stories;
  assert.deepEqual([story?.tellers.length, story?.more, story?.tellers[0]?.itemId], [100, 51, 'official']);
});

test('an outlet that tells something else every minute starts five stories a day', () => {
  const words = [
    'lamp',
    'river',
    'copper',
    'garden',
    'window',
    'basket',
    'harbour',
    'pencil',
    'saddle',
    'thunder',
  ];
  const flood = words.map((word) =>
    aReport(word, {
      category: 'reaction',
      title: `${word}house ${word}field ${word}stone ${word}wood`,
      text: '',
    }),
  );
  const { stories } = placed(flood.map((report) => [report]));
  assert.equal(stories.length, 5);
  assert.equal(stories.flatMap(({ tellers }) => tellers).length, 9);
  assert.equal(stories.at(-1)?.more, 1);
});
