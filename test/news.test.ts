import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { customId } from '../src/alerts/custom-id.ts';
import { LIMITS } from '../src/alerts/message.ts';
import { newsCard } from '../src/answers/news-card.ts';
import { readView, searchText, viewArgument } from '../src/answers/news-view.ts';
import { toldBy } from '../src/answers/told-by.ts';
import { type Category, categories } from '../src/news/category.ts';
import { findStories } from '../src/news/find-stories.ts';
import { firstTold } from '../src/news/first-told.ts';
import type { Story, Teller } from '../src/news/story.ts';
import { loadPacks } from '../src/pack/load-pack.ts';
import { knownAt, sourcesAt } from './support/known.ts';
import { aStory } from './support/sample.ts';
import { textOf } from './support/small-world.ts';

const [pack] = await loadPacks(['packs/sora.yaml']);
if (!pack) throw new Error('no pack');

const TIME = '2026-03-25T12:00:00Z';
const all = { kind: null, search: '', page: 0 };

function stories(count: number, change: Partial<Teller> = {}): Story[] {
  return Array.from({ length: count }, (_, n) => ({
    ...aStory({ title: `Story number ${n}`, ...change }),
    id: `story-${n}`,
  }));
}

const read = (shown: readonly Story[], view: Partial<typeof all> = {}) =>
  textOf(
    newsCard(knownAt(pack, TIME, { stories: shown, sources: sourcesAt(pack, TIME) }), {
      ...all,
      ...view,
    }) as never,
  );

function told(titles: readonly string[], category: Category = 'announcement'): Story {
  const story = aStory();
  const [one] = story.tellers;
  return { ...story, category, tellers: titles.map((title) => ({ ...one, title }) as Teller) };
}

const searches: Record<string, [string, string, boolean]> = {
  'words in any order': ['OpenAI closes Sora', 'sora openai', true],
  'a part of a word': ['The shutdown of Sora', 'shut', true],
  'capitals and accents': ['Disney dénonce l’accord', 'DENONCE', true],
  Russian: ['OpenAI закрывает Sora', 'Закрывает', true],
  'Chinese, whose words stand together': ['OpenAI宣布关闭视频应用Sora', '关闭Sora', true],
  Japanese: ['OpenAI、動画生成AI「Sora」を終了', '終了', true],
  Thai: ['OpenAI ปิดตัว Sora', 'ปิดตัว', true],
  Arabic: ['أوبن إيه آي تغلق سورا', 'تغلق', true],
  'an outlet': ['OpenAI closes Sora', 'example news', true],
  'an emoji': ['Goodbye 👋 Sora', '👋', true],
  'nothing but blanks': ['OpenAI closes Sora', '   ', true],
  'one word too many': ['OpenAI closes Sora', 'sora disney', false],
  'signs of an expression': ['OpenAI closes Sora', '.*', false],
};

for (const [name, [title, search, found]] of Object.entries(searches))
  test(`a search for ${name} ${found ? 'finds' : 'does not find'} the story`, () => {
    assert.equal(findStories([told([title])], { kind: null, search: searchText(search) }).length > 0, found);
  });

test('a search looks at what every outlet wrote, and a kind leaves the others out', () => {
  const both = told(['OpenAI closes Sora', 'Disney walks away'], 'partner');
  assert.deepEqual(findStories([both], { kind: null, search: 'disney openai' }), [both]);
  assert.deepEqual(findStories([both], { kind: 'partner', search: 'disney' }), [both]);
  assert.deepEqual(findStories([both], { kind: 'api', search: '' }), []);
});

test('a story is as old as its first word, also when an official page was read much later', () => {
  const [press] = aStory().tellers;
  assert.ok(press);
  const official: Teller = {
    ...press,
    tier: 'official',
    published: null,
    readAt: '2026-11-24T08:00:00.000Z',
  };
  assert.equal(firstTold({ ...aStory(), tellers: [official, press] }), press.published);
  const ahead = { ...press, published: '2027-01-01T00:00:00.000Z' };
  assert.equal(firstTold({ ...aStory(), tellers: [ahead] }), press.readAt);
});

test('a story names its head, counts the other outlets once each, and says how sure it is', () => {
  const [one] = aStory().tellers;
  assert.ok(one);
  const tellers = ['Gazette', 'Gazette', 'Herald', 'Post'].map((outlet) => ({ ...one, outlet }));
  assert.equal(toldBy({ ...aStory(), tellers }), 'Reported by Gazette and 2 other outlets');
  assert.equal(toldBy(aStory({ tier: 'official', outlet: 'OpenAI' })), '**Official**, by OpenAI');
  assert.equal(toldBy(aStory({ tier: 'community', outlet: 'Forum' })), 'Not confirmed, said at Forum');
});

test('/news shows each story with link, outlets, kind and day, and says how fresh it is', () => {
  assert.match(
    read(stories(1)),
    /^Sora\\: the news\n1 story\n\n• Story number 0 \(\[news\.example\]\(<https:\/\/news\.example\/sora-closes>\)\)\n {2}Reported by Example News · Announcement · <t:1774378800:D>\n\nOfficial pages last read <t:/,
  );
});

test('pages hold every story once, in order, and their buttons end where the stories do', () => {
  const shown = stories(12);
  const pages = [0, 1, 2].map((page) => read(shown, { page }));
  const numbers = pages.flatMap((text) => [...text.matchAll(/number (\d+)/g)].map(([, n]) => Number(n)));
  assert.deepEqual(numbers, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  assert.match(pages[1] ?? '', /^.*\n12 stories · page 2 of 3\n/);
  const known = knownAt(pack, TIME, { stories: shown });
  const ends = [0, 1, 2].map((page) =>
    newsCard(known, { ...all, page }).components?.[0]?.components.map(
      (one) => 'disabled' in one && one.disabled,
    ),
  );
  assert.deepEqual(ends, [
    [true, false],
    [false, false],
    [false, true],
  ]);
  assert.deepEqual(newsCard(known, { ...all, page: 9999 }), newsCard(known, { ...all, page: 2 }));
});

test('what is asked for is said in the answer, also when there is none of it', () => {
  const api = { kind: 'api', search: 'a*b*' } as const;
  assert.match(
    read([{ ...told(['a*b* has ended']), category: 'api' }], api as never),
    /\n1 story · \*\*API\*\* · with “a\\\*b\\\*”\n/,
  );
  assert.match(
    read(stories(3), api as never),
    /\n\*\*API\*\* with .*\nNothing that I have read is like that\./,
  );
  assert.match(read([]), /No story has been read yet/);
});

test('the worst titles and addresses keep the limits, and format, ping and hide nothing', () => {
  const change = {
    title: '@everyone [x](https://evil.example) **b** \u202e '.repeat(200),
    outlet: '<@&1> `'.repeat(100),
    url: `https://news.example/${'a('.repeat(900)}`,
  };
  const text = read(stories(40, change), { search: 'evil', page: 3 });
  assert.ok(text.length < LIMITS.description);
  assert.doesNotMatch(text, /[^\\]@everyone|\u202e|[^\\]\[x|<@&/);
  assert.match(text, /40 stories · with “evil” · page 4 of 8/);
});

test('whatever is searched for, a button can carry it and gives it back', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.constantFrom(null, ...categories),
      fc.nat(9999),
      (typed, kind, page) => {
        const view = { kind, page, search: searchText(typed) };
        const argument = viewArgument(view);
        assert.ok(customId({ command: 'news', verb: 'page', argument }).length <= 100);
        assert.deepEqual(readView(argument), view);
      },
    ),
  );
});

test('a button made by hand gives a harmless view or none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (argument) => {
      const view = readView(argument);
      assert.ok(view === null || searchText(view.search) === view.search);
    }),
  );
  for (const odd of ['', 'api', 'moon.0.', 'api.x.', 'api.12345.', 'api.0.!', 'constructor.0.'])
    assert.equal(readView(odd), null, odd);
});
