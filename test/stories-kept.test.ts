import assert from 'node:assert/strict';
import { join } from 'node:path';
import test from 'node:test';
import { foundStory } from '../src/news/found-story.ts';
import { mergeStories } from '../src/news/merge-stories.ts';
import { placeReports } from '../src/news/place-reports.ts';
import { splitStory } from '../src/news/split-story.ts';
import type { Report } from '../src/news/story.ts';
import { createStoryIndex, type StoryIndex } from '../src/news/story-index.ts';
import { openStories } from '../src/open-stories.ts';
import { openStore } from '../src/store/open-store.ts';
import { aReport } from './support/a-report.ts';
import { tempFolder } from './support/temp-folder.ts';

const DISNEY = { title: 'Disney leaves its OpenAI deal as Sora shuts down', text: 'Disney walks away.' };
const place = (index: StoryIndex, ...reports: Report[]) =>
  placeReports(index, { packId: 'sora', reports, live: true });

test('after a restart, a story is found again by what is stored of it', async (t) => {
  const url = `sqlite://${join(tempFolder(t), 'state.sqlite')}`;
  const before = openStore(url);
  const stories = await openStories(before);
  await stories.put(
    placeReports(stories.index, { packId: 'sora', reports: [aReport('1')], live: false }).changed,
  );
  await before.close();
  const after = openStore(url);
  t.after(() => after.close());
  const { index } = await openStories(after);
  assert.deepEqual(
    [...place(index, aReport('2')).changed.values()].map((story) => story?.tellers.length),
    [2],
  );
});

test('a story that an operator has split stays so, and what belongs to each part goes there', () => {
  const index = createStoryIndex();
  index.note(place(index, aReport('1'), aReport('2'), aReport('3')).changed);
  const parts = splitStory(index.get(place(index, aReport('1')).storyOf.get('1') ?? '') ?? assert.fail(), [
    '2',
  ]);
  assert.ok(parts);
  index.note(new Map(Object.values(parts).map((story) => [story.id, story])));
  const again = place(index, aReport('1'), aReport('2'), aReport('4'));
  const { rest, split } = parts;
  assert.deepEqual(Object.fromEntries(again.storyOf), { 1: rest.id, 2: split.id, 4: rest.id });
});

test('a story is not split into nothing', () => {
  const story = foundStory('sora', aReport('1'));
  assert.equal(splitStory(story, ['1']), null);
  assert.equal(splitStory(story, ['2']), null);
});

test('two stories that an operator has merged are one under the first id, and both groups lead there', () => {
  const one = foundStory('sora', aReport('1'));
  const two = foundStory('sora', aReport('2', DISNEY));
  const index = createStoryIndex([one, two]);
  index.note(
    new Map([
      [two.id, null],
      [one.id, mergeStories(one, two)],
    ]),
  );
  assert.equal(index.get(two.id)?.id, one.id);
  const later = place(index, aReport('3', { group: '2', ...DISNEY }));
  assert.deepEqual(later.storyOf, new Map([['3', one.id]]));
});

test('an item that tells what two stories tell makes them one, under the id of the older', () => {
  const guide = { category: 'alternatives', text: '' } as const;
  const index = createStoryIndex();
  const first = aReport('1', { ...guide, title: 'Wooden puppets, paper theatres' });
  const second = aReport('2', { ...guide, title: 'Camera lenses, studio lights' });
  const bridge = aReport('3', {
    ...guide,
    title: 'Wooden puppets, paper theatres, camera lenses, studio lights',
  });
  const founded = place(index, first, second);
  index.note(founded.changed);
  assert.equal(new Set(founded.storyOf.values()).size, 2);
  const { changed, storyOf } = place(index, bridge);
  assert.equal([...changed.values()].filter((story) => story === null).length, 1);
  assert.equal(changed.get(storyOf.get('3') ?? '')?.tellers.length, 3);
});

for (const [what, title] of [
  ['100,000 letters', 'x'.repeat(100_000)],
  ['100,000 words', 'Sora closes '.repeat(9_000)],
  ['emoji', '👋🏽'.repeat(25_000)],
  ['control characters', '\u0000\u202e\u200b'.repeat(30_000)],
  ['nothing', ''],
]) {
  test(`a title of ${what} makes a small record`, () => {
    const { signature } = aReport('1', { title: title ?? '', text: title ?? '' });
    assert.ok(JSON.stringify(signature).length < 3_000);
  });
}

test('five thousand items in one reading are placed, each in one story', () => {
  const many = Array.from({ length: 5_000 }, (_, n) =>
    aReport(`${n}`, {
      title: `Tip ${n}: what ${n % 70} knows`,
      category: n % 2 ? 'reaction' : 'announcement',
    }),
  );
  const { storyOf } = place(createStoryIndex(), ...many);
  assert.equal(storyOf.size, 5_000);
});
