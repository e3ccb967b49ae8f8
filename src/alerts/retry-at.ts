import type { Failure } from './outcome.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const FIRST_RETRY = 2 * SECOND;
const SLOWEST_RETRY = 15 * MINUTE;
const BLOCKED_RETRY = 10 * MINUTE;

type Attempt = {
  readonly outcome: Extract<Failure, { kind: 'later' | 'blocked' }>;
  /** How often it failed before. */
  readonly failures: number;
  readonly now: Date;
  readonly random: () => number;
};

/**
 * When to try again, as ISO 8601. Retries double from 2 s to 15 min, with jitter so that they don't come in a wave;
 * what an admin has to put right is tried every ten minutes.
 */
export function retryAt({ outcome, failures, now, random }: Attempt): string {
  if (outcome.kind === 'blocked') return later(now, BLOCKED_RETRY);
  const doubled = Math.min(FIRST_RETRY * 2 ** Math.min(failures, 20), SLOWEST_RETRY);
  return later(now, Math.max(outcome.afterMs ?? 0, doubled * (0.5 + random() / 2)));
}

function later(now: Date, ms: number): string {
  return new Date(now.getTime() + ms).toISOString();
}
