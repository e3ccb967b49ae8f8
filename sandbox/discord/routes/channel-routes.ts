import * as spec from 'discord-api-spec/zod';
import { PermissionFlagsBits as bits } from 'discord-api-types/v10';
import { z } from 'zod';
import { union } from 'zod/mini';
import { markMessage } from '../messages/message-store.ts';
import { channelPayload } from '../payloads/channel-payload.ts';
import { messagePayload } from '../payloads/message-payload.ts';
import { ApiError } from '../rest/api-error.ts';
import { refuseIfAny, required } from '../rest/complaint.ts';
import type { Call, Routes } from '../rest/router.ts';
import type { World } from '../world.ts';
import { demand, publicMessage, visibleChannel } from './access.ts';

/** From Discord's page on pins: a channel held 50 until 2025 and holds 250 since. */
const mostPins = 250;

/** Channels, pins and the opening of direct channels. */
export const channelRoutes: Routes = {
  'GET /channels/{channel_id}': {
    response: union([spec.GuildChannelResponseSchema, spec.PrivateChannelResponseSchema]),
    handle: getChannel,
  },
  'POST /users/@me/channels': {
    request: spec.CreatePrivateChannelRequestSchema,
    response: spec.PrivateChannelResponseSchema,
    handle: openDirect,
  },
  'POST /channels/{channel_id}/typing': { handle: showTyping },
  'GET /channels/{channel_id}/messages/pins': {
    response: spec.PinnedMessagesResponseSchema,
    handle: listPins,
  },
  'PUT /channels/{channel_id}/messages/pins/{message_id}': { handle: pin },
  'PUT /channels/{channel_id}/pins/{message_id}': { handle: pin },
  'DELETE /channels/{channel_id}/messages/pins/{message_id}': { handle: unpin },
  'DELETE /channels/{channel_id}/pins/{message_id}': { handle: unpin },
};

function getChannel(world: World, { params }: Call): unknown {
  return channelPayload(world, visibleChannel(world, params.channel_id));
}

const recipientSchema = z.object({ recipient_id: z.string().nullish() });

function openDirect(world: World, { body }: Call): unknown {
  const { recipient_id: userId } = recipientSchema.parse(body);
  if (!userId) refuseIfAny([required(['recipient_id'])]);
  const user = world.users.get(userId ?? '');
  if (!user || user.bot) throw new ApiError('unknownUser');
  return channelPayload(world, directChannel(world, user.id));
}

/** The direct channel to a person; asking twice gives the same one. */
export function directChannel(world: World, userId: string) {
  const known = world.channels.get(world.directs.get(userId) ?? '');
  if (known) return known;
  const fresh = { id: world.nextId(), type: 1, name: '', recipientId: userId, overwrites: [] };
  world.channels.set(fresh.id, fresh);
  world.directs.set(userId, fresh.id);
  return fresh;
}

function showTyping(world: World, { params }: Call): undefined {
  demand(world, visibleChannel(world, params.channel_id), bits.SendMessages);
}

function listPins(world: World, { params }: Call): unknown {
  const channel = visibleChannel(world, params.channel_id);
  demand(world, channel, bits.ReadMessageHistory);
  const pinned = [...(world.messages.get(channel.id)?.values() ?? [])]
    .filter((message) => message.pinned)
    .reverse();
  const items = pinned.map((message) => ({
    pinned_at: new Date(message.createdAt).toISOString(),
    message: messagePayload(world, message),
  }));
  return { items, has_more: false };
}

function pin(world: World, call: Call): undefined {
  const channel = visibleChannel(world, call.params.channel_id);
  demand(world, channel, pinPermission(channel.recipientId));
  const message = publicMessage(world, channel, call.params.message_id);
  const pinned = [...(world.messages.get(channel.id)?.values() ?? [])].filter((one) => one.pinned).length;
  if (pinned >= mostPins) throw new ApiError('tooManyPins');
  markMessage(world, message, { pinned: true });
}

function unpin(world: World, call: Call): undefined {
  const channel = visibleChannel(world, call.params.channel_id);
  demand(world, channel, pinPermission(channel.recipientId));
  markMessage(world, publicMessage(world, channel, call.params.message_id), { pinned: false });
}

const pinPermission = (recipientId: string | undefined) =>
  recipientId === undefined ? bits.PinMessages : 0n;
