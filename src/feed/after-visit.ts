import { nextVisit } from './next-visit.ts';
import type { Visit } from './visit.ts';

export type Pace = {
  readonly now: Date;
  readonly random: () => number;
  readonly everyMs: number;
  readonly official: boolean;
};

type Fresh = { readonly freshForMs: number | null };

/** The visit after a body was understood and everything it means is stored (pure). */
export function afterReading(
  before: Visit,
  page: Fresh & Pick<Visit, 'validators' | 'ttlMs'> & { readonly hash: string },
  pace: Pace,
): Visit {
  const { validators, hash, ttlMs } = page;
  return read({ ...before, validators, hash, ttlMs }, page, pace);
}

/** The visit after an answer that nothing has changed, or after the very body that was understood before (pure). */
export function afterUnchanged(before: Visit, page: Fresh & Pick<Visit, 'validators'>, pace: Pace): Visit {
  return read({ ...before, validators: page.validators }, page, pace);
}

function read(visit: Visit, { freshForMs }: Fresh, pace: Pace): Visit {
  const outcome = { kind: 'fresh', freshForMs } as const;
  const next = nextVisit({ ...pace, outcome, failures: 0, ttlMs: visit.ttlMs, random: pace.random() });
  return { ...visit, readAt: pace.now.toISOString(), nextAt: next.toISOString(), blind: null, absent: false };
}

type Failed = {
  /** For a person: what came instead. */
  readonly detail: string;
  readonly status?: number | null;
  readonly retryAfterMs?: number | null;
};

/** The visit after a source could not be read or not be believed (pure). What was known of it stays as it was. */
export function afterFailure(before: Visit, failed: Failed, pace: Pace): Visit {
  const failures = (before.blind?.failures ?? 0) + 1;
  const outcome = { kind: 'failed', retryAfterMs: failed.retryAfterMs ?? null } as const;
  const next = nextVisit({ ...pace, outcome, failures, ttlMs: before.ttlMs, random: pace.random() });
  const since = before.blind?.since ?? pace.now.toISOString();
  const gone = failed.status === 404 || failed.status === 410;
  return {
    ...before,
    nextAt: next.toISOString(),
    blind: { since, reason: failed.detail, failures },
    absent: before.absent || (before.readAt === null && gone),
  };
}
