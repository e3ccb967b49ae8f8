import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { measureStories } from '../evaluate/measure-stories.ts';
import { readLabels } from '../evaluate/read-labels.ts';
import { compileWords } from '../src/news/words.ts';
import { loadPacks } from '../src/pack/load-pack.ts';

const NEWS = new URL('../../shared/data/news/dev.jsonl', import.meta.url);
const [pack] = await loadPacks([fileURLToPath(new URL('../packs/sora.yaml', import.meta.url))]);
assert.ok(pack);
const reader = { pack, words: compileWords(pack) };

// The labelled news lies beside the checkout where the project is developed, and nowhere else.
if (existsSync(NEWS)) {
  const all = readLabels(readFileSync(NEWS, 'utf8'));

  test('labelled news becomes the stories it tells, in any order', async () => {
    const written = all.filter(({ title_from }) => title_from !== 'rendered');
    const { given, worst } = await measureStories(written, reader);
    assert.ok(Math.min(given, worst) >= 0.9, `${given}, ${worst}`);
  });

  test('with other languages too', async () => {
    const { given, worst } = await measureStories(all, reader);
    assert.ok(Math.min(given, worst) >= 0.85, `${given}, ${worst}`);
  });
}
