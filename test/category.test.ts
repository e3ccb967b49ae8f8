import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type Category, category } from '../src/news/category.ts';
import { compileWords } from '../src/news/words.ts';
import { loadPacks } from '../src/pack/load-pack.ts';

const [sora] = await loadPacks([fileURLToPath(new URL('../packs/sora.yaml', import.meta.url))]);
assert.ok(sora);
const words = compileWords(sora);

const cases: [Category, string, string?][] = [
  ['announcement', 'OpenAI is shutting down Sora', 'Why, the company did not say.'],
  ['announcement', 'A short life', 'The app is gone.'],
  ['deadline', 'The last day of the Sora app is near'],
  ['deadline', 'OpenAI nennt den Zeitplan für das Ende von Sora'],
  ['export', 'How to export your Sora videos before it closes'],
  ['export', 'Comment sauvegarder vos vidéos avant la fin de Sora'],
  ['export', 'Sora关停前如何导出视频'],
  ['api', 'feat: mark the Sora endpoints as deprecated'],
  ['api', 'OpenAI: sora-2', 'Shutdown date: 2026-09-24'],
  ['partner', 'Disney walks away from OpenAI after Sora closes'],
  ['partner', 'ディズニー、Sora終了で提携解消'],
  ['reason', 'Why OpenAI killed Sora'],
  ['reason', 'Почему OpenAI закрывает Sora'],
  ['reaction', 'What we learn from the end of Sora: lessons for buyers'],
  ['alternatives', 'Five alternatives to Sora now that it closes'],
  ['alternatives', 'Las mejores alternativas tras el cierre de Sora'],
  ['aftermath', 'Critterz misses Cannes after the end of Sora'],
  ['policy', 'Lawmakers ask OpenAI about the closing of Sora', 'They want consumer protection.'],
  ['reason', 'OpenAI and its video plans', 'The reason was money: Sora is closed.'],
];

suite('the category of an item', () => {
  for (const [expected, title, text = ''] of cases)
    test(`is ${expected}: ${title}`, () => {
      assert.equal(category({ title, text }, words), expected);
    });

  test('is the first in the order of the pack when the title speaks of two', () => {
    const item = { title: 'Export your videos: alternatives to Sora', text: '' };
    assert.equal(category(item, words), 'export');
    const turned = { ...sora, words: { ...sora.words, categories: sora.words.categories.toReversed() } };
    assert.equal(category(item, compileWords(turned)), 'alternatives');
  });
});
