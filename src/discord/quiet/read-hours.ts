import type { QuietHours } from '../../quiet/quiet-hours.ts';
import { CLOCK, clockOf } from './clock-of.ts';

export type Hours = Pick<QuietHours, 'from' | 'to'>;
type Said = 'off' | 'unclear' | 'whole day' | Hours;

export const OFF: ReadonlySet<string> = new Set(['off', 'none', 'no', 'never']);
const SPAN = new RegExp(String.raw`^(?:from\s+)?${CLOCK}\s*(?:-|–|—|to|until|till)\s*${CLOCK}$`);

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
