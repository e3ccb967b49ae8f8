import assert from 'node:assert/strict';
import { join } from 'node:path';
import test, { type TestContext } from 'node:test';
import { createDesk } from '../src/create-desk.ts';
import { rule } from '../src/deadlines/rule.ts';
import type { Services } from '../src/discord/command.ts';
import { draftAdd, type Order } from '../src/discord/operator/draft-ruling.ts';
import {
  draftAccept,
  draftDismiss,
  openMatters,
  openMattersCard,
} from '../src/discord/operator/open-matters.ts';
import { createLog } from '../src/log.ts';
import { compileWords } from '../src/news/words.ts';
import { openState } from '../src/open-state.ts';
import { loadPacks } from '../src/pack/load-pack.ts';
import { oneAtATime } from '../src/store/one-at-a-time.ts';
import { openStore } from '../src/store/open-store.ts';
import { aWord, follow } from './support/ledger-line.ts';
import { aChannel, NOW } from './support/sample.ts';
import { tempFolder } from './support/temp-folder.ts';

const [pack] = await loadPacks(['packs/sora.yaml']);
if (!pack) throw new Error('no pack');
const [source] = pack.sources;
if (!source) throw new Error('no source');
const order: Order = { id: '1', packId: 'sora', at: NOW.toISOString(), by: '7' };
const said = {
  date: '10 May 2026',
  quote: 'Exports end on May 10, 2026.',
  address: 'https://help.openai.com/x',
  reason: null,
  pack,
};
const action = draftAdd(order, { surface: 'export', provider: 'openai', region: null }, said);

async function openAll(t: TestContext, url: string) {
  const store = openStore(url);
  let isOpen = true;
  const close = async () => {
    if (isOpen) await store.close();
    isOpen = false;
  };
  t.after(close);
  const watched = [
    {
      pack: pack ?? assert.fail(),
      source: source ?? assert.fail(),
      words: compileWords(pack ?? assert.fail()),
    },
  ];
  const state = await openState(store, watched, () => NOW);
  const log = await createLog({ level: 'silent', format: 'json', to: { write: () => {} } });
  const open = () =>
    createDesk({
      packs: [pack ?? assert.fail()],
      state,
      inTurn: oneAtATime(),
      deliver: () => {},
      log,
      now: () => NOW,
    });
  return { close, state, open };
}

for (const step of ['the debt', 'the ledger', 'the receipt'] as const) {
  test(`killed before ${step} is written, a confirmed action is finished at the next start, once`, async (t) => {
    const url = `sqlite://${join(tempFolder(t), 'state.sqlite')}`;
    const { close, state, open } = await openAll(t, url);
    await state.recipients.save(aChannel());
    const killed = () => Promise.reject(new Error('killed'));
    const ledger = state.ledger('sora');
    const { update } = state.actions;
    let writes = 0;
    if (step === 'the debt') Object.assign(state.outbox, { owe: killed });
    if (step === 'the ledger') Object.assign(ledger, { update: killed });
    if (step === 'the receipt')
      Object.assign(state.actions, {
        update: (change: Parameters<typeof update>[0]) => {
          writes += 1;
          return writes > 1 ? killed() : update(change);
        },
      });
    await assert.rejects(open().carryOut(action), /killed/);
    await close();
    const again = await openAll(t, url);
    const desk = again.open();
    await desk.resume();
    await desk.resume();
    assert.equal(again.state.outbox.owed, 1);
    assert.equal(again.state.ledger('sora').read()['openai/export/everywhere']?.date, '2026-05-10');
    assert.deepEqual(
      desk.log().map(({ id, doneAt }) => [id, doneAt]),
      [['1', NOW.toISOString()]],
    );
  });
}

test('what was prepared is handed out once, to its own operator, and for a quarter of an hour', async (t) => {
  const { open } = await openAll(t, `sqlite://${join(tempFolder(t), 'state.sqlite')}`);
  const desk = open();
  desk.prepare(action);
  assert.equal(desk.take('1', '8'), null);
  assert.equal(desk.take('1', '7'), action);
  assert.equal(desk.take('1', '7'), null);
  desk.prepare({ ...action, at: '2026-03-24T19:00:00.000Z' });
  assert.equal(desk.take('1', '7'), null);
});

const turns = ['2026-04-26', '2026-05-10', '2026-06-01', '2026-07-01'].map((date, n) => [
  aWord({ at: `2026-04-01T0${n + 1}:00:00.000Z`, date, quote: `turn ${n}` }),
]);
const later = { ...order, at: '2026-04-02T00:00:00.000Z' };

test('a held date waits with its quote and two buttons, and is settled either way', () => {
  const { ledger, app } = follow(...turns);
  assert.ok(app);
  const [matter, ...more] = openMatters([app]);
  assert.ok(matter && more.length === 0);
  const services = {
    products: [{ pack, deadlines: () => [app], stories: () => [], sources: () => [] }],
    now: () => NOW,
  };
  const held = openMattersCard(services as unknown as Services);
  assert.match(
    held.embeds[0]?.description ?? '',
    /1\. Sora app: 1 July 2026.*\n> turn 3\nIt changed too often, so it is held\. Now stands: moved to 1 June 2026/,
  );
  assert.equal(held.components?.[0]?.components.length, 2);
  const accepted = draftAccept(later, matter);
  const dismissed = draftDismiss(later, matter);
  const known = (one: typeof accepted) =>
    rule(ledger, one.about, one.ruling).ledger[app.key] ?? assert.fail();
  assert.deepEqual([known(accepted).date, known(dismissed).date], ['2026-07-01', '2026-06-01']);
  assert.deepEqual([openMatters([known(accepted)]), openMatters([known(dismissed)])], [[], []]);
});

test('accepting the other of two disputed dates corrects the one that led', () => {
  const { app, ledger } = follow(
    [aWord({ at: '2026-03-27T05:00:00Z' })],
    [aWord({ at: '2026-03-28T05:00:00Z', source: 'pricing', date: '2026-05-10' })],
  );
  assert.ok(app);
  const [matter] = openMatters([app]);
  assert.ok(matter);
  const accepted = draftAccept(later, matter);
  assert.deepEqual(
    [accepted.wrong?.date, rule(ledger, accepted.about, accepted.ruling).ledger[app.key]?.date],
    [app.date, matter.fact.date],
  );
});

test('a date that the calendar does not have can only be dismissed', () => {
  const { app } = follow([aWord({ at: '2026-03-27T05:00:00Z', date: '2026-04-31' })]);
  const [matter] = openMatters(app ? [app] : []);
  assert.ok(matter);
  assert.throws(() => draftAccept(later, matter), /can only be dismissed/);
});
