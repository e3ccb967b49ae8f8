import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { inspectLabels, type Judged } from '../evaluate/inspect-labels.ts';
import { readLabels } from '../evaluate/read-labels.ts';
import { scoreCategories } from '../evaluate/score-categories.ts';
import { scoreRelevance } from '../evaluate/score-relevance.ts';
import { match } from '../src/news/match.ts';
import { compileWords } from '../src/news/words.ts';
import { loadPacks } from '../src/pack/load-pack.ts';

const [pack] = await loadPacks([fileURLToPath(new URL('../packs/sora.yaml', import.meta.url))]);
assert.ok(pack);
const reader = { pack, words: compileWords(pack) };

async function judge(file: string): Promise<Judged[]> {
  const text = readFileSync(new URL(`fixtures/${file}`, import.meta.url), 'utf8');
  return inspectLabels(readLabels(text), reader);
}

/** own-news was written before the rules and used to make them, fresh-news after; what it showed was mended since. */
for (const file of ['own-news.jsonl', 'fresh-news.jsonl'])
  suite(`news of our own words, ${file}`, async () => {
    const judged = await judge(file);

    test('is found where it is about the closing, and hardly anything else is', () => {
      const { precision, recall } = scoreRelevance(judged);
      assert.ok(precision >= 0.96, `precision ${precision}`);
      assert.ok(recall >= 0.95, `recall ${recall}`);
    });

    test('is found in each of the 19 languages, and nothing else in any', () => {
      const byLanguage = Map.groupBy(judged, ({ label }) => label.lang);
      assert.equal(byLanguage.size, 19);
      for (const [language, items] of byLanguage) {
        const { precision, recall } = scoreRelevance(items);
        assert.ok(precision >= 0.8, `${language}: precision ${precision}`);
        assert.ok(recall >= 0.5, `${language}: recall ${recall}`);
      }
    });

    test('is put into its category', () => {
      const { accuracy } = scoreCategories(judged);
      assert.ok(accuracy >= 0.78, `accuracy ${accuracy}`);
    });

    test('is found or left for a reason that can be told', () => {
      for (const { found } of judged) assert.notEqual(found.reasons.join(), '');
    });
  });

type Case = [what: string, title: string, text: string, relevant: boolean];

const whose: Case[] = [
  ['another that stands nearer', 'Meta closes Vibes, a rival of Sora', 'OpenAI watches.', false],
  [
    'another, with the name for comparison',
    'Lumo shuts down',
    'The AI video app, like Sora, was popular.',
    false,
  ],
  [
    'the product, beside others that live on',
    'OpenAI kills Sora; Google Veo wins',
    'The video app ends.',
    true,
  ],
  ['the product, in a clause of its own', 'After Skype, the end of Sora', 'OpenAI says goodbye.', true],
  [
    'the product, called "the app" in the text',
    'What now, Sora?',
    'OpenAI will shut the app down in April.',
    true,
  ],
  [
    'an order in the text, not the app',
    'News of Sora',
    'OpenAI makes it. New accounts are closed for now.',
    false,
  ],
  ['the first version', 'OpenAI retires the first version of Sora', 'Sora 2 takes its place.', false],
  ['a Turkish suffix', 'OpenAI, Sora’nın fişini çekiyor', '', true],
  ['a date with a point', 'Sora wird am 26. April abgeschaltet', 'OpenAI nennt den Tag.', true],
  ['a person', 'Sora, 24, retires from skating', 'She becomes a coach.', false],
  ['the second of two headlines', 'Rain in Rome; OpenAI pulls the plug on Sora', 'It rained.', false],
  ['a farewell without a text', 'Goodbye, Sora', '', true],
  [
    'a digest that says it first',
    'Sora closes, and more: the weekly digest',
    'OpenAI ends the video app.',
    true,
  ],
  ['a digest that does not', 'The weekly digest', 'OpenAI shuts down Sora.\nRain is due.', false],
  ['a bare date', '2026-03-25', 'OpenAI shuts down Sora.\nRain is due.', false],
];

suite('what closes is', () => {
  for (const [what, title, text, relevant] of whose)
    test(`${what}: ${relevant ? 'told' : 'left'}`, () => {
      const found = match({ title, text }, reader.words);
      assert.equal(found.relevant, relevant, found.reasons.join('; '));
    });
});
