import type { ClockView } from '../../show-view.ts';

/** The replay's clock at a real instant; both in milliseconds since 1970. Without a clock, the real time. */
export function replayTime(clock: ClockView | null, realMs: number): number {
  if (!clock) return realMs;
  const running = Date.parse(clock.now) + (realMs - clock.sentAt) * clock.rate;
  return Math.min(running, Date.parse(clock.until));
}
