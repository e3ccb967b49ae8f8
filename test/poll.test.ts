import assert from 'node:assert/strict';
import { join } from 'node:path';
import test from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { writeReplayPack } from '../sandbox/replay/replay-pack.ts';
import { opening, scenes } from '../sandbox/replay/replay-script.ts';
import { startReplaySite } from '../sandbox/replay/replay-site.ts';
import type { Alert } from '../src/alerts/alert.ts';
import { createFetcher } from '../src/feed/fetcher.ts';
import { compileWords } from '../src/news/words.ts';
import { openState } from '../src/open-state.ts';
import { loadPacks } from '../src/pack/load-pack.ts';
import { pollSource } from '../src/poll.ts';
import { oneAtATime } from '../src/store/one-at-a-time.ts';
import { openStore } from '../src/store/open-store.ts';
import { tempFolder } from './support/temp-folder.ts';

const now = () => new Date('2026-03-27T05:00:00Z');

test('two pages that give the same dates at the same moment are one event, and no date is lost', async (t) => {
  const site = await startReplaySite();
  const folder = tempFolder(t);
  await writeReplayPack(join(folder, 'pack.yaml'), site.origins);
  const [pack] = await loadPacks([join(folder, 'pack.yaml')]);
  assert.ok(pack);
  const words = compileWords(pack);
  const pages = pack.sources.filter(({ form }) => form === 'page').map((source) => ({ source, pack, words }));
  assert.equal(pages.length, 3);
  const store = openStore(`sqlite://${join(folder, 'state.sqlite')}`);
  const state = await openState(store, pages, now);
  const bounds = {
    minGapMs: 0,
    timeouts: { connectMs: 5000, totalMs: 5000 },
    maxBytes: 1_000_000,
    maxRedirects: 1,
  };
  const fetcher = createFetcher({ userAgent: 'Sundown test', allowPrivateNetwork: true, ...bounds, now });
  t.after(async () => {
    await fetcher.close();
    await site.close();
    await store.close();
  });

  const told: Alert[] = [];
  const tell = async (alert: Alert) => {
    await sleep(50);
    told.push(alert);
  };
  const parts = {
    ...state,
    fetcher,
    inTurn: oneAtATime(),
    made: new Map(),
    onEvents: () => {},
    tell,
    now,
    random: () => 0,
  };
  const show = (shows: Readonly<Record<string, { type: string; body: string }>>) => {
    for (const [path, document] of Object.entries(shows)) site.documents.set(path, document);
  };
  show(opening.shows);
  const visits = await Promise.all(pages.map((page) => pollSource(page, undefined, parts)));
  show(scenes[2]?.shows ?? {});
  await Promise.all(pages.map((page, n) => pollSource(page, visits[n], parts)));

  assert.deepEqual(
    told.map(({ kind }) => kind),
    ['deadline'],
  );
  assert.deepEqual(Object.keys(state.ledger(pack.id).read()).toSorted(), [
    'openai/api/everywhere',
    'openai/app/everywhere',
    'openai/export/everywhere',
    'openai/web/everywhere',
  ]);
});
