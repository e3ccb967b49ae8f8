import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { crossValidate } from '../evaluate/cross-validate.ts';
import { inspectLabels } from '../evaluate/inspect-labels.ts';
import { type Label, readLabels } from '../evaluate/read-labels.ts';
import { scoreCategories } from '../evaluate/score-categories.ts';
import { scoreRelevance } from '../evaluate/score-relevance.ts';
import { scoreStories } from '../evaluate/score-stories.ts';
import { shuffled } from '../evaluate/shuffled.ts';
import { worstMistakes } from '../evaluate/worst-mistakes.ts';
import { compileWords } from '../src/news/words.ts';
import { loadPacks } from '../src/pack/load-pack.ts';
import { tempFolder } from './support/temp-folder.ts';

const MAIN = fileURLToPath(new URL('../evaluate/main.ts', import.meta.url));
const PACK = fileURLToPath(new URL('../packs/sora.yaml', import.meta.url));
const [pack] = await loadPacks([PACK]);
assert.ok(pack);
const reader = { pack, words: compileWords(pack) };

function label(more: Partial<Label>): Label {
  const item = { id: 'a', lang: 'en', title: 'OpenAI shuts down Sora', excerpt: 'The app ends.' };
  return { ...item, relevant: true, category: 'announcement', ...more };
}

const right = label({ id: 'right' });
const missed = label({ id: 'missed', title: 'Nothing of the kind', excerpt: 'At all.' });
const wrong = label({ id: 'wrong', relevant: false, category: 'other' });
const quiet = label({ id: 'quiet', title: 'Rain in Rome', relevant: false, category: 'other' });
const mistaken = label({ id: 'mistaken', category: 'reason' });

suite('relevance and categories', () => {
  test('are counted as they are', async () => {
    const judged = await inspectLabels([right, missed, wrong, quiet, mistaken], reader);
    const { precision, recall } = scoreRelevance(judged);
    assert.deepEqual([precision, recall], [2 / 3, 2 / 3]);
    assert.deepEqual(scoreCategories(judged), {
      accuracy: 0.5,
      confusions: [{ labelled: 'reason', found: 'announcement', times: 1 }],
    });
  });

  test('are whole where nothing was asked', () => {
    assert.deepEqual(scoreRelevance([]), { precision: 1, recall: 1, f1: 1 });
    assert.equal(scoreCategories([]).accuracy, 1);
  });

  test('show what does most harm first', async () => {
    const judged = await inspectLabels([mistaken, missed, right, wrong], reader);
    assert.deepEqual(
      worstMistakes(judged).map(({ id }) => id),
      ['wrong', 'missed', 'mistaken'],
    );
  });
});

suite('stories', () => {
  const placed = (text: string) =>
    text.split(' ').map((pair) => ({ event: pair.charAt(0), story: pair.charAt(1) }));

  test('that are the events score one, by whatever names', () => {
    assert.equal(scoreStories(placed('a1 a1 b2')), 1);
    assert.equal(scoreStories([]), 1);
  });

  test('that hold everything, or one item each, score what B-cubed says', () => {
    assert.equal(scoreStories(placed('a1 a1 b1 b1')), 2 / 3);
    assert.equal(scoreStories(placed('a1 a2 b3 b4')), 2 / 3);
  });
});

suite('other orders', () => {
  const things = Array.from({ length: 20 }, (_, at) => at);

  test('hold the same things, follow from the seed, and differ', () => {
    assert.deepEqual(
      shuffled(things, 3).toSorted((one, other) => one - other),
      things,
    );
    assert.deepEqual(shuffled(things, 3), shuffled(things, 3));
    assert.notDeepEqual(shuffled(things, 3), shuffled(things, 4));
  });
});

suite('with other words', () => {
  // These fall into different fifths.
  const items = ['n1', 'n2', 'n3', 'n4', 'n5', 'n6', 'n7', 'n8'];

  test('a word that one fifth alone uses is no help to it', async () => {
    const judged = await crossValidate([label({ title: 'OpenAI mothballs Sora', excerpt: '' })], pack);
    assert.equal(judged[0]?.found.relevant, false);
  });

  test('a word that others use is', async () => {
    const judged = await crossValidate(
      items.map((id) => label({ id })),
      pack,
    );
    assert.ok(judged.every(({ found }) => found.relevant));
  });

  test('a report and its renderings are no others', async () => {
    const title = 'OpenAI mothballs Sora';
    const judged = await crossValidate(
      [label({ id: 'n1', title, excerpt: '' }), label({ id: 'n1-de', title, excerpt: '' })],
      pack,
    );
    assert.ok(judged.every(({ found }) => !found.relevant));
  });
});

suite('labels', () => {
  test('that are none are named by their line', () => {
    assert.throws(() => readLabels(`${JSON.stringify(right)}\n{"id":3}`), /line 2 is no labelled item: id/);
    assert.throws(() => readLabels('no JSON'), /line 1/);
  });
});

suite('npm run evaluate', () => {
  type Run = { code: number | string | null | undefined; stdout: string; stderr: string };

  function run(...args: string[]): Promise<Run> {
    return new Promise((resolve) => {
      execFile(process.execPath, [MAIN, ...args], (error, stdout, stderr) => {
        resolve({ code: error === null ? 0 : error.code, stdout, stderr });
      });
    });
  }

  test('prints the figures, writes the page, and ends well when every target is met', async (t) => {
    const folder = tempFolder(t);
    const labels = join(folder, 'labels.jsonl');
    writeFileSync(labels, ['n1', 'n2'].map((id) => JSON.stringify(label({ id }))).join('\n'));
    const { code, stdout } = await run('--page', join(folder, 'page.md'), labels);
    assert.equal(code, 0, stdout);
    assert.match(stdout, /relevance: precision +\| 1\.000/);
    assert.match(readFileSync(join(folder, 'page.md'), 'utf8'), /2 labelled items, 2 of\nthem relevant/);
  });

  test('ends badly when a target is missed, and says which mistakes were made', async (t) => {
    const folder = tempFolder(t);
    const labels = join(folder, 'labels.jsonl');
    const hostile = { ...missed, title: '# <b>A `title`</b>\n\n| of | hostile marks' };
    writeFileSync(labels, JSON.stringify(hostile));
    const { code, stdout } = await run('--page', join(folder, 'page.md'), labels);
    assert.equal(code, 1);
    assert.match(stdout, /relevance: recall +\| 0\.000 .* MISSED/);
    const page = readFileSync(join(folder, 'page.md'), 'utf8');
    assert.ok(page.includes(String.raw`“\# \<b\>A \`title\`\</b\> \| of \| hostile marks”`), page);
  });

  test('says how it is called, and what is wrong with a file', async (t) => {
    const page = join(tempFolder(t), 'page.md');
    assert.match((await run('--page', page)).stderr, /^Usage: /);
    assert.match((await run('--page', page, PACK)).stderr, /^line 1 is no labelled item/);
  });
});
