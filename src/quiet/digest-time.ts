import { z } from 'zod';
import { clock } from './clock.ts';
import { isTimeZone } from './time-zones.ts';

/** In the order in which Date counts them. */
export const weekdays = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
] as const;
export type Weekday = (typeof weekdays)[number];

const common = { at: clock, zone: z.string().refine(isTimeZone, 'is no time zone') };

/** When a recipient gets all that was gathered, by the clocks of a place. */
export const digestTimeSchema = z.discriminatedUnion('every', [
  z.object({ every: z.literal('day'), ...common }),
  z.object({ every: z.literal('week'), on: z.enum(weekdays), ...common }),
]);

export type DigestTime = z.infer<typeof digestTimeSchema>;
