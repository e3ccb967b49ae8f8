import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { compileWords } from '../src/news/words.ts';
import { loadPacks } from '../src/pack/load-pack.ts';
import type { Source } from '../src/pack/pack.ts';
import { relevanceOf } from '../src/relevance-of.ts';
import { anItem } from './support/sample.ts';

const [pack] = await loadPacks(['packs/sora.yaml']);
if (!pack) throw new Error('no pack');
const sora = pack;
const words = compileWords(pack);

const WINDOW = 'You can export your Sora videos from December 7 through December 21, 2026.';

type About = Partial<Pick<Source, 'form' | 'tier' | 'provider'>> & {
  readonly title?: string;
  readonly text?: string;
};

function relevance({ title = 'Exporting', text = WINDOW, ...change }: About = {}) {
  const source = sora.sources.find(({ id }) => id === 'openai-discontinuation');
  assert.ok(source);
  const item = anItem({ title, text, published: null });
  return relevanceOf(item, { pack: sora, words, source: { ...source, ...change } });
}

suite('what is looked at further', () => {
  test('what says that the product closes, wherever it stands', () => {
    const closing = { title: 'OpenAI is shutting down Sora', text: 'The app says goodbye.' };
    for (const where of [{}, { form: 'feed' as const, tier: 'press' as const, provider: null }])
      assert.equal(relevance({ ...closing, ...where }).relevant, true);
  });

  test("a section of the provider's own page that gives a day, though it speaks of no closing", () => {
    const { relevant, reasons } = relevance();
    assert.equal(relevant, true);
    assert.deepEqual(reasons, ['names Sora', 'its own page gives a day for it']);
    assert.equal(relevance({ tier: 'provider' }).relevant, true);
  });

  test('a first day alone is enough', () => {
    assert.equal(relevance({ text: 'The Sora export window opens on December 7, 2026.' }).relevant, true);
  });

  test('the same words in a feed, or from press or community, are not enough', () => {
    assert.equal(relevance({ form: 'feed' }).relevant, false);
    assert.equal(relevance({ tier: 'press', provider: null }).relevant, false);
    assert.equal(relevance({ tier: 'community', provider: null }).relevant, false);
  });

  test('a section of the own page without a day, or with the day of something else, is not', () => {
    for (const text of [
      'You can export your Sora videos at any time.',
      'The Sora app came out on September 30, 2025.',
      'You can export your chats from December 7 through December 21, 2026.',
      'The gpt-4o model will be shut down on December 7, 2026.',
    ])
      assert.equal(relevance({ title: 'About', text }).relevant, false, text);
  });
});
