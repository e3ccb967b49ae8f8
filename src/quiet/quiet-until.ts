import type { QuietHours } from './quiet-hours.ts';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

type OffsetAt = (instant: number) => number;

/**
 * When the quiet hours end in which `now` falls, or null outside of them (pure). A night is one stretch, also when the
 * clocks change in it: it begins when they first show `from`, and ends when they last show `to`. A time that they skip
 * counts as if they had not been changed yet.
 */
export function quietUntil({ from, to, zone }: QuietHours, now: Date): Date | null {
  const offsetAt = offsetsOf(zone);
  const instant = now.getTime();
  const today = Math.floor((instant + offsetAt(instant)) / DAY) * DAY;
  for (const day of [today - DAY, today]) {
    const [start = Number.POSITIVE_INFINITY] = instantsOf(day + minutes(from), offsetAt);
    const end = instantsOf(day + minutes(to) + (to <= from ? DAY : 0), offsetAt).at(-1) ?? 0;
    if (start <= instant && instant < end) return new Date(end);
  }
  return null;
}

/** When the clocks of the place show this (a local time, counted as if it were UTC); twice where they are set back. */
function instantsOf(local: number, offsetAt: OffsetAt): number[] {
  const around = [...new Set([offsetAt(local - DAY), offsetAt(local + DAY)])];
  const instants = around.map((offset) => local - offset).sort((a, b) => a - b);
  const shown = instants.filter((instant) => instant + offsetAt(instant) === local);
  return shown.length > 0 ? shown : instants.slice(-1);
}

/** How far the clocks of a zone are ahead of UTC at an instant, in milliseconds. */
function offsetsOf(zone: string): OffsetAt {
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  return (instant) => {
    const [, sign, hours, rest] = /GMT([+-])(\d\d):(\d\d)/.exec(format.format(instant)) ?? [];
    const ahead = (Number(hours ?? 0) * 60 + Number(rest ?? 0)) * MINUTE;
    return sign === '-' ? -ahead : ahead;
  };
}

function minutes(clock: string): number {
  const [hours = 0, rest = 0] = clock.split(':').map(Number);
  return (hours * 60 + rest) * MINUTE;
}
