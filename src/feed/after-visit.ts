import { pauseAfterFailure, pauseAfterReading } from './next-visit.ts';
import type { Visit } from './visit.ts';

export type Pace = { readonly now: Date; readonly random: () => number; readonly everyMs: number };

type Fresh = { readonly freshForMs: number | null };

/** The visit after a body was understood and everything it means is stored (pure). */
export function afterReading(
  before: Visit,
  page: Fresh & {
    readonly hash: string;
    readonly validators: Visit['validators'];
    readonly ttlMs: number | null;
  },
  pace: Pace,
): Visit {
  const { validators, hash, ttlMs } = page;
  return read({ ...before, validators, hash, ttlMs }, page, pace);
}

/** The visit after an answer that nothing has changed, or after the very body that was understood before (pure). */
export function afterUnchanged(
  before: Visit,
  page: Fresh & Partial<Pick<Visit, 'validators'>>,
  pace: Pace,
): Visit {
  return read({ ...before, validators: page.validators ?? before.validators }, page, pace);
}

function read(visit: Visit, { freshForMs }: Fresh, { now, everyMs }: Pace): Visit {
  const pause = pauseAfterReading({ everyMs, freshForMs, ttlMs: visit.ttlMs });
  return { ...visit, readAt: now.toISOString(), nextAt: later(now, pause), blind: null, absent: false };
}

type Failed = {
  readonly detail: string;
  readonly status?: number | null;
  readonly retryAfterMs?: number | null;
};

/** The visit after a source could not be read or not be believed (pure). What was known of it stays as it was. */
export function afterFailure(before: Visit, { detail, status, retryAfterMs }: Failed, pace: Pace): Visit {
  const failures = (before.blind?.failures ?? 0) + 1;
  const pause = pauseAfterFailure({
    everyMs: pace.everyMs,
    failures,
    retryAfterMs: retryAfterMs ?? null,
    random: pace.random(),
  });
  const since = before.blind?.since ?? pace.now.toISOString();
  return {
    ...before,
    nextAt: later(pace.now, pause),
    blind: { since, reason: detail, failures },
    absent: before.absent || (before.readAt === null && (status === 404 || status === 410)),
  };
}

function later(now: Date, ms: number): string {
  return new Date(now.getTime() + ms).toISOString();
}
