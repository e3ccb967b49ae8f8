import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { z } from 'zod';
import { bCubed } from '../src/evaluate/b-cubed.ts';
import { inspectSource } from '../src/inspect/inspect-source.ts';
import { createStoryIndex } from '../src/news/story-index.ts';
import { compileWords } from '../src/news/words.ts';
import { loadPacks } from '../src/pack/load-pack.ts';

const NEWS = new URL('../../shared/data/news/dev.jsonl', import.meta.url);
const item = z.looseObject({
  id: z.string(),
  relevant: z.boolean(),
  story: z.string().nullable(),
  title_from: z.string(),
});
type Item = z.infer<typeof item>;

const [pack] = await loadPacks(['packs/sora.yaml']);
if (!pack) throw new Error('there is no pack');
const words = compileWords(pack);

/** F1 of the stories of relevant items that have one. */
async function score(items: readonly Item[]): Promise<number> {
  if (!pack) throw new Error('there is no pack');
  const body = new TextEncoder().encode(items.map((one) => JSON.stringify(one)).join('\n'));
  const raw = { kind: 'body', body, contentType: null, url: null } as const;
  const findings = await inspectSource('-', raw, { pack, words, stories: createStoryIndex() });
  const predicted = findings.flatMap((one): [string, string][] =>
    'blind' in one || one.story === null ? [] : [[one.id, one.story]],
  );
  const truth = items.flatMap(({ id, relevant, story }): [string, string][] =>
    relevant && story !== null ? [[id, story]] : [],
  );
  return bCubed(new Map(predicted), new Map(truth)).f1;
}

/** Five orders that have nothing to do with the given one, the same at each run. */
function orders(items: readonly Item[]): Item[][] {
  const mixed = (turn: number) => items.map((one, at) => ({ one, rank: (at * 7_919 * (turn + 3)) % 10_007 }));
  return [0, 1, 2, 3, 4].map((turn) =>
    mixed(turn)
      .toSorted((a, b) => a.rank - b.rank)
      .map(({ one }) => one),
  );
}

// The labelled news lies beside the checkout where the project is developed, and nowhere else.
if (existsSync(NEWS)) {
  const all = readFileSync(NEWS, 'utf8')
    .trim()
    .split('\n')
    .map((line) => item.parse(JSON.parse(line)));

  test('labelled news becomes the stories it tells, in any order', async () => {
    const written = all.filter((one) => one.title_from !== 'rendered');
    for (const order of [written, ...orders(written)]) assert.ok((await score(order)) >= 0.9);
  });

  test('with other languages too', async () => {
    for (const order of [all, ...orders(all)]) assert.ok((await score(order)) >= 0.85);
  });
}
