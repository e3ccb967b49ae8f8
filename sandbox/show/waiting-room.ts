/** Lets work wait for something to become true. */
export type WaitingRoom = {
  readonly when: (isTrue: () => boolean) => Promise<void>;
  /** Something has changed: those whose wait is over go on. */
  readonly look: () => void;
};

export function createWaitingRoom(): WaitingRoom {
  const waiting = new Map<() => boolean, () => void>();
  return {
    when: (isTrue) => {
      if (isTrue()) return Promise.resolve();
      return new Promise((resolve) => waiting.set(isTrue, resolve));
    },
    look() {
      for (const [isTrue, resolve] of waiting) {
        if (!isTrue()) continue;
        waiting.delete(isTrue);
        resolve();
      }
    },
  };
}
