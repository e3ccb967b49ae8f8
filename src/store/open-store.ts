import { fileURLToPath } from 'node:url';
import Keyv from 'keyv';
import { batchWrites } from './batch-writes.ts';
import { SqliteAdapter } from './sqlite-adapter.ts';
import { StoreError } from './store-error.ts';

/** Keys and JSON values. Every failure is a StoreError; "not there" is `undefined` and nothing else is. */
export type Store = {
  /** As stored: a write that has not resolved may not be seen yet. */
  read(keys: readonly string[]): Promise<unknown[]>;
  /** All entries or none (one transaction where the back end has them). */
  write(entries: ReadonlyMap<string, unknown>): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
  close(): Promise<void>;
};

/**
 * Opens the store behind `sqlite://path` (relative to the working directory) or `sqlite://:memory:`.
 * Throws StoreError when it can't be opened: a damaged, locked or read-only file is never an empty store.
 */
export function openStore(url: string): Store {
  const keyv = attempt('open', url, () => new Keyv(keyvOptions(new SqliteAdapter(sqlitePath(url)))));
  const batch = batchWrites((entries) => writeAll(keyv, entries));
  return {
    read: (keys) => attemptAsync('read', keys.join(', '), () => keyv.getMany([...keys])),
    write: (entries) => attemptAsync('write', [...entries.keys()].join(', '), () => batch.add(entries)),
    remove: (keys) =>
      attemptAsync('remove', keys.join(', '), () => keyv.deleteMany([...keys])).then(() => {}),
    close: () => attemptAsync('close', url, () => batch.flush().then(() => keyv.disconnect())),
  };
}

/** Keyv 5 answers a failing `get` with `undefined` unless it is told to throw; see docs/decisions/0002-store.md. */
function keyvOptions(store: SqliteAdapter) {
  return {
    store,
    namespace: 'sundown',
    throwOnErrors: true,
    emitErrors: false,
    serialize: JSON.stringify,
    deserialize: JSON.parse,
  };
}

async function writeAll(keyv: Keyv, entries: ReadonlyMap<string, unknown>): Promise<void> {
  const done = await keyv.setMany([...entries].map(([key, value]) => ({ key, value })));
  const written = (done ?? []).filter((ok) => ok).length;
  if (written !== entries.size) throw new Error(`only ${written} of ${entries.size} entries were written`);
}

function sqlitePath(url: string): string {
  if (!url.startsWith('sqlite://')) throw new Error('only sqlite:// addresses are supported yet');
  const path = url.slice('sqlite://'.length);
  return path.startsWith('file:') ? fileURLToPath(path) : path;
}

function attempt<T>(verb: string, subject: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new StoreError(verb, subject, error);
  }
}

async function attemptAsync<T>(verb: string, subject: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new StoreError(verb, subject.slice(0, 200), error);
  }
}
