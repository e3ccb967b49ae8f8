import { GuildScheduledEventEntityType, GuildScheduledEventPrivacyLevel } from 'discord-api-types/v10';
import type { ScheduledEvent } from '../guild.ts';
import type { World } from '../world.ts';
import { userPayload } from './user-payload.ts';

/** A scheduled event as every route and gateway event shows it. */
export function eventPayload(world: World, event: ScheduledEvent): Record<string, unknown> {
  const creator = world.users.get(event.creatorId);
  return {
    id: event.id,
    guild_id: event.guildId,
    name: event.name,
    description: event.description,
    channel_id: null,
    creator_id: event.creatorId,
    ...(creator ? { creator: userPayload(creator) } : {}),
    image: null,
    scheduled_start_time: new Date(event.startsAt).toISOString(),
    scheduled_end_time: new Date(event.endsAt).toISOString(),
    status: event.status,
    entity_type: GuildScheduledEventEntityType.External,
    entity_id: null,
    entity_metadata: { location: event.location },
    recurrence_rule: null,
    guild_scheduled_event_exceptions: [],
    privacy_level: GuildScheduledEventPrivacyLevel.GuildOnly,
  };
}
