/** A fault that the next matching requests meet. */
export type Fault = FaultKind & {
  /** How many requests meet it; until undone when absent. */
  readonly times?: number;
  /** Only this route, such as `POST /channels/{channel_id}/messages`. */
  readonly route?: string;
  /** Only paths that contain this text, such as a channel's id. */
  readonly path?: string;
};

type FaultKind =
  /** An answer with this status in place of the true one; `after` does the work all the same. */
  | { readonly kind: 'status'; readonly status: number; readonly code?: number; readonly when?: When }
  /** The socket is cut, with or without the work done. */
  | { readonly kind: 'reset'; readonly when: When }
  /** The work is done at once, the answer comes late. */
  | { readonly kind: 'slow'; readonly ms: number }
  | {
      readonly kind: 'rate-limit';
      readonly retryAfter: number;
      readonly global?: boolean;
      readonly scope?: 'user' | 'global' | 'shared';
    }
  | { readonly kind: 'unauthorized' };

type When = 'before' | 'after';

/** The faults now in force, oldest first. */
export type Faults = {
  readonly add: (fault: Fault) => () => void;
  /** The first fault that meets this request; counts it. */
  readonly next: (request: { readonly route: string; readonly path: string }) => Fault | undefined;
};

export function createFaults(): Faults {
  const active = new Map<symbol, { readonly fault: Fault; left: number }>();
  return {
    add: (fault) => {
      const key = Symbol(fault.kind);
      active.set(key, { fault, left: fault.times ?? Number.POSITIVE_INFINITY });
      return () => void active.delete(key);
    },
    next: ({ route, path }) => {
      for (const [key, entry] of active) {
        if (entry.fault.route !== undefined && entry.fault.route !== route) continue;
        if (entry.fault.path !== undefined && !path.includes(entry.fault.path)) continue;
        entry.left -= 1;
        if (entry.left <= 0) active.delete(key);
        return entry.fault;
      }
      return undefined;
    },
  };
}
