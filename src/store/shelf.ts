import { hash } from 'node:crypto';
import { z } from 'zod';
import { oneAtATime } from './one-at-a-time.ts';
import type { Store } from './open-store.ts';
import { checked } from './record.ts';

/**
 * Many values by id, spread over a fixed number of keys so that changing one rewrites a small part, and so that
 * nothing has to be iterated in the store. Read from memory.
 */
export type Shelf<T> = {
  get(id: string): T | undefined;
  values(): IterableIterator<T>;
  readonly size: number;
  /** Stores all changes together; `null` takes an id away. Resolves once stored. Throws StoreError. */
  put(changes: ReadonlyMap<string, T | null>): Promise<void>;
};

type ShelfOptions<T> = { readonly key: string; readonly schema: z.ZodType<T>; readonly buckets: number };

/** Loads the shelf. `buckets` is part of the stored form: changing it needs a migration. */
export async function openShelf<T>(
  store: Store,
  { key, schema, buckets }: ShelfOptions<T>,
): Promise<Shelf<T>> {
  const keys = Array.from({ length: buckets }, (_, bucket) => `${key}/${bucket}`);
  const stored = await store.read(keys);
  const shape = z.record(z.string(), schema);
  const parts = keys.map(
    (name, bucket) => new Map(stored[bucket] ? Object.entries(checked(name, shape, stored[bucket])) : []),
  );
  const bucketOf = (id: string) => parts[bucketNumber(id, buckets)] ?? new Map<string, T>();
  const inTurn = oneAtATime();

  async function apply(changes: ReadonlyMap<string, T | null>): Promise<void> {
    const touched = new Map<number, Map<string, T>>();
    for (const [id, value] of changes) {
      const bucket = bucketNumber(id, buckets);
      const part = touched.get(bucket) ?? new Map(parts[bucket]);
      touched.set(bucket, part);
      if (value === null) part.delete(id);
      else part.set(id, value);
    }
    if (touched.size === 0) return;
    await store.write(
      new Map([...touched].map(([bucket, part]) => [`${key}/${bucket}`, Object.fromEntries(part)])),
    );
    for (const [bucket, part] of touched) parts[bucket] = part;
  }

  return {
    get: (id) => bucketOf(id).get(id),
    values: () => allValues(parts),
    get size() {
      return parts.reduce((sum, part) => sum + part.size, 0);
    },
    put: (changes) => inTurn(() => apply(changes)),
  };
}

function* allValues<T>(parts: readonly Map<string, T>[]): IterableIterator<T> {
  for (const part of parts) yield* part.values();
}

function bucketNumber(id: string, buckets: number): number {
  return Number.parseInt(hash('sha256', id).slice(0, 8), 16) % buckets;
}
