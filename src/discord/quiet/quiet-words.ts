import { moment } from '../../alerts/wording.ts';
import type { QuietHours } from '../../quiet/quiet-hours.ts';
import { quietUntil } from '../../quiet/quiet-until.ts';
import { cityOf } from '../../quiet/time-zones.ts';

/** "from 22:00 to 07:00 in Berlin". */
export function quietSpan({ from, to, zone }: QuietHours): string {
  return `from ${from} to ${to} ${placeOf(zone)}`;
}

/** "in Berlin". */
export function placeOf(zone: string): string {
  return zone === 'UTC' ? 'UTC' : `in ${cityOf(zone)}`;
}

/** What quiet hours mean, told back to whoever set them. */
export function quietWords(quiet: QuietHours | null, now: Date): string {
  if (quiet === null) return 'There are no quiet hours.';
  const until = quietUntil(quiet, now);
  const clock = until
    ? `It is quiet there now, until ${moment(until, 't')} your time.`
    : `It is ${clockIn(quiet.zone, now)} there now.`;
  return `Quiet hours: ${quietSpan(quiet)}. ${clock} What is critical comes at once all the same, a last reminder comes without a sound, and the rest waits.`;
}

/** What the clocks of a zone show. */
export function clockIn(zone: string, now: Date): string {
  return now.toLocaleTimeString('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
}
