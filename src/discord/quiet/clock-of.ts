/** A time of day as people write it: "9", "22:30", "7h15", "10pm". Three groups: hour, minute, half of the day. */
export const CLOCK = String.raw`(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm)?`;

/** HH:MM of these groups, or null for what no clock shows. */
export function clockOf(
  hour: string | undefined,
  minute: string | undefined = '00',
  half: string | undefined,
): string | null {
  const said = Number(hour);
  if (half !== undefined && (said < 1 || said > 12)) return null;
  // 24:00 is how the end of a day is often written; 12 am is midnight.
  const hours =
    half === undefined
      ? said % (minute === '00' && said === 24 ? 24 : 100)
      : (said % 12) + (half === 'pm' ? 12 : 0);
  if (!(hours <= 23 && Number(minute) <= 59)) return null;
  return `${String(hours).padStart(2, '0')}:${minute}`;
}
