import { EmbedType, GatewayIntentBits, MessageFlags, MessageType } from 'discord-api-types/v10';
import type { Component } from './component.ts';
import type { Channel } from './guild.ts';
import { findPinged } from './mentions.ts';
import type { Message } from './message.ts';
import type { MessageBody } from './message-body.ts';
import { checkSubstance, type Substance } from './message-rules.ts';
import { numberComponents } from './payloads/component-payload.ts';
import { messagePayload } from './payloads/message-payload.ts';
import { storeFiles, type UploadedFile } from './store-files.ts';
import type { World } from './world.ts';

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
  readonly extraFlags?: number;
  readonly repliesTo?: Message | undefined;
  readonly interactionId?: string;
  readonly seenBy?: string;
  /** A deferred reply is empty and has nothing to check. */
  readonly unchecked?: boolean;
};

/** Stores a new message after its rules were checked, and tells the gateway and the watchers. Throws ApiError. */
export function postMessage(world: World, draft: Draft): Message {
  const { body, channel } = draft;
  const id = world.nextId();
  const substance: Substance = {
    content: (body.content ?? '').trim(),
    embeds: (body.embeds ?? []).map((embed) => ({ ...embed, type: EmbedType.Rich })),
    components: numberComponents(body.components ?? []),
    attachments: storeFiles(world, {
      files: draft.files,
      described: body.attachments ?? [],
      channelId: channel.id,
    }),
    flags: ((body.flags ?? 0) & settable) | (draft.extraFlags ?? 0),
  };
  if (!draft.unchecked) checkSubstance(substance);
  const message: Message = {
    ...withPictures(substance),
    id,
    channelId: channel.id,
    ...(channel.guildId === undefined ? {} : { guildId: channel.guildId }),
    authorId: draft.authorId,
    type: draft.type ?? (draft.repliesTo ? MessageType.Reply : MessageType.Default),
    createdAt: world.now(),
    editedAt: null,
    edits: 0,
    pinned: false,
    pinged: pingedBy(world, draft, substance),
    ...(body.nonce === null || body.nonce === undefined ? {} : { nonce: body.nonce }),
    ...(draft.repliesTo ? { repliesTo: draft.repliesTo.id } : {}),
    ...(draft.interactionId === undefined ? {} : { interactionId: draft.interactionId }),
    ...(draft.seenBy === undefined ? {} : { seenBy: draft.seenBy }),
  };
  keep(world, message);
  if (message.seenBy === undefined) world.lastMessages.set(channel.id, id);
  announce(world, 'message', message);
  return message;
}

/** Applies an edit: absent keys stay, null clears. Nobody is pinged by an edit. Throws ApiError. */
export function editMessage(
  world: World,
  message: Message,
  { body, files = [] }: { readonly body: MessageBody; readonly files?: readonly UploadedFile[] },
): Message {
  const substance = editedSubstance(world, message, body, files);
  checkSubstance(substance);
  const edited: Message = {
    ...message,
    ...withPictures(substance),
    editedAt: world.now(),
    edits: message.edits + 1,
  };
  keep(world, edited);
  announce(world, 'edit', edited);
  return edited;
}

/** Changes only what no rule speaks about, such as flags of a crosspost or a pin. */
export function markMessage(
  world: World,
  message: Message,
  marks: Partial<Pick<Message, 'flags' | 'pinned'>>,
): Message {
  const marked = { ...message, ...marks };
  keep(world, marked);
  return marked;
}

/** Takes a message away for good. */
export function deleteMessage(world: World, message: Message): void {
  if (message.seenBy === undefined) world.messages.get(message.channelId)?.delete(message.id);
  else world.ephemerals.delete(message.id);
  for (const { id } of message.attachments) world.files.delete(id);
  announce(world, 'delete', message);
}

/** The current state of a message, ephemeral or not; undefined once it is deleted. */
export function currentMessage(
  world: World,
  message: Pick<Message, 'id' | 'channelId'>,
): Message | undefined {
  return world.messages.get(message.channelId)?.get(message.id) ?? world.ephemerals.get(message.id);
}

function editedSubstance(
  world: World,
  message: Message,
  body: MessageBody,
  files: readonly UploadedFile[],
): Substance {
  const kept = body.attachments
    ? message.attachments.filter(({ id }) => body.attachments?.some((one) => one.id === id))
    : message.attachments;
  const added = storeFiles(world, { files, described: body.attachments ?? [], channelId: message.channelId });
  const v2 = (message.flags | (body.flags ?? 0)) & MessageFlags.IsComponentsV2;
  const suppress = (body.flags ?? message.flags) & MessageFlags.SuppressEmbeds;
  return {
    content: body.content === undefined ? message.content : (body.content ?? '').trim(),
    embeds:
      body.embeds === undefined
        ? message.embeds
        : (body.embeds ?? []).map((embed) => ({ ...embed, type: EmbedType.Rich })),
    components: body.components === undefined ? message.components : numberComponents(body.components ?? []),
    attachments: [...kept, ...added],
    flags: (message.flags & ~(MessageFlags.SuppressEmbeds | MessageFlags.Loading)) | v2 | suppress,
  };
}

function pingedBy(world: World, { channel, body, repliesTo }: Draft, { content, components }: Substance) {
  return findPinged(world, {
    channel,
    content,
    components,
    allowed: body.allowed_mentions ?? undefined,
    repliedTo: repliesTo?.authorId,
  });
}

/** Points `attachment://name` to the address under which the sandbox serves the file. */
function withPictures(substance: Substance): Substance {
  const real = (url: string) =>
    substance.attachments.find((file) => url === `attachment://${file.filename}`)?.url ?? url;
  const embeds = substance.embeds.map((embed) => ({
    ...embed,
    ...(embed.image ? { image: { ...embed.image, url: real(embed.image.url) } } : {}),
    ...(embed.thumbnail ? { thumbnail: { ...embed.thumbnail, url: real(embed.thumbnail.url) } } : {}),
  }));
  return { ...substance, embeds, components: substance.components.map((one) => withRealMedia(one, real)) };
}

function withRealMedia(component: Component, real: (url: string) => string): Component {
  return {
    ...component,
    ...(component.media ? { media: { url: real(component.media.url) } } : {}),
    ...(component.file ? { file: { url: real(component.file.url) } } : {}),
    ...(component.items
      ? { items: component.items.map((item) => ({ ...item, media: { url: real(item.media.url) } })) }
      : {}),
    ...(component.components
      ? { components: component.components.map((one) => withRealMedia(one, real)) }
      : {}),
    ...(component.accessory ? { accessory: withRealMedia(component.accessory, real) } : {}),
  };
}

function keep(world: World, message: Message): void {
  if (message.seenBy !== undefined) {
    world.ephemerals.set(message.id, message);
    return;
  }
  const inChannel = world.messages.get(message.channelId) ?? new Map<string, Message>();
  inChannel.set(message.id, message);
  world.messages.set(message.channelId, inChannel);
}

const events = { message: 'MESSAGE_CREATE', edit: 'MESSAGE_UPDATE', delete: 'MESSAGE_DELETE' } as const;

function announce(world: World, kind: keyof typeof events, message: Message): void {
  const channel = world.channels.get(message.channelId);
  if (!channel) return;
  world.signals.emit('happening', { kind, message, channel });
  if (message.seenBy !== undefined) return;
  const intent =
    message.guildId === undefined ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages;
  const guild = message.guildId === undefined ? {} : { guild_id: message.guildId };
  const data =
    kind === 'delete' ? { id: message.id, channel_id: message.channelId } : messagePayload(world, message);
  world.signals.emit('dispatch', {
    event: events[kind],
    data: { ...data, ...guild },
    intent,
    ...(message.guildId === undefined ? {} : { guildId: message.guildId }),
  });
}
