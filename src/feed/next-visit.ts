/** How the last visit went; `blind` is an answer that could not be believed. */
type Outcome =
  | { readonly kind: 'fresh' | 'unchanged'; readonly freshForMs: number | null }
  | { readonly kind: 'failed'; readonly retryAfterMs: number | null }
  | { readonly kind: 'blind' };

type Visit = {
  readonly outcome: Outcome;
  /** When the visit began, so that a slow answer does not push the next one past its turn. */
  readonly now: Date;
  readonly everyMs: number;
  /** Visits in a row, with this one, that brought nothing to believe. */
  readonly failures: number;
  /** The feed's own <ttl>, from the last reading. */
  readonly ttlMs: number | null;
  readonly official: boolean;
  /** From 0 up to 1. */
  readonly random: number;
};

const HOUR = 3_600_000;
/** However long a source wants to be left alone. */
const LONGEST = 24 * HOUR;
/** The pace at which a source that keeps failing is still asked. */
const PROBE = 6 * HOUR;
/** An official source must not sleep through a notice, whatever its cache headers say. */
const LONGEST_OFFICIAL = HOUR;

/**
 * When to come again. A source that answers is asked at its interval, or later if it calls its answer fresh for
 * longer. One that fails is asked at twice the interval, then four times, up to a slow probe, spread by up to a
 * quarter so that sources that failed together do not return together; it is never given up. Retry-After is obeyed.
 */
export function nextVisit(visit: Visit): Date {
  const { outcome, now } = visit;
  const usual = outcome.kind === 'failed' || outcome.kind === 'blind' ? backOff(visit) : pace(visit, outcome);
  const asked = outcome.kind === 'failed' ? Math.min(outcome.retryAfterMs ?? 0, LONGEST) : 0;
  return new Date(now.getTime() + Math.max(usual, asked));
}

function pace(
  { everyMs, ttlMs, official }: Visit,
  { freshForMs }: { readonly freshForMs: number | null },
): number {
  const longest = official ? LONGEST_OFFICIAL : LONGEST;
  return Math.max(everyMs, Math.min(Math.max(freshForMs ?? 0, ttlMs ?? 0), longest));
}

function backOff({ everyMs, failures, official, random }: Visit): number {
  const slowest = Math.max(everyMs, official ? LONGEST_OFFICIAL : PROBE);
  const doubled = everyMs * 2 ** Math.min(Math.max(failures, 1), 20);
  return Math.round(Math.min(doubled, slowest) * (0.75 + random / 4));
}
