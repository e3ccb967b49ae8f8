import { nothingShown } from './apply-event.ts';
import type { Cell } from './cell.ts';

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
