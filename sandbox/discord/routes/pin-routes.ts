import * as spec from 'discord-api-spec/zod';
import { PermissionFlagsBits as bits, GatewayIntentBits, MessageType } from 'discord-api-types/v10';
import type { Channel } from '../guild.ts';
import type { Message } from '../message.ts';
import { logOf, markMessage } from '../messages/message-store.ts';
import { postMessage } from '../messages/post-message.ts';
import { messagePayload } from '../payloads/message-payload.ts';
import { ApiError } from '../rest/api-error.ts';
import type { Call, Routes } from '../rest/router.ts';
import type { World } from '../world.ts';
import { demand, publicMessage, visibleChannel } from './access.ts';

/** From Discord's page on pins: a channel held 50 until 2025 and holds 250 since. */
const mostPins = 250;

/** Pinning, under its present address and the one before it. */
export const pinRoutes: Routes = {
  'GET /channels/{channel_id}/messages/pins': {
    response: spec.PinnedMessagesResponseSchema,
    handle: listPins,
  },
  'PUT /channels/{channel_id}/messages/pins/{message_id}': { handle: pin },
  'PUT /channels/{channel_id}/pins/{message_id}': { handle: pin },
  'DELETE /channels/{channel_id}/messages/pins/{message_id}': { handle: unpin },
  'DELETE /channels/{channel_id}/pins/{message_id}': { handle: unpin },
};

function listPins(world: World, { params }: Call): unknown {
  const channel = visibleChannel(world, params.channel_id);
  demand(world, channel, bits.ReadMessageHistory);
  const items = pinsOf(world, channel).map((message) => ({
    pinned_at: new Date(message.pinnedAt ?? 0).toISOString(),
    message: messagePayload(world, message),
  }));
  return { items, has_more: false };
}

/** Pinning twice changes nothing the second time. */
function pin(world: World, { params }: Call): undefined {
  const channel = visibleChannel(world, params.channel_id);
  demandPinning(world, channel);
  const message = publicMessage(world, channel, params.message_id);
  if (message.pinned) return;
  if (pinsOf(world, channel).length >= mostPins) throw new ApiError('tooManyPins');
  markMessage(world, message, { pinned: true, pinnedAt: world.wallClock() });
  tellPins(world, channel);
  sayPinned(world, channel, message);
}

function unpin(world: World, { params }: Call): undefined {
  const channel = visibleChannel(world, params.channel_id);
  demandPinning(world, channel);
  const message = publicMessage(world, channel, params.message_id);
  if (!message.pinned) return;
  markMessage(world, message, { pinned: false });
  tellPins(world, channel);
}

/** In a direct channel either side pins as it likes. */
function demandPinning(world: World, channel: Channel): void {
  if (channel.recipientId === undefined) demand(world, channel, bits.PinMessages);
}

/** The pins of a channel, the one pinned last first. */
function pinsOf(world: World, { id }: Channel): readonly Message[] {
  const pinned = [...logOf(world, id).byId.values()].filter((message) => message.pinned);
  return pinned.reverse().sort((a, b) => (b.pinnedAt ?? 0) - (a.pinnedAt ?? 0));
}

/** Discord's own line in the channel, which leads to the pinned message and pings nobody. */
function sayPinned(world: World, channel: Channel, message: Message): void {
  postMessage(world, {
    channel,
    body: { allowed_mentions: {} },
    files: [],
    authorId: world.botId,
    type: MessageType.ChannelPinnedMessage,
    repliesTo: message,
  });
}

function tellPins(world: World, channel: Channel): void {
  const [latest] = pinsOf(world, channel);
  const { guildId } = channel;
  const event = 'CHANNEL_PINS_UPDATE';
  const data = {
    channel_id: channel.id,
    last_pin_timestamp: latest ? new Date(latest.pinnedAt ?? 0).toISOString() : null,
  };
  if (guildId === undefined) {
    world.signals.emit('dispatch', { event, data, intent: GatewayIntentBits.DirectMessages });
    return;
  }
  const placed = { ...data, guild_id: guildId };
  world.signals.emit('dispatch', { event, data: placed, intent: GatewayIntentBits.Guilds, guildId });
}
