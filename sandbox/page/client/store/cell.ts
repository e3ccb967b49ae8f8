import type { Shown } from '../page.ts';

/** Holds what is shown, and tells the watchers of changes, at most once a frame. */
export type Cell = {
  readonly read: () => Shown;
  readonly change: (next: (shown: Shown) => Shown) => void;
  readonly watch: (listener: () => void) => void;
};
