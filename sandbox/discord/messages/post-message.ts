import { EmbedType, MessageFlags, MessageType } from 'discord-api-types/v10';
import type { Channel } from '../guild.ts';
import type { Message, Pinged } from '../message.ts';
import { numberComponents } from '../payloads/component-payload.ts';
import { checkSubstance, type Substance } from '../rules/message-rules.ts';
import type { World } from '../world.ts';
import { linkFiles } from './link-files.ts';
import { findPinged } from './mentions.ts';
import type { MessageBody } from './message-body.ts';
import { announceMessage, keepMessage } from './message-store.ts';
import { storeFiles, type UploadedFile } from './store-files.ts';

/** The flags an app may set on its own message. */
const settable =
  MessageFlags.SuppressEmbeds |
  MessageFlags.SuppressNotifications |
  MessageFlags.IsComponentsV2 |
  MessageFlags.Ephemeral;

export type Draft = {
  readonly channel: Channel;
  readonly body: MessageBody;
  readonly files: readonly UploadedFile[];
  readonly authorId: string;
  readonly type?: number;
  readonly repliesTo?: Message | undefined;
  readonly interactionId?: string;
  readonly seenBy?: string;
  /** A deferred reply: empty, nothing to check, and marked as still to come. */
  readonly isThinking?: boolean;
};

/** Stores a new message after its rules were checked, and tells the gateway and the watchers. Throws ApiError. */
export function postMessage(world: World, draft: Draft): Message {
  const substance = substanceOf(world, draft);
  if (!isBare(draft)) checkSubstance(substance);
  const { channel, body, repliesTo, interactionId, seenBy } = draft;
  const message: Message = {
    ...linkFiles(substance),
    id: world.nextId(),
    channelId: channel.id,
    authorId: draft.authorId,
    type: draft.type ?? (repliesTo ? MessageType.Reply : MessageType.Default),
    createdAt: world.wallClock(),
    editedAt: null,
    edits: 0,
    pinned: false,
    pinged: pingedBy(world, draft, substance),
    ...(channel.guildId === undefined ? {} : { guildId: channel.guildId }),
    ...(body.nonce === null || body.nonce === undefined ? {} : { nonce: body.nonce }),
    ...(repliesTo ? { repliesTo: repliesTo.id } : {}),
    ...(interactionId === undefined ? {} : { interactionId }),
    ...(seenBy === undefined ? {} : { seenBy }),
  };
  keepMessage(world, message);
  if (seenBy === undefined) world.lastMessages.set(channel.id, message.id);
  announceMessage(world, 'message', message);
  return message;
}

/** A promised answer says nothing yet, and that something was pinned is said by the message's type alone. */
function isBare({ isThinking, type }: Draft): boolean {
  return isThinking === true || type === MessageType.ChannelPinnedMessage;
}

function substanceOf(world: World, { body, channel, files, isThinking }: Draft): Substance {
  return {
    content: (body.content ?? '').trim(),
    embeds: (body.embeds ?? []).map((embed) => ({ ...embed, type: EmbedType.Rich })),
    components: numberComponents(body.components ?? []),
    attachments: storeFiles(world, { files, described: body.attachments ?? [], channelId: channel.id }),
    flags: ((body.flags ?? 0) & settable) | (isThinking ? MessageFlags.Loading : 0),
  };
}

function pingedBy(world: World, draft: Draft, { content, components }: Substance): Pinged {
  return findPinged(world, {
    channel: draft.channel,
    content,
    components,
    allowed: draft.body.allowed_mentions ?? undefined,
    repliedTo: draft.repliesTo?.authorId,
  });
}
