import * as spec from 'discord-api-spec/zod';
import { PermissionFlagsBits as bits } from 'discord-api-types/v10';
import { z } from 'zod';
import { union } from 'zod/mini';
import { directChannel } from '../direct-channel.ts';
import { channelPayload } from '../payloads/channel-payload.ts';
import { ApiError } from '../rest/api-error.ts';
import { refuseIfAny, required } from '../rest/complaint.ts';
import type { Call, Routes } from '../rest/router.ts';
import type { World } from '../world.ts';
import { demand, visibleChannel } from './access.ts';

/** Channels, and the opening of direct ones. */
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

function showTyping(world: World, { params }: Call): undefined {
  demand(world, visibleChannel(world, params.channel_id), bits.SendMessages);
}
