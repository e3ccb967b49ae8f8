const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** However fresh a source calls its answer, it is read again within this time. */
const LONGEST_PAUSE = 6 * HOUR;
/** The slow probe of a source that keeps failing: it is never given up. */
const SLOWEST_PROBE = 6 * HOUR;
/** A Retry-After beyond this is a mistake or a brush-off; the next try is polite enough. */
const LONGEST_RETRY_AFTER = 24 * HOUR;
/** Longest doubling that still counts; beyond it, the slow probe holds anyway. */
const MAX_DOUBLINGS = 20;

type Wish = {
  /** How often the pack wants it read. */
  readonly everyMs: number;
  /** How long the server calls its answer fresh; null if it doesn't say. */
  readonly freshForMs: number | null;
  /** The feed's own ttl; null if it has none. */
  readonly ttlMs: number | null;
};

/** Milliseconds until a source that was read is read again: the longest of all wishes, within reason (pure). */
export function pauseAfterReading({ everyMs, freshForMs, ttlMs }: Wish): number {
  const wish = Math.max(everyMs, freshForMs ?? 0, ttlMs ?? 0);
  return Math.min(wish, Math.max(LONGEST_PAUSE, everyMs));
}

type Failure = {
  readonly everyMs: number;
  /** How often it has failed in a row, this time included. */
  readonly failures: number;
  readonly retryAfterMs: number | null;
  /** 0 to 1; keeps many bots from coming back at the same instant. */
  readonly random: number;
};

/**
 * Milliseconds until a source that failed is tried again (pure): the pack's interval, doubled with each failure up
 * to a slow probe and spread by up to a quarter, and not before the server's Retry-After.
 */
export function pauseAfterFailure({ everyMs, failures, retryAfterMs, random }: Failure): number {
  const doubled = everyMs * 2 ** Math.min(failures - 1, MAX_DOUBLINGS);
  const probe = Math.max(SLOWEST_PROBE, everyMs);
  const backOff = Math.min(doubled, probe) * (0.75 + random / 4);
  return Math.max(backOff, Math.min(retryAfterMs ?? 0, LONGEST_RETRY_AFTER));
}
