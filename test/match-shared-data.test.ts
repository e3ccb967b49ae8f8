import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { match } from '../src/news/match.ts';
import { compileWords } from '../src/news/words.ts';
import { loadPacks } from '../src/pack/load-pack.ts';
import { itemsOf } from './support/parsed.ts';

const data = new URL('../../shared/data/', import.meta.url);
const [sora] = await loadPacks([fileURLToPath(new URL('../packs/sora.yaml', import.meta.url))]);
assert.ok(sora);
const words = compileWords(sora);

async function relevantTitles(path: string): Promise<string[]> {
  const form = path.startsWith('pages/') ? 'page' : 'feed';
  const items = await itemsOf(readFileSync(new URL(path, data)), { form });
  return items.filter((item) => match(item, words).relevant).map(({ title }) => title);
}

const expected: [string, string[]][] = [
  ['feeds/deprecations-info-2026-03-26-before-sora.rss.xml', []],
  [
    'feeds/deprecations-info-2026-03-27-sora-added.rss.xml',
    [
      'OpenAI: sora-2',
      'OpenAI: sora-2-pro',
      'OpenAI: sora-2-2025-10-06',
      'OpenAI: sora-2-2025-12-08',
      'OpenAI: sora-2-pro-2025-10-06',
    ],
  ],
  ['feeds/hn-best-2026-03-24-before.atom.xml', []],
  [
    'feeds/hn-best-2026-03-25-goodbye-to-sora.atom.xml',
    ['Goodbye to Sora', 'Disney Exits OpenAI Deal After AI Giant Shutters Sora'],
  ],
  ['feeds/openai-research-2026-08-22.rss.xml', ['Sora 2 is here']],
  ['feeds/openai-publications-2025-07-26.atom.xml', []],
  ['feeds/google-news-top-2022-07-28.rss.xml', []],
  [
    'pages/openai-api-deprecations-2026-06-26.md',
    ['2026-03-24: Sora 2 video generation models and Videos API'],
  ],
  ['pages/openai-api-deprecations-before-sora-raw.html', []],
  ['pages/openai-help-20001051-retiring-gpt-4o-2026-06-26.md', []],
  ['pages/openai-index-disney-sora-agreement-2026-06-26.md', []],
];

if (existsSync(data))
  suite('in real feeds and pages the relevant items are found, and no others', () => {
    for (const [path, titles] of expected)
      test(path, async () => {
        assert.deepEqual(await relevantTitles(path), titles);
      });

    test('most of the headlines that tell of the closing, and none of a launch', () => {
      const file = new URL('feeds/sora-headlines-en-zh.json', data);
      const headlines = Object.keys(JSON.parse(readFileSync(file, 'utf8')));
      const relevant = headlines.filter((title) => match({ title, text: '' }, words).relevant);
      assert.ok(relevant.length >= 38, `${relevant.length} of ${headlines.length}`);
      assert.deepEqual(
        relevant.filter((title) => /coming to|launch|System Card|agreement/i.test(title)),
        [],
      );
    });
  });
