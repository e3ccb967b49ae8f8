import { setTimeout as sleep } from 'node:timers/promises';

const PATIENCE = 20_000;

/** Waits until the condition gives something true and returns that; fails with `what` when it never does. */
export async function until<T>(what: string, condition: () => T | undefined | false | null): Promise<T> {
  const end = performance.now() + PATIENCE;
  while (performance.now() < end) {
    const value = condition();
    if (value) return value;
    await sleep(10);
  }
  throw new Error(`waited in vain until ${what}`);
}
