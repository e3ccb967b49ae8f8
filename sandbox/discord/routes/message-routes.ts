import * as spec from 'discord-api-spec/zod';
import { PermissionFlagsBits as bits, ChannelType, MessageFlags } from 'discord-api-types/v10';
import * as z from 'zod/mini';
import type { Channel } from '../guild.ts';
import type { Message } from '../message.ts';
import { editMessage } from '../messages/edit-message.ts';
import { type MessageBody, messageBodySchema } from '../messages/message-body.ts';
import { pageOf } from '../messages/message-log.ts';
import { deleteMessage, logOf, markMessage } from '../messages/message-store.ts';
import { postMessage } from '../messages/post-message.ts';
import { messagePayload } from '../payloads/message-payload.ts';
import { holds, permissionsIn } from '../permissions.ts';
import { ApiError } from '../rest/api-error.ts';
import { refuseIfAny } from '../rest/complaint.ts';
import type { Call, Routes } from '../rest/router.ts';
import type { World } from '../world.ts';
import { demand, demandWriting, publicMessage, visibleChannel } from './access.ts';
import { findByNonce, rememberNonce } from './nonce.ts';

const one = '/channels/{channel_id}/messages/{message_id}';

/** Reading, sending, editing, deleting, publishing. */
export const messageRoutes: Routes = {
  'GET /channels/{channel_id}/messages': {
    response: z.array(spec.MessageResponseSchema),
    handle: listMessages,
  },
  [`GET ${one}`]: { response: spec.MessageResponseSchema, handle: getMessage },
  'POST /channels/{channel_id}/messages': {
    request: spec.MessageCreateRequestSchema,
    response: spec.MessageResponseSchema,
    handle: createMessage,
  },
  [`PATCH ${one}`]: {
    request: spec.MessageEditRequestPartialSchema,
    response: spec.MessageResponseSchema,
    handle: patchMessage,
  },
  [`DELETE ${one}`]: { handle: removeMessage },
  [`POST ${one}/crosspost`]: { response: spec.MessageResponseSchema, handle: crosspost },
};

function listMessages(world: World, { params, query }: Call): unknown {
  const channel = visibleChannel(world, params.channel_id);
  demand(world, channel, bits.ReadMessageHistory);
  const limit = Math.min(Math.max(Number(query.get('limit') ?? 50) || 50, 1), 100);
  const before = query.get('before');
  const after = query.get('after');
  const page = pageOf(logOf(world, channel.id), {
    limit,
    ...(before === null ? {} : { before }),
    ...(after === null ? {} : { after }),
  });
  return page.map((message) => messagePayload(world, message)).reverse();
}

function getMessage(world: World, { params }: Call): unknown {
  const channel = visibleChannel(world, params.channel_id);
  demand(world, channel, bits.ReadMessageHistory);
  return messagePayload(world, publicMessage(world, channel, params.message_id));
}

function createMessage(world: World, { params, body: raw, files }: Call): unknown {
  const channel = visibleChannel(world, params.channel_id);
  demandWriting(world, channel);
  const body = messageBodySchema.parse(raw);
  demandContents(world, channel, body, files.length);
  const earlier = findByNonce(world, body);
  if (earlier) return messagePayload(world, earlier);
  const repliesTo = replyTarget(world, channel, body);
  const message = postMessage(world, {
    channel,
    // Only an interaction can answer in private.
    body: { ...body, flags: (body.flags ?? 0) & ~MessageFlags.Ephemeral },
    files,
    authorId: world.botId,
    repliesTo,
  });
  rememberNonce(world, message);
  return messagePayload(world, message);
}

function patchMessage(world: World, { params, body: raw, files }: Call): unknown {
  const channel = visibleChannel(world, params.channel_id);
  const message = publicMessage(world, channel, params.message_id);
  if (message.authorId !== world.botId) throw new ApiError('otherAuthor');
  const body = messageBodySchema.parse(raw);
  return messagePayload(world, editMessage(world, message, { body, files }));
}

function removeMessage(world: World, { params }: Call): undefined {
  const channel = visibleChannel(world, params.channel_id);
  const message = publicMessage(world, channel, params.message_id);
  if (message.authorId !== world.botId) demand(world, channel, bits.ManageMessages);
  deleteMessage(world, message);
}

function crosspost(world: World, { params }: Call): unknown {
  const channel = visibleChannel(world, params.channel_id);
  if (channel.type !== ChannelType.GuildAnnouncement) throw new ApiError('wrongChannelType');
  const message = publicMessage(world, channel, params.message_id);
  demand(world, channel, message.authorId === world.botId ? bits.SendMessages : bits.ManageMessages);
  if ((message.flags & MessageFlags.Crossposted) !== 0) throw new ApiError('alreadyCrossposted');
  return messagePayload(
    world,
    markMessage(world, message, { flags: message.flags | MessageFlags.Crossposted }),
  );
}

/** Embeds and files each need a permission of their own. */
function demandContents(world: World, channel: Channel, body: MessageBody, files: number): void {
  if (body.embeds?.length) demand(world, channel, bits.EmbedLinks);
  if (files > 0) demand(world, channel, bits.AttachFiles);
}

function replyTarget(world: World, channel: Channel, body: MessageBody): Message | undefined {
  const reference = body.message_reference;
  if (!reference) return undefined;
  if (!holds(permissionsIn(world, channel, world.botId), bits.ReadMessageHistory))
    throw new ApiError('noHistoryForReply');
  const target = world.messages.get(channel.id)?.byId.get(reference.message_id);
  if (target === undefined && reference.fail_if_not_exists !== false) {
    refuseIfAny([
      { path: ['message_reference'], code: 'REPLIES_UNKNOWN_MESSAGE', message: 'Unknown message' },
    ]);
  }
  return target;
}
