import type { Severity } from './alert.ts';

/** A message that pings: its nonce, and when it first did, ISO 8601. */
export type SpentPing = { readonly mark: string; readonly at: string };
export type Ping = { readonly mark: string; readonly severity: Severity };

const DAY = 24 * 60 * 60_000;
/**
 * A role that is pinged more often is muted, and then the last day of an export is missed as well. The fullest days of
 * the real shutdown had one or two; five leave room for a day on which dates move to and fro.
 */
const MOST_A_DAY = 5;
/** Kept for official dates, which may come after a day of other news. */
const KEPT_FOR_CRITICAL = 2;

/** Whether one more message may ping after those of the last 24 hours (pure). One that has may again, in a new attempt. */
export function mayPing(spent: readonly SpentPing[], { mark, severity }: Ping): boolean {
  const most = severity === 'critical' ? MOST_A_DAY : MOST_A_DAY - KEPT_FOR_CRITICAL;
  return spent.some((one) => one.mark === mark) || spent.length < most;
}

/** What seems to lie ahead was spent before the clock was set back. */
export function recentPings(spent: readonly SpentPing[], now: Date): SpentPing[] {
  return spent.filter(({ at }) => Math.abs(now.getTime() - Date.parse(at)) < DAY);
}
