const MINUTE = 60_000;
export const DAY = 1440 * MINUTE;

/** The clocks of a place. A local time is counted in milliseconds as if it were UTC. */
export type Clocks = {
  /** The beginning of the day that they show at an instant, as a local time. */
  dayAt(instant: number): number;
  /**
   * The instants at which they show a local time: two where they are set back over it. One that they skip counts as
   * if they had not been changed yet.
   */
  instantsOf(local: number): readonly number[];
};

export function clocksOf(zone: string): Clocks {
  const offsetAt = offsetsOf(zone);
  return {
    dayAt: (instant) => Math.floor((instant + offsetAt(instant)) / DAY) * DAY,
    instantsOf(local) {
      const around = [...new Set([offsetAt(local - DAY), offsetAt(local + DAY)])];
      const instants = around.map((offset) => local - offset).sort((a, b) => a - b);
      const shown = instants.filter((instant) => instant + offsetAt(instant) === local);
      return shown.length > 0 ? shown : instants.slice(-1);
    },
  };
}

/** How long after the beginning of a day a clock shows HH:MM. */
export function sinceMidnight(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return (hours * 60 + minutes) * MINUTE;
}

/** How far the clocks of a zone are ahead of UTC at an instant, in milliseconds. */
function offsetsOf(zone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  return (instant) => {
    const [, sign, hours, rest] = /GMT([+-])(\d\d):(\d\d)/.exec(format.format(instant)) ?? [];
    const ahead = (Number(hours ?? 0) * 60 + Number(rest ?? 0)) * MINUTE;
    return sign === '-' ? -ahead : ahead;
  };
}
