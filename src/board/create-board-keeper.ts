import type { Known } from '../answers/known.ts';
import { nextStep } from './next-step.ts';
import { type TendParts, tendBoard } from './tend-board.ts';
import { type Wanted, wantedBoard } from './wanted-board.ts';

type Parts = Omit<TendParts, 'isStopped'> & {
  readonly known: () => Known;
  /** A surprise, such as a store that can't be written: the bot must stop. */
  readonly fail: (error: unknown) => void;
  /** Few: alerts must not wait for boards. */
  readonly atOnce: number;
};

export type BoardKeeper = {
  /** Looks after every board that needs it, a few at a time; returns at once. */
  kick(): void;
  /** Looks after one server's board; resolves when that is done for now. */
  tend(guildId: string): Promise<void>;
  /** Begins nothing more and resolves when what is under way is noted. */
  stop(): Promise<void>;
};

/** Keeps boards up to date beside everything else: no alert waits for a board, and no board for another. */
export function createBoardKeeper(parts: Parts): BoardKeeper {
  /** The last piece of work for each server; one server's never run side by side. */
  const underWay = new Map<string, Promise<void>>();
  const queue = new Set<string>();
  /** What the workers write: the newest, also for boards that had to wait. */
  let wanted: Wanted | undefined;
  let workers = 0;
  let stopped = false;
  const tendParts = { ...parts, isStopped: () => stopped };

  function tend(guildId: string, text: Wanted): Promise<void> {
    const before = underWay.get(guildId) ?? Promise.resolve();
    const work = before.catch(() => {}).then(() => tendBoard(guildId, text, tendParts));
    const done = work.finally(() => {
      if (underWay.get(guildId) === done) underWay.delete(guildId);
    });
    underWay.set(guildId, done);
    return done;
  }

  async function work(): Promise<void> {
    workers += 1;
    for (const guildId of queue) {
      queue.delete(guildId);
      if (!stopped && wanted) await tend(guildId, wanted).catch(parts.fail);
    }
    workers -= 1;
  }

  return {
    kick() {
      const boards = [...parts.boards.values()];
      if (stopped || boards.length === 0) return;
      const text = wantedBoard(parts.known());
      wanted = text;
      const needy = boards.filter((board) => nextStep(board, text, parts.now()).kind !== 'rest');
      for (const { guildId } of needy) queue.add(guildId);
      while (workers < parts.atOnce && queue.size > 0) void work();
    },
    tend: (guildId) => tend(guildId, wantedBoard(parts.known())),
    async stop() {
      stopped = true;
      await Promise.allSettled(underWay.values());
    },
  };
}
