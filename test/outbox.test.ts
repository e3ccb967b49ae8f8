import assert from 'node:assert/strict';
import { join } from 'node:path';
import test, { type TestContext } from 'node:test';
import { type Delivery, nonce } from '../src/alerts/delivery.ts';
import { openOutbox } from '../src/alerts/outbox.ts';
import { openStore, type Store } from '../src/store/open-store.ts';
import { anAlert, NOW } from './support/sample.ts';
import { tempFolder } from './support/temp-folder.ts';

const now = () => NOW;

function openTemp(t: TestContext): { store: Store; reopen: () => Promise<Store> } {
  const url = `sqlite://${join(tempFolder(t), 'state.sqlite')}`;
  let store = openStore(url);
  t.after(() => store.close());
  return {
    store,
    async reopen() {
      await store.close();
      store = openStore(url);
      return store;
    },
  };
}

test('an alert is owed once, whoever asks again, also after a restart', async (t) => {
  const { store, reopen } = openTemp(t);
  const outbox = await openOutbox(store, now);
  assert.equal(await outbox.owe(anAlert(), ['a', 'b']), true);
  assert.equal(await outbox.owe(anAlert(), ['a', 'b', 'c']), false);
  const again = await openOutbox(await reopen(), now);
  assert.equal(again.owed, 2);
  assert.equal(await again.owe(anAlert(), ['a', 'b']), false);
});

test('settled deliveries stay settled over a restart, the others stay owed with their times', async (t) => {
  const { store, reopen } = openTemp(t);
  const outbox = await openOutbox(store, now);
  await outbox.owe(anAlert(), ['a', 'b', 'c']);
  const [first, second] = [...outbox.pending()];
  assert.ok(first && second);
  await outbox.settle([{ ...first, state: 'sent', messageId: '1' }]);
  await outbox.settle([
    { ...second, attempts: 3, notBefore: '2026-03-24T21:00:00.000Z', reason: 'HTTPError' },
  ]);
  const left = [...(await openOutbox(await reopen(), now)).pending()];
  assert.deepEqual(
    left.map(({ to, attempts }) => [to, attempts]),
    [
      ['b', 3],
      ['c', 0],
    ],
  );
});

test('an alert that nobody wants is remembered all the same', async (t) => {
  const { store, reopen } = openTemp(t);
  await (await openOutbox(store, now)).owe(anAlert(), []);
  const again = await openOutbox(await reopen(), now);
  assert.deepEqual([again.has('alert-1'), again.owed], [true, 0]);
});

test('the alerts that were being delivered at an instant are found, also after a restart', async (t) => {
  const { store, reopen } = openTemp(t);
  let time = NOW;
  const outbox = await openOutbox(store, () => time);
  await outbox.owe(anAlert(), ['a']);
  await outbox.owe(anAlert({ id: 'alert-2', at: '2026-03-24T20:10:00.000Z' }), ['a']);
  time = new Date('2026-03-24T20:20:00Z');
  for (const one of [...outbox.pending()].filter(({ alert }) => alert.id === 'alert-1'))
    await outbox.settle([{ ...one, state: 'sent', messageId: '1' }]);
  const again = await openOutbox(await reopen(), () => time);
  const at = (clock: string) => again.owedAt(new Date(`2026-03-24T${clock}Z`), 60_000).map(({ id }) => id);
  assert.deepEqual(at('19:58:59'), []);
  assert.deepEqual(at('19:59:01'), ['alert-1']);
  assert.deepEqual(at('20:20:59'), ['alert-2', 'alert-1']);
  assert.deepEqual(at('23:00:00'), ['alert-2']);
});

test('settling one of 10,000 deliveries writes one small value', async (t) => {
  const { store } = openTemp(t);
  let bytes = 0;
  const counting: Store = {
    ...store,
    write(entries) {
      bytes += JSON.stringify([...entries]).length;
      return store.write(entries);
    },
  };
  const outbox = await openOutbox(counting, now);
  await outbox.owe(
    anAlert(),
    Array.from({ length: 10_000 }, (_, n) => `channel-${n}`),
  );
  const [one] = [...outbox.pending()];
  assert.ok(one);
  bytes = 0;
  await outbox.settle([{ ...one, state: 'sent', messageId: '1' }]);
  assert.ok(bytes < 500, `${bytes} bytes`);
  assert.equal(outbox.owed, 9999);
});

test('a nonce is the same for each attempt, another for each recipient and alert, and short enough', () => {
  const delivery: Delivery = {
    alert: anAlert(),
    position: 0,
    to: 'a',
    state: 'owed',
    messageId: null,
    attempts: 0,
    notBefore: null,
    reason: null,
  };
  assert.equal(nonce(delivery), nonce({ ...delivery, attempts: 7 }));
  const others = [
    nonce(delivery),
    nonce({ ...delivery, to: 'b' }),
    nonce({ ...delivery, alert: anAlert({ id: 'x' }) }),
  ];
  assert.equal(new Set(others).size, 3);
  for (const one of others) assert.ok(one.length <= 25);
});
