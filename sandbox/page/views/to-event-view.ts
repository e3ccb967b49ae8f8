import type { ScheduledEvent } from '../../discord/guild.ts';
import type { EventView } from '../state-view.ts';

const statuses = { 1: 'scheduled', 2: 'active', 3: 'completed', 4: 'canceled' } as const;

export function toEventView(event: ScheduledEvent): EventView {
  return {
    id: event.id,
    name: event.name,
    description: event.description ?? '',
    location: event.location,
    startsAt: new Date(event.startsAt).toISOString(),
    endsAt: new Date(event.endsAt).toISOString(),
    status: statuses[event.status],
  };
}
