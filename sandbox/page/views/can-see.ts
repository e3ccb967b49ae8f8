import { PermissionFlagsBits as bits } from 'discord-api-types/v10';
import type { Channel } from '../../discord/guild.ts';
import type { Message } from '../../discord/message.ts';
import { holds } from '../../discord/permissions.ts';
import type { Viewer } from './viewer.ts';

/** Whether a channel is on the viewer's screen; a direct channel is on one person's only. */
export function canSeeChannel({ discord, user }: Viewer, channel: Channel): boolean {
  if (channel.guildId === undefined) return channel.recipientId === user.id;
  return holds(discord.permissions(user, channel), bits.ViewChannel);
}

/** The same for a message: an ephemeral one is for one person only. */
export function canSeeMessage(viewer: Viewer, { seenBy, channelId }: Message): boolean {
  if (seenBy !== undefined && seenBy !== viewer.user.id) return false;
  const channel = viewer.discord.channel(channelId);
  return channel !== undefined && canSeeChannel(viewer, channel);
}
