import { shownAt } from './show-clock.ts';
import type { Telling } from './telling.ts';

/** Holds the telling of a replay, and tells those who go by its clock of each change. */
export type Clockwork = {
  readonly telling: () => Telling;
  readonly now: () => Date;
  /** Puts what `next` makes of the telling in its place. */
  readonly change: (next: (telling: Telling, realMs: number) => Telling) => void;
  readonly watch: (listener: (telling: Telling) => void) => void;
};

export function createClockwork(first: Telling): Clockwork {
  let telling = first;
  const listeners = new Set<(telling: Telling) => void>();
  return {
    telling: () => telling,
    now: () => new Date(shownAt(telling.clock, Date.now())),
    change(next) {
      telling = next(telling, Date.now());
      for (const listener of listeners) listener(telling);
    },
    watch: (listener) => void listeners.add(listener),
  };
}
