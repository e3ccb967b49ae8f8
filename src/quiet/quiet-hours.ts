import { z } from 'zod';
import { clock } from './clock.ts';
import { isTimeZone } from './time-zones.ts';

/** The part of each day in which a recipient is left alone, by the clocks of a place; HH:MM. */
export const quietHoursSchema = z.object({
  from: clock,
  /** Earlier than `from`: on the next day. */
  to: clock,
  zone: z.string().refine(isTimeZone, 'is no time zone'),
});

export type QuietHours = z.infer<typeof quietHoursSchema>;
