import { z } from 'zod';
import type { ScheduledEvent } from '../guild.ts';

/** The keys of an event's body that the sandbox reads, after Discord's own schema has passed the body. */
export const eventBodySchema = z.object({
  name: z.string().optional(),
  description: z.string().nullish(),
  scheduled_start_time: z.string().optional(),
  scheduled_end_time: z.string().nullish(),
  channel_id: z.string().nullish(),
  entity_metadata: z.object({ location: z.string() }).nullish(),
  status: z.literal([1, 2, 3, 4]).nullish(),
});

export type EventBody = z.infer<typeof eventBodySchema>;

/** An event as a body would have it; a time that is missing is NaN. */
export type EventDraft = Pick<
  ScheduledEvent,
  'name' | 'description' | 'location' | 'startsAt' | 'endsAt' | 'status'
>;

const blank: EventDraft = {
  name: '',
  description: null,
  location: '',
  startsAt: Number.NaN,
  endsAt: Number.NaN,
  status: 1,
};

/** Lays a body over an event, or over nothing: absent keys stay, null clears. */
export function draftEvent(body: EventBody, before: EventDraft = blank): EventDraft {
  const { description, scheduled_start_time: start, scheduled_end_time: end } = body;
  return {
    name: body.name ?? before.name,
    description: description === undefined ? before.description : description,
    location: body.entity_metadata?.location ?? before.location,
    startsAt: start === undefined ? before.startsAt : Date.parse(start),
    endsAt: end === undefined ? before.endsAt : Date.parse(end ?? ''),
    status: body.status ?? before.status,
  };
}
