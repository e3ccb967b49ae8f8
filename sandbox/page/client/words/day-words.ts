const day = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long' });
const fullDay = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', dateStyle: 'long' });
const time = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', timeStyle: 'medium' });

/** "27 March": the replay is told within one year. */
export function dayWords(moment: number): string {
  return day.format(moment);
}

/** "27 March 2026". */
export function fullDayWords(moment: number): string {
  return fullDay.format(moment);
}

/** "05:00:00", as UTC. */
export function timeWords(moment: number): string {
  return time.format(moment);
}
