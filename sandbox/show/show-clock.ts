import { z } from 'zod';

/**
 * A clock as a value: what it showed at one real instant, and how fast it runs since. Two processes that hold the
 * same value read the same time from it. All times are in milliseconds since 1970.
 */
export const showClockSchema = z.object({
  shownMs: z.number(),
  realMs: z.number(),
  /** Shown seconds in one real second; 0 stands still. */
  rate: z.number().nonnegative(),
  /** Where it stops by itself. */
  untilMs: z.number(),
});

export type ShowClock = Readonly<z.infer<typeof showClockSchema>>;

/** The last instant that JavaScript can name: a clock with this end never stops by itself. */
export const never = 8.64e15;

/** What the clock shows at a real instant. It never goes back, even if the machine's own clock is set back. */
export function shownAt({ shownMs, realMs, rate, untilMs }: ShowClock, nowMs: number): number {
  return Math.min(untilMs, shownMs + Math.max(0, nowMs - realMs) * rate);
}

/** The same clock from this real instant on, with another pace, end or time. A time before its own is not taken. */
export function changeClock(
  clock: ShowClock,
  nowMs: number,
  change: Partial<Pick<ShowClock, 'shownMs' | 'rate' | 'untilMs'>>,
): ShowClock {
  const { rate = clock.rate, untilMs = clock.untilMs } = change;
  const shownMs = Math.max(shownAt(clock, nowMs), change.shownMs ?? 0);
  return { shownMs, realMs: nowMs, rate, untilMs: Math.max(untilMs, shownMs) };
}

/** Real milliseconds until the clock reaches its end; null while it stands still or never does. */
export function realTimeLeft(clock: ShowClock, nowMs: number): number | null {
  if (clock.rate === 0 || clock.untilMs === never) return null;
  return (clock.untilMs - shownAt(clock, nowMs)) / clock.rate;
}
