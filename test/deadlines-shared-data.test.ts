import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { isHeldOut, type Labelled, scoreDeadlines } from '../evaluate/score-deadlines.ts';
import { extractDeadlines } from '../src/deadlines/extract-deadlines.ts';
import { compileWords } from '../src/news/words.ts';
import { loadPacks } from '../src/pack/load-pack.ts';
import { itemsOf } from './support/parsed.ts';

const data = new URL('../../shared/data/', import.meta.url);
const [sora] = await loadPacks([fileURLToPath(new URL('../packs/sora.yaml', import.meta.url))]);
assert.ok(sora);
const words = compileWords(sora);
const press = { tier: 'press' as const, provider: null, surfaces: [] };
const maker = { tier: 'official' as const, provider: 'openai', surfaces: [] };

type News = Labelled & { title?: string; excerpt?: string; text?: string; published: string | null };

function news(file: string): News[] {
  const lines = readFileSync(new URL(`news/${file}`, data), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line));
}

function readNews({ title = '', excerpt, text, published }: News) {
  const item = {
    title,
    text: excerpt ?? text ?? '',
    published: published && new Date(published).toISOString(),
  };
  return extractDeadlines(item, { words, source: press, assumed: title === '' });
}

async function statedIn(path: string, source: Parameters<typeof extractDeadlines>[1]['source'] = maker) {
  const form = path.startsWith('pages/') ? 'page' : 'feed';
  const items = await itemsOf(readFileSync(new URL(path, data)), { form, ignoreLines: ['Updated:'] });
  const stated = items.flatMap((item) => extractDeadlines(item, { words, source }));
  const lines = stated.map(
    ({ provider, surface, date, status }) => `${provider} ${surface} ${date} ${status}`,
  );
  return [...new Set(lines)].sort();
}

const pages: Record<string, string[]> = {
  'openai-help-20001152-sora-discontinuation.md': [
    'openai api 2026-09-24 announced',
    'openai app 2026-04-26 passed',
    'openai data null undated',
    'openai export null conditional',
    'openai web 2026-04-26 passed',
  ],
  'openai-api-deprecations-before-sora-raw.html': [],
  'openai-api-deprecations-2026-06-26.md': ['openai api 2026-09-24 announced'],
  'openai-api-video-generation-guide-2026-06-26.md': ['openai api 2026-09-24 announced'],
  'openai-api-changelog-2026-06-26.md': [],
  'openai-help-12642688-credits-2026-06-26.md': [
    'openai app 2026-04-26 passed',
    'openai web 2026-04-26 passed',
  ],
  'openai-help-20001051-retiring-gpt-4o-2026-06-26.md': [],
  'openai-index-creating-with-sora-safely-2026-06-26.md': [
    'openai app 2026-04-26 passed',
    'openai web 2026-04-26 passed',
  ],
  'openai-index-disney-sora-agreement-2026-06-26.md': [],
};

const feeds: Record<string, string[]> = {
  'deprecations-info-2026-03-26-before-sora.rss.xml': [],
  'deprecations-info-2026-03-27-sora-added.rss.xml': ['openai api 2026-09-24 reported'],
  'deprecations-info-2026-05-20-azure-sora-june-3.rss.xml': [
    'azure api 2026-06-03 reported',
    'openai api 2026-09-24 reported',
  ],
  'deprecations-info-2026-05-21-azure-sora-june-23.rss.xml': [
    'azure api 2026-06-23 reported',
    'openai api 2026-09-24 reported',
  ],
  'golem-iso-8859-1.rss.xml': [],
  'google-news-top-2022-07-28.rss.xml': [],
  'openai-research-2026-08-22.rss.xml': [],
};

const floors: [string, { dev: number; heldOut: number }][] = [
  ['sentences-dev.jsonl', { dev: 0.95, heldOut: 0.88 }],
  ['dev.jsonl', { dev: 0.92, heldOut: 0.92 }],
];

if (existsSync(data)) {
  suite('real pages state these ends, and no others', () => {
    for (const [page, expected] of Object.entries(pages))
      test(page, async () => assert.deepEqual(await statedIn(`pages/${page}`), expected));
    for (const [feed, expected] of Object.entries(feeds))
      test(feed, async () => assert.deepEqual(await statedIn(`feeds/${feed}`, press), expected));
  });

  suite('labelled news: ends are found, and hardly any is wrong', () => {
    for (const [file, recall] of floors)
      for (const heldOut of [false, true])
        test(`${file}, ${heldOut ? 'the third that was held out' : 'the two thirds that were read'}`, (t) => {
          const texts = news(file).filter((text) => isHeldOut(text) === heldOut);
          const score = scoreDeadlines(texts, readNews);
          t.diagnostic(`precision ${score.precision.toFixed(3)}, recall ${score.recall.toFixed(3)}`);
          const told = heldOut ? '' : score.mistakes.join('\n');
          assert.ok(score.precision >= 0.97, `precision ${score.precision}\n${told}`);
          assert.ok(
            score.recall >= (heldOut ? recall.heldOut : recall.dev),
            `recall ${score.recall}\n${told}`,
          );
        });
  });
}
