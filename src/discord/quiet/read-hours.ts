import type { QuietHours } from '../../quiet/quiet-hours.ts';

export type Hours = Pick<QuietHours, 'from' | 'to'>;
type Said = 'off' | 'unclear' | 'whole day' | Hours;

const OFF = new Set(['off', 'none', 'no', 'never']);
const TIME = String.raw`(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm)?`;
const SPAN = new RegExp(String.raw`^(?:from\s+)?${TIME}\s*(?:-|–|—|to|until|till)\s*${TIME}$`);

/** Hours of the day as people write them: "22-07", "22:30–7:00", "10pm to 7am"; or that there shall be none. */
export function readHours(text: string): Said {
  const said = text.slice(0, 40).trim().toLowerCase();
  if (OFF.has(said)) return 'off';
  const [, hour, minute, half, toHour, toMinute, toHalf] = SPAN.exec(said) ?? [];
  const from = clockOf(hour, minute, half);
  const to = clockOf(toHour, toMinute, toHalf);
  if (from === null || to === null) return 'unclear';
  return from === to ? 'whole day' : { from, to };
}

/** HH:MM, or null for what no clock shows. */
function clockOf(hour: string | undefined, minute = '00', half: string | undefined): string | null {
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
