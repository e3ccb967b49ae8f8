import * as spec from 'discord-api-spec/zod';
import { PermissionFlagsBits as bits, GatewayIntentBits } from 'discord-api-types/v10';
import { array } from 'zod/mini';
import { tellGuild } from '../admin/tell-guild.ts';
import type { Guild, ScheduledEvent } from '../guild.ts';
import { isLiving, livingEvents } from '../living-events.ts';
import { eventPayload } from '../payloads/event-payload.ts';
import { guildPermissions, holds } from '../permissions.ts';
import { report } from '../report.ts';
import { ApiError } from '../rest/api-error.ts';
import type { Call, Routes } from '../rest/router.ts';
import { checkRequest, type Schema } from '../rest/schema-check.ts';
import { draftEvent, type EventBody, eventBodySchema } from '../rules/event-body.ts';
import { checkEvent } from '../rules/event-rules.ts';
import type { World } from '../world.ts';
import { joinedGuild } from './access.ts';

const all = '/guilds/{guild_id}/scheduled-events';
const one = `${all}/{guild_scheduled_event_id}`;
const response = spec.ExternalScheduledEventResponseSchema;

/** Scheduled or active at the same time in one guild, from Discord's page on scheduled events. */
const mostEvents = 100;

/** Scheduled events outside of Discord, the only kind that the sandbox has. */
export const eventRoutes: Routes = {
  [`GET ${all}`]: { response: array(response), handle: listEvents },
  [`POST ${all}`]: { response, handle: createEvent },
  [`GET ${one}`]: { response, handle: getEvent },
  [`PATCH ${one}`]: { response, handle: patchEvent },
  [`DELETE ${one}`]: { handle: deleteEvent },
};

function listEvents(world: World, call: Call): unknown {
  const guild = joinedGuild(world, call.params.guild_id);
  return livingEvents(guild).map((event) => shown(world, call, event));
}

function getEvent(world: World, call: Call): unknown {
  const guild = joinedGuild(world, call.params.guild_id);
  return shown(world, call, existing(guild, call));
}

function createEvent(world: World, call: Call): unknown {
  const guild = joinedGuild(world, call.params.guild_id);
  demandAny(world, guild, [bits.CreateEvents]);
  const body = readBody(world, call, spec.ExternalScheduledEventCreateRequestSchema);
  const draft = draftEvent(body);
  checkEvent({ body, draft, now: world.wallClock() });
  if (livingEvents(guild).length >= mostEvents) throw new ApiError('tooManyEvents');
  const event = { ...draft, id: world.nextId(), guildId: guild.id, creatorId: world.botId };
  guild.scheduledEvents.set(event.id, event);
  tell(world, guild, { event: 'GUILD_SCHEDULED_EVENT_CREATE', about: event });
  return eventPayload(world, event);
}

function patchEvent(world: World, call: Call): unknown {
  const guild = joinedGuild(world, call.params.guild_id);
  const known = existing(guild, call);
  demandOver(world, guild, known);
  const body = readBody(world, call, spec.ExternalScheduledEventPatchRequestPartialSchema);
  if (!isLiving(known)) throw new ApiError('finishedEvent');
  const draft = draftEvent(body, known);
  checkEvent({ body, draft, before: known.status, now: world.wallClock() });
  const event = { ...known, ...draft };
  guild.scheduledEvents.set(event.id, event);
  tell(world, guild, { event: 'GUILD_SCHEDULED_EVENT_UPDATE', about: event });
  return eventPayload(world, event);
}

function deleteEvent(world: World, call: Call): undefined {
  const guild = joinedGuild(world, call.params.guild_id);
  const event = existing(guild, call);
  demandOver(world, guild, event);
  guild.scheduledEvents.delete(event.id);
  tell(world, guild, { event: 'GUILD_SCHEDULED_EVENT_DELETE', about: event });
}

/** Reads a body by Discord's schema for events outside of Discord. What only other events have is refused with 501. */
function readBody(world: World, { body }: Call, schema: Schema): EventBody {
  const { entity_type: type, image, recurrence_rule: recurrence } = Object(body);
  if (type === 1 || type === 2 || image || recurrence) {
    const error = new ApiError('otherEvent');
    report(world, error.message);
    throw error;
  }
  checkRequest(schema, body ?? {});
  return eventBodySchema.parse(body ?? {});
}

function existing(guild: Guild, { params }: Call): ScheduledEvent {
  const event = guild.scheduledEvents.get(params.guild_scheduled_event_id ?? '');
  if (!event) throw new ApiError('unknownEvent');
  return event;
}

/** The creator may change an event; anybody else needs the permission to manage them all. */
function demandOver(world: World, guild: Guild, { creatorId }: ScheduledEvent): void {
  const own = creatorId === world.botId ? [bits.CreateEvents] : [];
  demandAny(world, guild, [bits.ManageEvents, ...own]);
}

/** Throws 50013 unless the bot holds one of these bits in the whole guild. */
function demandAny(world: World, guild: Guild, wanted: readonly bigint[]): void {
  const member = guild.members.get(world.botId);
  const granted = member ? guildPermissions(guild, member) : 0n;
  if (!wanted.some((bit) => holds(granted, bit))) throw new ApiError('missingPermissions');
}

function shown(world: World, { query }: Call, event: ScheduledEvent): unknown {
  const isCounted = query.get('with_user_count') === 'true';
  return { ...eventPayload(world, event), ...(isCounted ? { user_count: 0 } : {}) };
}

type News = { readonly event: string; readonly about: ScheduledEvent };

function tell(world: World, guild: Guild, { event, about }: News): void {
  const data = eventPayload(world, about);
  tellGuild(world, guild, { event, data, intent: GatewayIntentBits.GuildScheduledEvents });
}
