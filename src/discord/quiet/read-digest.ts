import { type DigestTime, type Weekday, weekdays } from '../../quiet/digest-time.ts';
import { CLOCK, clockOf } from './clock-of.ts';
import { OFF } from './read-hours.ts';

/** All of it but whose clocks it follows. */
export type Often =
  | Omit<Extract<DigestTime, { every: 'day' }>, 'zone'>
  | Omit<Extract<DigestTime, { every: 'week' }>, 'zone'>;

const MORNING = '09:00';
const FORM = new RegExp(
  String.raw`^(?:every\s+)?(?:(daily|day)|(weekly|week))?\s*(?:on\s+)?([a-z]{3,9}?)?s?(?:,?\s*(?:at\s+)?${CLOCK})?$`,
);

/** When a digest shall come, as people write it: "daily", "weekly friday 18:00", "every monday at 9"; or never. */
export function readDigest(text: string): Often | 'off' | 'unclear' {
  const said = text.slice(0, 40).trim().toLowerCase();
  if (OFF.has(said)) return 'off';
  const [whole, daily, weekly, dayName, hour, minute, half] = FORM.exec(said) ?? [];
  if (!whole) return 'unclear';
  const at = hour === undefined ? MORNING : clockOf(hour, minute, half);
  const on = dayName === undefined ? undefined : weekdayOf(dayName);
  if (at === null || on === null) return 'unclear';
  if (daily !== undefined && on !== undefined) return 'unclear';
  const isWeekly = weekly !== undefined || on !== undefined;
  return isWeekly ? { every: 'week', on: on ?? 'monday', at } : { every: 'day', at };
}

/** "fri", "friday"; null for what is no day. It has three letters or more. */
function weekdayOf(name: string): Weekday | null {
  return weekdays.find((one) => one.startsWith(name)) ?? null;
}
