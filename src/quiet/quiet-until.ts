import { clocksOf, DAY, sinceMidnight } from './clocks-of.ts';
import type { QuietHours } from './quiet-hours.ts';

/**
 * When the quiet hours end in which `now` falls, or null outside of them (pure). A night is one stretch, also when the
 * clocks change in it: it begins when they first show `from`, and ends when they last show `to`.
 */
export function quietUntil({ from, to, zone }: QuietHours, now: Date): Date | null {
  const { dayAt, instantsOf } = clocksOf(zone);
  const instant = now.getTime();
  const today = dayAt(instant);
  for (const day of [today - DAY, today]) {
    const [start = Number.POSITIVE_INFINITY] = instantsOf(day + sinceMidnight(from));
    const end = instantsOf(day + sinceMidnight(to) + (to <= from ? DAY : 0)).at(-1) ?? 0;
    if (start <= instant && instant < end) return new Date(end);
  }
  return null;
}
