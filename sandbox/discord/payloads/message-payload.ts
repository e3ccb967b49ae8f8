import { MessageFlags, MessageType } from 'discord-api-types/v10';
import type { Interaction } from '../interaction.ts';
import type { Attachment, Message } from '../message.ts';
import type { World } from '../world.ts';
import { componentPayload } from './component-payload.ts';
import { userPayload } from './user-payload.ts';

/** A message as every route and event shows it. */
export function messagePayload(world: World, message: Message): Record<string, unknown> {
  return {
    ...basePayload(world, message),
    ...referencePayload(world, message),
    ...interactionKeys(world, message),
  };
}

function basePayload(world: World, message: Message): Record<string, unknown> {
  const author = world.users.get(message.authorId);
  return {
    id: message.id,
    channel_id: message.channelId,
    type: message.type,
    content: message.content,
    author: author ? userPayload(author) : undefined,
    embeds: message.embeds,
    components: message.components.map(componentPayload),
    attachments: message.attachments.map((file) => attachmentPayload(file, message)),
    flags: message.flags,
    timestamp: new Date(message.createdAt).toISOString(),
    edited_timestamp: message.editedAt === null ? null : new Date(message.editedAt).toISOString(),
    pinned: message.pinned,
    tts: false,
    mention_everyone: message.pinged.everyone,
    mention_roles: message.pinged.roles,
    mentions: message.pinged.users.flatMap((id) => {
      const user = world.users.get(id);
      return user ? [userPayload(user)] : [];
    }),
    ...(message.nonce === undefined ? {} : { nonce: message.nonce }),
  };
}

function attachmentPayload(file: Attachment, message: Message): Record<string, unknown> {
  return {
    id: file.id,
    filename: file.filename,
    size: file.size,
    url: file.url,
    proxy_url: file.url,
    content_type: file.contentType,
    ...(file.description === undefined ? {} : { description: file.description }),
    ...((message.flags & MessageFlags.Ephemeral) !== 0 ? { ephemeral: true } : {}),
  };
}

/** A reply brings along what it answers; the line that says something was pinned only names it. */
function referencePayload(world: World, message: Message): Record<string, unknown> {
  if (message.repliesTo === undefined) return {};
  const reference = {
    message_reference: {
      type: 0,
      channel_id: message.channelId,
      message_id: message.repliesTo,
      ...(message.guildId === undefined ? {} : { guild_id: message.guildId }),
    },
  };
  if (message.type === MessageType.ChannelPinnedMessage) return reference;
  const target = world.messages.get(message.channelId)?.byId.get(message.repliesTo);
  return { ...reference, referenced_message: target ? basePayload(world, target) : null };
}

function interactionKeys(world: World, message: Message): Record<string, unknown> {
  const interaction = world.interactionsById.get(message.interactionId ?? '');
  if (!interaction) return {};
  return {
    application_id: world.application.id,
    webhook_id: world.application.id,
    interaction_metadata: metadata(world, interaction, message),
  };
}

function metadata(world: World, interaction: Interaction, message: Message): Record<string, unknown> {
  const user = world.users.get(interaction.userId);
  const isFollowUp = interaction.originalId !== undefined && interaction.originalId !== message.id;
  const common = {
    id: interaction.id,
    type: interaction.type,
    user: user ? userPayload(user) : undefined,
    authorizing_integration_owners: interaction.owners,
    ...(isFollowUp ? { original_response_message_id: interaction.originalId } : {}),
  };
  if (interaction.type === 3) return { ...common, interacted_message_id: interaction.messageId };
  if (interaction.type !== 5) return common;
  const trigger = world.interactionsById.get(interaction.triggeredBy ?? '');
  return {
    ...common,
    triggering_interaction_metadata: trigger ? metadata(world, trigger, message) : undefined,
  };
}
