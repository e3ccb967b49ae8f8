import {
  type Client,
  GuildScheduledEventEntityType,
  GuildScheduledEventPrivacyLevel,
  GuildScheduledEventStatus,
  Routes,
} from 'discord.js';
import { z } from 'zod';
import { EVENT_MARK } from '../server-events/event-text.ts';
import type { EventWrite, GuildCalendar } from '../server-events/guild-calendar.ts';
import type { LiveEvent } from '../server-events/plan-events.ts';
import type { WantedEvent } from '../server-events/wanted-events.ts';
import { canMakeEvents } from './can-make-events.ts';
import { createOnceRest } from './create-once-rest.ts';
import { eventOutcome } from './event-outcome.ts';

const written = z.object({ id: z.string() });
const listed = z.array(
  z.object({
    id: z.string(),
    creator_id: z.string().nullish(),
    name: z.string(),
    description: z.string().nullish(),
    scheduled_start_time: z.string(),
    status: z.number(),
  }),
);
type Listed = z.infer<typeof listed>[number];

const statuses = {
  active: GuildScheduledEventStatus.Active,
  completed: GuildScheduledEventStatus.Completed,
  canceled: GuildScheduledEventStatus.Canceled,
} as const;

/** Servers' scheduled events through discord.js's REST; what Discord tells of permissions comes from its cache. */
export function createGuildCalendar(client: Client): GuildCalendar {
  const { rest } = client;
  const once = createOnceRest(client);
  return {
    standing(guildId) {
      const guild = client.guilds.cache.get(guildId);
      if (!guild?.available) return 'absent';
      return canMakeEvents(guild) ? 'allowed' : 'forbidden';
    },
    async list(guildId) {
      try {
        const events = listed.parse(await rest.get(Routes.guildScheduledEvents(guildId)));
        return { kind: 'listed', events: events.map((event) => liveEvent(event, client.user?.id)) };
      } catch (error) {
        return eventOutcome(error);
      }
    },
    create: (guildId, event) => {
      const body = { ...toBody(event), ...OUTSIDE };
      return write(() => once().post(Routes.guildScheduledEvents(guildId), { body }));
    },
    edit: (guildId, id, change) =>
      write(() => rest.patch(Routes.guildScheduledEvent(guildId, id), { body: toBody(change) })),
    setStatus: (guildId, id, status) =>
      write(() =>
        rest.patch(Routes.guildScheduledEvent(guildId, id), { body: { status: statuses[status] } }),
      ),
  };
}

const OUTSIDE = {
  entity_type: GuildScheduledEventEntityType.External,
  privacy_level: GuildScheduledEventPrivacyLevel.GuildOnly,
};

function toBody({ name, description, location, startsAt, endsAt }: Partial<WantedEvent>) {
  return {
    name,
    description,
    entity_metadata: location === undefined ? undefined : { location },
    scheduled_start_time: startsAt,
    scheduled_end_time: endsAt,
  };
}

async function write(request: () => Promise<unknown>): Promise<EventWrite> {
  try {
    return { kind: 'written', id: written.parse(await request()).id };
  } catch (error) {
    return eventOutcome(error);
  }
}

function liveEvent(event: Listed, botId: string | undefined): LiveEvent {
  const { id, name, creator_id: creator, description, status, scheduled_start_time: start } = event;
  return {
    id,
    name,
    status: status === GuildScheduledEventStatus.Active ? 'active' : 'scheduled',
    startsAt: new Date(start).toISOString(),
    isOurs: creator === botId && description?.endsWith(EVENT_MARK) === true,
  };
}
