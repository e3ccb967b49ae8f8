import type { Guild, ScheduledEvent } from './guild.ts';

/** Whether an event is still to come or going on. */
export function isLiving({ status }: ScheduledEvent): boolean {
  return status === 1 || status === 2;
}

/** The events of a guild that Discord still lists. */
export function livingEvents(guild: Guild): readonly ScheduledEvent[] {
  return [...guild.scheduledEvents.values()].filter(isLiving);
}
