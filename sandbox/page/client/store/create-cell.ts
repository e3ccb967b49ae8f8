import type { Shown } from '../page.ts';
import { nothingShown } from './apply-event.ts';

/** Holds what is shown, and tells the watchers of changes, at most once a frame. */
export type Cell = {
  readonly read: () => Shown;
  readonly change: (next: (shown: Shown) => Shown) => void;
  readonly watch: (listener: () => void) => void;
};

export function createCell(): Cell {
  const listeners: (() => void)[] = [];
  let shown = nothingShown;
  let isDue = false;
  const tellAll = () => {
    isDue = false;
    for (const listener of listeners) listener();
  };
  return {
    read: () => shown,
    change: (next) => {
      shown = next(shown);
      if (isDue) return;
      isDue = true;
      requestAnimationFrame(tellAll);
    },
    watch: (listener) => void listeners.push(listener),
  };
}
