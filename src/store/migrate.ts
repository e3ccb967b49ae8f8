import type { Store } from './open-store.ts';
import { StoreError } from './store-error.ts';

const KEY = 'schema';

/** One step forward. Steps are never edited once released; each must be safe to run again after a crash. */
export type Migration = { readonly to: number; readonly run: (store: Store) => Promise<void> };

/** Version 1 is the first stored form: there is nothing to do but to write the number down. */
export const migrations: readonly Migration[] = [{ to: 1, run: async () => {} }];

/**
 * Brings the store to the newest known version, one step at a time, the number written after each step.
 * Throws StoreError for a store written by a newer Sundown, or one whose version can't be read.
 */
export async function migrate(store: Store, steps: readonly Migration[] = migrations): Promise<void> {
  const newest = Math.max(...steps.map((step) => step.to));
  const version = await readVersion(store);
  if (version > newest) {
    throw new StoreError(
      'use',
      KEY,
      `it is version ${version}, this Sundown knows ${newest}: update Sundown`,
    );
  }
  for (const step of steps.filter((one) => one.to > version).sort((a, b) => a.to - b.to)) {
    await step.run(store);
    await store.write(new Map([[KEY, step.to]]));
  }
}

async function readVersion(store: Store): Promise<number> {
  const [stored] = await store.read([KEY]);
  if (stored === undefined) return 0;
  if (typeof stored !== 'number' || !Number.isInteger(stored) || stored < 1) {
    throw new StoreError('understand', KEY, `${JSON.stringify(stored)} is no version number`);
  }
  return stored;
}
