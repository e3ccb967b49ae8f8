import { z } from 'zod';
import { oneAtATime } from '../store/one-at-a-time.ts';
import type { Store } from '../store/open-store.ts';
import { openShelf } from '../store/shelf.ts';

/** Whose checklist of which pack. */
export type Owner = { readonly userId: string; readonly packId: string };

/** Which steps each person has ticked; nobody else is told. */
export type Progress = {
  /** Ids of the ticked steps. */
  ticked(owner: Owner): readonly string[];
  /** Resolves with what is stored then. A person without a ticked step is not stored at all. */
  change(owner: Owner, to: (before: readonly string[]) => readonly string[]): Promise<readonly string[]>;
  /** Everything stored about a person. */
  forget(userId: string): Promise<void>;
};

/** By pack. */
const progressSchema = z.record(z.string(), z.array(z.string()));

/** 64 buckets keep a change small also with 10,000 people. */
export async function openProgress(store: Store): Promise<Progress> {
  const shelf = await openShelf(store, { key: 'progress', schema: progressSchema, buckets: 64 });
  const inTurn = oneAtATime();

  function ticked({ userId, packId }: Owner): readonly string[] {
    const entry = shelf.get(userId) ?? {};
    return Object.hasOwn(entry, packId) ? (entry[packId] ?? []) : [];
  }

  async function apply(owner: Owner, to: (before: readonly string[]) => readonly string[]) {
    const { [owner.packId]: _before, ...others } = shelf.get(owner.userId) ?? {};
    const after = [...to(ticked(owner))];
    const entry = after.length > 0 ? { ...others, [owner.packId]: after } : others;
    await shelf.put(new Map([[owner.userId, Object.keys(entry).length > 0 ? entry : null]]));
    return after;
  }

  return {
    ticked,
    change: (owner, to) => inTurn(() => apply(owner, to)),
    forget: (userId) => inTurn(() => shelf.put(new Map([[userId, null]]))),
  };
}
