import { PermissionFlagsBits as bits, ChannelType } from 'discord-api-types/v10';
import type { Channel } from '../../discord/guild.ts';
import { holds } from '../../discord/permissions.ts';
import type { ChannelView } from '../state-view.ts';
import type { Viewer } from './viewer.ts';

const threads: readonly number[] = [
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
];
const written: readonly number[] = [
  ChannelType.GuildText,
  ChannelType.DM,
  ChannelType.GuildAnnouncement,
  ...threads,
];

/** A direct channel has no name of its own; its reader sees who is at the other end. */
export function toChannelView(viewer: Viewer, channel: Channel): ChannelView {
  const { discord } = viewer;
  return {
    id: channel.id,
    type: channel.type,
    name: channel.type === ChannelType.DM ? (discord.user(discord.botId)?.name ?? '') : channel.name,
    writable: canWrite(viewer, channel),
    lastMessageId: discord.page(channel, { limit: 1 })[0]?.id ?? null,
  };
}

/** Whether the person may write there, and not only read. */
export function canWrite({ discord, user }: Viewer, channel: Channel): boolean {
  const wanted = threads.includes(channel.type) ? bits.SendMessagesInThreads : bits.SendMessages;
  return (
    written.includes(channel.type) &&
    channel.archived !== true &&
    holds(discord.permissions(user, channel), wanted)
  );
}
