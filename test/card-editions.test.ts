import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import type { Alert, StoryAlert } from '../src/alerts/alert.ts';
import { alertParts } from '../src/alerts/alert-parts.ts';
import { announce } from '../src/alerts/announce.ts';
import { editedCard } from '../src/alerts/edited-card.ts';
import { nextEdition } from '../src/alerts/next-edition.ts';
import { storyCard } from '../src/alerts/story-card.ts';
import { storyNews } from '../src/alerts/story-news.ts';
import { mergeStories } from '../src/news/merge-stories.ts';
import type { Story, Teller } from '../src/news/story.ts';
import { createStoryIndex } from '../src/news/story-index.ts';
import { loadPacks } from '../src/pack/load-pack.ts';
import { aStory, NOW } from './support/sample.ts';

const [pack] = await loadPacks(['packs/sora.yaml']);
if (!pack) throw new Error('no pack');
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const after = (ms: number) => new Date(NOW.getTime() + ms);
const OFFICIAL = { tier: 'official', outlet: 'OpenAI', title: 'Goodbye to Sora' } as const;

function aTeller(n: number, change: Partial<Teller> = {}): Teller {
  const readAt = after(n * MINUTE).toISOString();
  const { tellers } = aStory({ itemId: `item-${n}`, outlet: `Outlet ${n}`, readAt, ...change });
  return tellers[0] ?? assert.fail();
}

function aStoryOf(tellers: readonly Teller[], change: Partial<Story> = {}): Story {
  return { ...aStory(), tellers: [...tellers], ...change };
}

function alertOf(...stories: readonly Story[]): StoryAlert {
  const [alert] = announce({ packId: 'sora', stories, events: [], now: NOW, onePage: true });
  return alert?.kind === 'story' ? alert : assert.fail();
}

/** What is known when these stories are stored, and these alerts were told. */
function known(stories: readonly Story[], ...told: readonly Alert[]) {
  const ids = new Set(told.map(({ id }) => id));
  return {
    story: createStoryIndex(stories).get,
    isTold: (id: string) => ids.has(id),
    isCorrected: () => false,
  };
}

function linesOf(alert: Alert): string[] {
  return (pack && alertParts(alert, pack, NOW).embed.description?.split('\n')) || assert.fail();
}

test('however its outlets arrive, a card is changed a dozen times at most, never twice in five minutes but for its last word, which is right', () => {
  const minutes = fc.array(fc.integer({ min: 1, max: 24 * 60 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(minutes, (joins) => {
      const inTime = joins.toSorted((a, b) => a - b);
      let alert = alertOf(aStoryOf([aTeller(0)]));
      const changes = [NOW.getTime()];
      for (let minute = 1; minute <= 25 * 60; minute += 2) {
        const joined = inTime.filter((at) => at <= minute).map((at) => aTeller(at));
        const next = nextEdition(
          alert,
          known([aStoryOf([aTeller(0), ...joined])], alert),
          after(minute * MINUTE),
        );
        if (next) changes.push(Date.parse(next.editedAt ?? ''));
        alert = next ?? alert;
      }
      assert.ok(changes.length <= 12);
      assert.ok(
        changes.every(
          (at, n) => n === 0 || at - (changes[n - 1] ?? 0) >= 5 * MINUTE || at >= NOW.getTime() + DAY,
        ),
      );
      assert.equal(alert.outlets, 1 + new Set(inTime).size);
    }),
    { numRuns: 100 },
  );
});

test('that a story has become official is shown at once', () => {
  const alert = alertOf(aStoryOf([aTeller(0)]));
  const story = aStoryOf([aTeller(0), aTeller(1, OFFICIAL)]);
  const next = nextEdition(alert, known([story], alert), after(1));
  assert.deepEqual([next?.severity, next?.becameOfficial, next?.edition], ['major', true, 1]);
});

test('a card that came to rest while the bot was away gets its last state, and an old one none', () => {
  const alert = alertOf(aStoryOf([aTeller(0)]));
  const facts = known([aStoryOf([aTeller(0), aTeller(1)])], alert);
  assert.equal(nextEdition(alert, facts, after(2 * DAY))?.outlets, 2);
  assert.equal(nextEdition(alert, facts, after(4 * DAY)), null);
});

test('words that operators have put right stay', () => {
  const alert = alertOf(aStoryOf([aTeller(0)]));
  const facts = { ...known([aStoryOf([aTeller(0), aTeller(1, OFFICIAL)])], alert), isCorrected: () => true };
  assert.equal(nextEdition(alert, facts, after(10 * MINUTE)), null);
});

test('of two stories that turn out to be one, the card of the older goes on and the other says so, once', () => {
  const older = aStoryOf([aTeller(0, { title: 'Sora closes' })], { id: 'older' });
  const younger = aStoryOf([aTeller(1, { title: 'The end of Sora' })], { id: 'younger' });
  const cards = [alertOf(older), alertOf(younger)] as const;
  const facts = known([mergeStories(older, younger)], ...cards);
  const [first, second] = cards.map((card) => nextEdition(card, facts, after(10 * MINUTE)) ?? assert.fail());
  assert.ok(first && second);
  assert.equal(first.outlets, 2);
  assert.match(
    linesOf(second)[0] ?? '',
    /^This is the same news as “Sora closes” \(\[news\.example\]\(<.*>\)\); that message goes on\.$/,
  );
  assert.equal(nextEdition(second, facts, after(DAY)), null);
});

test('a story that nobody was told of changes no card when it is found to be the same', () => {
  const silent = aStoryOf([aTeller(0)], { id: 'silent' });
  const told = aStoryOf([aTeller(1)], { id: 'told' });
  const alert = alertOf(told);
  const next = nextEdition(alert, known([mergeStories(silent, told)], alert), after(10 * MINUTE));
  assert.deepEqual([next?.sameAs, next?.outlets, next?.story.id], [undefined, 2, 'told']);
});

test('what an operator has split off leaves the card', () => {
  const alert = alertOf(aStoryOf([aTeller(0), aTeller(1)]));
  const next = nextEdition(alert, known([aStoryOf([aTeller(0)])], alert), after(10 * MINUTE));
  assert.deepEqual(
    next?.story.tellers.map(({ outlet }) => outlet),
    ['Outlet 0'],
  );
});

test('sections of a page that were told together stay together', () => {
  const stories = ['a', 'b'].map((id, n) => aStoryOf([aTeller(n, { ...OFFICIAL, title: id })], { id }));
  const alert = alertOf(...stories);
  const [first, second] = stories;
  assert.ok(first && second);
  const joined = { ...first, tellers: [...first.tellers, aTeller(2)] };
  const next = nextEdition(alert, known([joined, second], alert), after(10 * MINUTE)) ?? assert.fail();
  assert.deepEqual(linesOf(next).slice(-3), ['Also told:', '• b', linesOf(next).at(-1)]);
  assert.match(linesOf(next).at(-1) ?? '', /^• Outlet 2 \(/);
});

test('the head is official before press before community, whoever was read first', () => {
  const tellers = [aTeller(0, { tier: 'community' }), aTeller(1), aTeller(2, { tier: 'official' })];
  fc.assert(
    fc.property(fc.shuffledSubarray(tellers, { minLength: 1 }), (some) => {
      const { story } = storyCard(aStoryOf(some));
      const order = story.tellers.map(({ itemId }) => itemId);
      assert.deepEqual(order, order.toSorted().toReversed());
    }),
  );
});

test('a card fits a phone: each outlet once, five besides the head, the others counted', () => {
  const twice = [...Array(30).keys()].flatMap((n) => [aTeller(n), aTeller(n, { itemId: `again-${n}` })]);
  const lines = linesOf(alertOf(aStoryOf(twice)));
  assert.equal(lines.filter((line) => line.startsWith('• ')).length, 5);
  assert.deepEqual([lines.includes('Reported by 30 outlets.'), lines.at(-1)], [true, '… and 24 more']);
});

const sureness: Record<Teller['tier'], string> = {
  official: 'This is OpenAI’s own word.',
  provider: 'A provider’s own word, about its service only.',
  press: 'A report; not confirmed by an official page.',
  community: 'Heard in a community; nobody else has confirmed it.',
};

for (const [tier, words] of Object.entries(sureness)) {
  test(`a story by ${tier} says how far it can be believed`, () => {
    const alert = alertOf(aStoryOf([aTeller(0, { tier: tier as Teller['tier'] })]));
    assert.ok(linesOf(alert).includes(words));
  });
}

test('hostile words of those who join can not ping, format or disguise a link', () => {
  const hostile = aTeller(1, {
    outlet: '](https://evil.example) @everyone',
    title: '**<@&1>** [x](https://evil.example)',
  });
  const line = linesOf(alertOf(aStoryOf([aTeller(0), hostile]))).at(-1) ?? '';
  assert.equal(line.match(/(?<!\\)\[/g)?.length, 1);
  assert.doesNotMatch(line, /(?<!\\)@|(?<!\\)\*|https?:\/\/evil/);
});

/** The kinds of alerts that a story which owes something gives, when its card is there. */
function newsOf(story: Story, card: Alert, now = after(MINUTE)) {
  const news = storyNews(story, (id) => (id === card.id ? card : undefined), now);
  return news.kind === 'more' ? news.alerts : assert.fail();
}

test('an official word confirms a report once; what it adds on another point is told by itself', () => {
  const words = [
    aTeller(1, { ...OFFICIAL, category: 'announcement', group: 'one' }),
    aTeller(2, { ...OFFICIAL, category: 'announcement', group: 'two' }),
    aTeller(3, { ...OFFICIAL, category: 'export', group: 'three' }),
  ];
  const story = aStoryOf([aTeller(0), ...words], { owed: words.map(({ itemId }) => itemId) });
  const card = alertOf(aStoryOf([aTeller(0)]));
  const first = newsOf(story, card);
  assert.deepEqual(
    first.map(({ id }) => id),
    ['confirmation-story-1', 'story-three'],
  );
  const again = newsOf(story, editedCard(card, storyCard(story), after(MINUTE)));
  assert.deepEqual(
    again.map(({ id }) => id),
    ['story-three'],
  );
});

test('an official word is told by itself when the card of its story has come to rest', () => {
  const official = [
    aTeller(0, OFFICIAL),
    aTeller(1, { ...OFFICIAL, category: 'announcement', group: 'later' }),
  ];
  const story = aStoryOf(official, { owed: ['item-1'] });
  const card = alertOf(aStoryOf(official.slice(0, 1)));
  assert.deepEqual(newsOf(story, card), []);
  assert.deepEqual(
    newsOf(story, card, after(4 * DAY)).map(({ id }) => id),
    ['story-later'],
  );
});

test('outlets that join a story are no alert', () => {
  const story = aStoryOf([aTeller(0), aTeller(1)], { owed: ['item-1'] });
  assert.deepEqual(newsOf(story, alertOf(aStoryOf([aTeller(0)]))), []);
});
