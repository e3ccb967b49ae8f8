import type { ScheduledEvent } from '../../discord/guild.ts';
import type { Names } from '../markup/names.ts';
import { readMarkup } from '../markup/read-markup.ts';
import type { EventView } from '../state-view.ts';

const statuses = { 1: 'scheduled', 2: 'active', 3: 'completed', 4: 'canceled' } as const;

export function toEventView(event: ScheduledEvent, names: Names): EventView {
  return {
    id: event.id,
    name: event.name,
    description: readMarkup(event.description ?? '', names),
    location: event.location,
    startsAt: new Date(event.startsAt).toISOString(),
    endsAt: new Date(event.endsAt).toISOString(),
    status: statuses[event.status],
  };
}
