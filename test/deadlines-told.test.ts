import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { extractDeadlines } from '../src/deadlines/extract-deadlines.ts';
import { compileWords } from '../src/news/words.ts';
import { loadPacks } from '../src/pack/load-pack.ts';

const folder = new URL('fixtures/deadlines/', import.meta.url);
const [pack] = await loadPacks([fileURLToPath(new URL('../packs/sora.yaml', import.meta.url))]);
if (!pack) throw new Error('no pack');
const words = compileWords(pack);
const press = { tier: 'press' as const, provider: null, surfaces: [] };

/** A report in our own words, and every date in it that is an end, in alphabetical order. */
type Told = {
  readonly published: string | null;
  readonly title: string;
  readonly text: string;
  readonly ends: string;
};

function toldIn(file: string): Told[] {
  const lines = readFileSync(new URL(file, folder), 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line));
}

function endsIn({ published, title, text }: Told): string {
  const item = { title, text, published: published && `${published}T08:00:00.000Z` };
  return extractDeadlines(item, { words, source: press, assumed: title === '' })
    .filter(({ date }) => date !== null)
    .map(({ provider, surface, date }) => `${provider === 'openai' ? '' : `${provider}/`}${surface} ${date}`)
    .sort()
    .join(', ');
}

for (const file of readdirSync(folder))
  suite(`each date goes to what ends on it, and to nothing else: ${basename(file, '.jsonl')}`, () => {
    for (const told of toldIn(file))
      test(`${told.title} | ${told.text}`.slice(0, 120), () => assert.equal(endsIn(told), told.ends));
  });
