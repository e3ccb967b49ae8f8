import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { type TestContext } from 'node:test';
import { z } from 'zod';
import { migrate } from '../src/store/migrate.ts';
import { openStore, type Store } from '../src/store/open-store.ts';
import { openRecord } from '../src/store/record.ts';
import { openShelf } from '../src/store/shelf.ts';
import { StoreError } from '../src/store/store-error.ts';
import { tempFolder } from './support/temp-folder.ts';

const count = { key: 'count', schema: z.number(), empty: 0 };
const words = { key: 'words', schema: z.string(), buckets: 8 };

function fileUrl(t: TestContext): string {
  return `sqlite://${join(tempFolder(t), 'deep', 'state.sqlite')}`;
}

function reopened(url: string, store: Store): Promise<Store> {
  return store.close().then(() => openStore(url));
}

test('a value survives closing and opening, whatever characters it holds', async (t) => {
  const url = fileUrl(t);
  let store = openStore(url);
  const odd = { text: ':base64:é\u0000"\u{1f305}', list: [1, null, ':x'], nothing: null };
  await store.write(new Map<string, unknown>([['odd', odd]]));
  store = await reopened(url, store);
  assert.deepEqual(await store.read(['odd', 'missing']), [odd, undefined]);
  await store.close();
});

test('removed keys are gone, the others stay', async (t) => {
  const store = openStore(fileUrl(t));
  await store.write(
    new Map([
      ['a', 1],
      ['b', 2],
    ]),
  );
  await store.remove(['a', 'never there']);
  assert.deepEqual(await store.read(['a', 'b']), [undefined, 2]);
  await store.close();
});

test('a closed store refuses to read and write instead of looking empty', async (t) => {
  const store = openStore(fileUrl(t));
  await store.close();
  await assert.rejects(store.read(['a']), StoreError);
  await assert.rejects(store.write(new Map([['a', 1]])), StoreError);
});

test('a damaged file is refused with its address, not opened as an empty one', async (t) => {
  const path = join(tempFolder(t), 'state.sqlite');
  const store = openStore(`sqlite://${path}`);
  await store.write(new Map([['a', 'x'.repeat(100_000)]]));
  await store.close();
  const bytes = readFileSync(path);
  bytes.fill(0x7f, 4096);
  writeFileSync(path, bytes);
  assert.throws(() => openStore(`sqlite://${path}`), { name: 'StoreError', attempted: 'open' });
  writeFileSync(path, 'not a database at all, just some words that are long enough');
  assert.throws(() => openStore(`sqlite://${path}`), { name: 'StoreError' });
});

test('a second process on the same file is refused', async (t) => {
  const url = fileUrl(t);
  const store = openStore(url);
  assert.throws(() => openStore(url), /locked/);
  await store.close();
  await openStore(url).close();
});

test('an address of an unknown kind is refused', () => {
  assert.throws(() => openStore('mysql://localhost/x'), { name: 'StoreError' });
});

test('updates of a record run one after another and none is lost', async (t) => {
  const url = fileUrl(t);
  let store = openStore(url);
  const record = await openRecord(store, count);
  await Promise.all(Array.from({ length: 50 }, () => record.update((before) => before + 1)));
  assert.equal(record.read(), 50);
  store = await reopened(url, store);
  assert.equal((await openRecord(store, count)).read(), 50);
  await store.close();
});

test('a failed update is reported, changes nothing and does not block the next one', async (t) => {
  const store = openStore(fileUrl(t));
  const record = await openRecord(store, count);
  const failing = record.update(() => {
    throw new Error('no');
  });
  const next = record.update((before) => before + 1);
  await assert.rejects(failing, /no/);
  assert.equal(await next, 1);
  await store.close();
});

test('a stored value of another shape stops the opening and names its key', async (t) => {
  const store = openStore(fileUrl(t));
  await store.write(new Map([['count', 'seven']]));
  await assert.rejects(openRecord(store, count), { name: 'StoreError', subject: 'count' });
  await store.close();
});

test('a shelf keeps many values, takes some away and rewrites only the buckets it touches', async (t) => {
  const url = fileUrl(t);
  let store = openStore(url);
  const shelf = await openShelf(store, words);
  await shelf.put(new Map(Array.from({ length: 500 }, (_, n) => [`id${n}`, `value ${n}`])));
  const before = await store.read(Array.from({ length: 8 }, (_, n) => `words/${n}`));
  await shelf.put(new Map<string, string | null>([['id7', null]]));
  const after = await store.read(Array.from({ length: 8 }, (_, n) => `words/${n}`));
  assert.equal(before.filter((part, n) => JSON.stringify(part) !== JSON.stringify(after[n])).length, 1);
  store = await reopened(url, store);
  const again = await openShelf(store, words);
  assert.equal(again.size, 499);
  assert.equal(again.get('id7'), undefined);
  assert.equal(again.get('id499'), 'value 499');
  assert.equal([...again.values()].length, 499);
  await store.close();
});

test('migrations run forward once, in order, and go on where a crash stopped them', async (t) => {
  const store = openStore(fileUrl(t));
  const ran: number[] = [];
  let broken = true;
  const steps = [
    { to: 2, run: async () => void (broken ? assert.fail('power cut') : ran.push(2)) },
    { to: 1, run: async () => void ran.push(1) },
  ];
  await assert.rejects(migrate(store, steps), /power cut/);
  broken = false;
  await migrate(store, steps);
  await migrate(store, steps);
  assert.deepEqual(ran, [1, 2]);
  await store.close();
});

test('a store written by a newer version is refused', async (t) => {
  const store = openStore(fileUrl(t));
  await store.write(new Map([['schema', 99]]));
  await assert.rejects(migrate(store), /update Sundown/);
  await store.write(new Map([['schema', 'one']]));
  await assert.rejects(migrate(store), StoreError);
  await store.close();
});

test('writes that come together are stored together, later ones over earlier ones', async (t) => {
  const url = fileUrl(t);
  let store = openStore(url);
  await Promise.all([
    store.write(new Map([['a', 1]])),
    store.write(new Map([['b', 1]])),
    store.write(new Map([['a', 2]])),
  ]);
  assert.deepEqual(await store.read(['a', 'b']), [2, 1]);
  void store.write(new Map([['c', 3]]));
  store = await reopened(url, store);
  assert.deepEqual(await store.read(['c']), [3]);
  await store.close();
});

test('a write that fails is reported to each of those it was joined with, and the next one works', async (t) => {
  const store = openStore(fileUrl(t));
  const endless: Record<string, unknown> = {};
  endless.self = endless;
  const joined = [store.write(new Map([['a', 1]])), store.write(new Map([['b', endless]]))];
  const results = await Promise.allSettled(joined);
  assert.deepEqual(
    results.map(({ status }) => status),
    ['rejected', 'rejected'],
  );
  assert.deepEqual(await store.read(['a']), [undefined]);
  await store.write(new Map([['a', 2]]));
  assert.deepEqual(await store.read(['a']), [2]);
  await store.close();
});
