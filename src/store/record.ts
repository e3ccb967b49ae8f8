import type { z } from 'zod';
import { oneAtATime } from './one-at-a-time.ts';
import type { Store } from './open-store.ts';
import { StoreError } from './store-error.ts';

/** One value under one key: read from memory, changed by pure functions, one change after the other. */
export type Rec<T> = {
  /** The value as last written. */
  read(): T;
  /** Resolves once the change is stored; returning the same object writes nothing. Throws StoreError. */
  update(change: (before: T) => T): Promise<T>;
};

type RecordOptions<T> = { readonly key: string; readonly schema: z.ZodType<T>; readonly empty: T };

/** Loads the record; throws StoreError when what is stored can't be read or isn't of this shape. */
export async function openRecord<T>(store: Store, { key, schema, empty }: RecordOptions<T>): Promise<Rec<T>> {
  const [stored] = await store.read([key]);
  let value = stored === undefined ? empty : checked(key, schema, stored);
  const inTurn = oneAtATime();

  async function apply(change: (before: T) => T): Promise<T> {
    const next = change(value);
    if (next === value) return value;
    await store.write(new Map([[key, next]]));
    value = next;
    return value;
  }

  return { read: () => value, update: (change) => inTurn(() => apply(change)) };
}

/** The stored value if it has the shape, else a StoreError that names the key and the first thing wrong. */
export function checked<T>(key: string, schema: z.ZodType<T>, stored: unknown): T {
  const result = schema.safeParse(stored);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new StoreError('understand', key, `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`);
}
