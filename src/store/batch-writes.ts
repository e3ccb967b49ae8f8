type Entries = ReadonlyMap<string, unknown>;
type Waiting = { readonly entries: Entries; readonly done: PromiseWithResolvers<void> };

/** A write waits so long for others, to be brought to disk together with them. */
const WINDOW_MS = 20;

/**
 * Joins writes that come within a few milliseconds into one, since each costs a flush of the disk. A write still
 * resolves only when it is stored, later writes win over earlier ones, and a batch fails or succeeds as a whole.
 */
export function batchWrites(write: (entries: Entries) => Promise<void>) {
  let waiting: Waiting[] = [];
  let timer: NodeJS.Timeout | undefined;
  let last: Promise<void> = Promise.resolve();

  async function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const batch = waiting;
    waiting = [];
    if (batch.length === 0) return;
    try {
      await write(new Map(batch.flatMap(({ entries }) => [...entries])));
      for (const { done } of batch) done.resolve();
    } catch (error) {
      for (const { done } of batch) done.reject(error);
    }
  }

  const flushInTurn = () => {
    last = last.then(flush);
    return last;
  };
  return {
    add(entries: Entries): Promise<void> {
      const done = Promise.withResolvers<void>();
      waiting.push({ entries, done });
      timer ??= setTimeout(flushInTurn, WINDOW_MS);
      return done.promise;
    },
    /** Brings to disk at once whatever is waiting. */
    flush: flushInTurn,
  };
}
