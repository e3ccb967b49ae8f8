import { oneAtATime } from '../store/one-at-a-time.ts';
import type { Store } from '../store/open-store.ts';
import { openShelf } from '../store/shelf.ts';
import { type Board, boardSchema } from './board.ts';

/** The boards of all servers, one for each at most. */
export type Boards = {
  get(guildId: string): Board | undefined;
  values(): IterableIterator<Board>;
  /** Changes a server's board by what it is at that moment; null takes it away. Resolves once stored. */
  change(guildId: string, to: (before: Board | undefined) => Board | null): Promise<Board | null>;
};

const BUCKETS = 64;

export async function openBoards(store: Store): Promise<Boards> {
  const shelf = await openShelf(store, { key: 'boards', schema: boardSchema, buckets: BUCKETS });
  const inTurn = oneAtATime();

  async function apply(guildId: string, to: Parameters<Boards['change']>[1]): Promise<Board | null> {
    const before = shelf.get(guildId);
    const after = to(before);
    if (after !== (before ?? null)) await shelf.put(new Map([[guildId, after]]));
    return after;
  }

  return {
    get: (guildId) => shelf.get(guildId),
    values: () => shelf.values(),
    change: (guildId, to) => inTurn(() => apply(guildId, to)),
  };
}
