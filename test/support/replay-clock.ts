/** A clock that runs at the real pace and can be moved ahead. */
export type ReplayClock = { now(): Date; jump(to: string): void };

export function createReplayClock(start: string): ReplayClock {
  let shown = Date.parse(start);
  let setAt = performance.now();
  const now = () => new Date(shown + (performance.now() - setAt));
  return {
    now,
    jump(to) {
      shown = Math.max(Date.parse(to), now().getTime());
      setAt = performance.now();
    },
  };
}
