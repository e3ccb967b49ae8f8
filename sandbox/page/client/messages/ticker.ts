/** Calls all listeners together, once in a while, and rests when there are none. */
export type Ticker = {
  readonly add: (listener: () => void) => void;
  readonly remove: (listener: () => void) => void;
};

/** `every` starts calling back at a fixed pace, and returns how to end that. */
export function createTicker(every: (tick: () => void) => () => void): Ticker {
  const listeners = new Set<() => void>();
  let stop: (() => void) | undefined;
  const tick = () => {
    for (const listener of listeners) listener();
  };
  return {
    add: (listener) => {
      listeners.add(listener);
      stop ??= every(tick);
    },
    remove: (listener) => {
      listeners.delete(listener);
      if (listeners.size > 0) return;
      stop?.();
      stop = undefined;
    },
  };
}
