type Options = {
  /** Pause between the end of one task and the start of the next, per host. */
  readonly minGapMs: number;
  readonly now: () => Date;
  readonly wait: (ms: number) => Promise<void>;
};
type Lane = { tail: Promise<unknown>; waiting: number; freeAt: number };

/** Runs a task when its host is free: one at a time per host, in order, hosts beside each other. */
export type HostGate = <T>(host: string, task: () => Promise<T>) => Promise<T>;

/** Hosts kept in memory; beyond it the idle ones are forgotten (redirects may name any number of hosts). */
const MANY = 1000;

export function createHostGate({ minGapMs, now, wait }: Options): HostGate {
  const lanes = new Map<string, Lane>();
  return (host, task) => {
    const lane = lanes.get(host) ?? { tail: Promise.resolve(), waiting: 0, freeAt: 0 };
    if (lanes.size >= MANY) forgetIdle(lanes, now().getTime());
    lanes.set(host, lane);
    lane.waiting += 1;
    const turn = lane.tail.then(async () => {
      const early = lane.freeAt - now().getTime();
      // Never longer than the gap, also when somebody sets the clock back.
      if (early > 0) await wait(Math.min(early, minGapMs));
      try {
        return await task();
      } finally {
        lane.waiting -= 1;
        lane.freeAt = now().getTime() + minGapMs;
      }
    });
    lane.tail = turn.catch(() => undefined);
    return turn;
  };
}

function forgetIdle(lanes: Map<string, Lane>, now: number): void {
  for (const [host, lane] of lanes) {
    if (lane.waiting === 0 && lane.freeAt <= now) lanes.delete(host);
  }
}
