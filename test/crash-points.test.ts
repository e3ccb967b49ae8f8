import assert from 'node:assert/strict';
import { join } from 'node:path';
import test, { type TestContext } from 'node:test';
import { writeReplayPack } from '../sandbox/replay/replay-pack.ts';
import { opening, type Scene, scenes } from '../sandbox/replay/replay-script.ts';
import { startReplaySite } from '../sandbox/replay/replay-site.ts';
import type { Alert } from '../src/alerts/alert.ts';
import { createFetcher } from '../src/feed/fetcher.ts';
import { compileWords } from '../src/news/words.ts';
import { openState, type State } from '../src/open-state.ts';
import { loadPacks } from '../src/pack/load-pack.ts';
import { pollSource } from '../src/poll.ts';
import { oneAtATime } from '../src/store/one-at-a-time.ts';
import { openStore, type Store } from '../src/store/open-store.ts';
import type { Watched } from '../src/watched.ts';
import { aChannel } from './support/sample.ts';
import { tempFolder } from './support/temp-folder.ts';

const NOW = new Date('2026-03-27T05:00:00Z');
const TO = ['channel-200'];
const [announcement, , dates] = scenes;
if (!announcement || !dates) throw new Error('the replay has lost its scenes');

/** One source between a real web site and a real store, as after a first, silent reading. */
async function startLine(t: TestContext, sourceId: string) {
  const site = await startReplaySite();
  t.after(() => site.close());
  const folder = tempFolder(t);
  await writeReplayPack(join(folder, 'pack.yaml'), site.origins);
  const [pack] = await loadPacks([join(folder, 'pack.yaml')]);
  const source = pack?.sources.find(({ id }) => id === sourceId);
  assert.ok(pack && source);
  const watched: Watched = { pack, source, words: compileWords(pack) };
  const fetcher = createFetcher({
    userAgent: 'Sundown test',
    allowPrivateNetwork: true,
    minGapMs: 0,
    timeouts: { connectMs: 5000, totalMs: 5000 },
    maxBytes: 1_000_000,
    maxRedirects: 1,
    now: () => NOW,
  });
  t.after(() => fetcher.close());
  const show = ({ shows }: Scene) => {
    for (const [path, document] of Object.entries(shows)) site.documents.set(path, document);
  };
  const url = `sqlite://${join(folder, 'state.sqlite')}`;
  let store = openStore(url);
  t.after(() => store.close());
  let state = await openState(store, [watched], () => NOW);
  await state.recipients.save(aChannel());

  const read = async (tell: (alert: Alert) => Promise<void>, from: State = state) => {
    const parts = {
      ...from,
      fetcher,
      tell,
      inTurn: oneAtATime(),
      made: new Map(),
      onEvents: () => {},
      now: () => NOW,
      random: () => 0,
    };
    const visit = await pollSource(watched, from.visits.read().it, parts);
    await from.visits.update((before) => ({ ...before, it: visit }));
  };
  return {
    show,
    read,
    owe: async (alert: Alert) => void (await state.outbox.owe(alert, TO)),
    /** As after kill -9: nothing but what was stored is left. */
    async restart(): Promise<State> {
      await store.close();
      store = openStore(url);
      state = await openState(store, [watched], () => NOW);
      return state;
    },
    state: () => state,
    store: (): Store => store,
  };
}

const deaths: Record<string, (line: Awaited<ReturnType<typeof startLine>>) => Promise<void>> = {
  'before the alert is owed': (line) => line.read(() => Promise.reject(new Error('killed'))),
  'after the alert is owed, before anything is stored as seen': (line) =>
    line.read(async (alert) => {
      await line.owe(alert);
      throw new Error('killed');
    }),
  'after stories are stored': (line) => {
    const state = line.state();
    const ledger = () => assert.fail('killed');
    return line.read(line.owe, { ...state, ledger: (id) => ({ ...state.ledger(id), update: ledger }) });
  },
  'after the ledger is stored': (line) => {
    const state = line.state();
    return line.read(line.owe, {
      ...state,
      seen: (key) => ({ ...state.seen(key), get: state.seen(key).get, put: () => assert.fail('killed') }),
    });
  },
  'after the items are stored as seen, before the visit is': (line) => {
    const state = line.state();
    const update = () => assert.fail('killed');
    return line.read(line.owe, { ...state, visits: { ...state.visits, update } });
  },
};

for (const [sourceId, scene] of [
  ['press', announcement],
  ['help', dates],
] as const) {
  for (const [moment, die] of Object.entries(deaths)) {
    test(`${sourceId}, killed ${moment}: the alert is owed exactly once`, async (t) => {
      const line = await startLine(t, sourceId);
      line.show(opening);
      await line.read(() => assert.fail('the first reading is silent'));
      line.show(scene);
      await assert.rejects(die(line), /killed/);
      const state = await line.restart();
      await line.read(line.owe, state);
      await line.read(line.owe, state);
      assert.equal(line.state().outbox.owed, 1);
      assert.equal((await line.restart()).outbox.owed, 1);
    });
  }
}
