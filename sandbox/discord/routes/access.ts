import { PermissionFlagsBits as bits, ChannelType } from 'discord-api-types/v10';
import type { Channel, Guild } from '../guild.ts';
import type { Message } from '../message.ts';
import { holds, permissionsIn } from '../permissions.ts';
import { ApiError } from '../rest/api-error.ts';
import type { World } from '../world.ts';

/** A channel the bot can see. Throws 10003 when there is none, 50001 when it is hidden from the bot. */
export function visibleChannel(world: World, id: string | undefined): Channel {
  const channel = world.channels.get(id ?? '');
  if (!channel) throw new ApiError('unknownChannel');
  if (!holds(permissionsIn(world, channel, world.botId), bits.ViewChannel))
    throw new ApiError('missingAccess');
  return channel;
}

/** A guild the bot is in. Throws 10004 when there is none, 50001 when the bot is a stranger to it. */
export function joinedGuild(world: World, id: string | undefined): Guild {
  const guild = world.guilds.get(id ?? '');
  if (!guild) throw new ApiError('unknownGuild');
  if (!guild.members.has(world.botId)) throw new ApiError('missingAccess');
  return guild;
}

/** A message of a channel that anybody can see. Throws 10008. */
export function publicMessage(world: World, channel: Channel, id: string | undefined): Message {
  const message = world.messages.get(channel.id)?.byId.get(id ?? '');
  if (!message) throw new ApiError('unknownMessage');
  return message;
}

/** Throws 50013 unless the bot holds every wanted bit in the channel. */
export function demand(world: World, channel: Channel, wanted: bigint): void {
  if (!holds(permissionsIn(world, channel, world.botId), wanted)) throw new ApiError('missingPermissions');
}

const writable: ReadonlySet<number> = new Set([
  ChannelType.GuildText,
  ChannelType.DM,
  ChannelType.GuildVoice,
  ChannelType.GuildAnnouncement,
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.GuildStageVoice,
]);

/** Throws unless the bot may write here: 50008, 50013, and in a direct channel 50007 or 50278. */
export function demandWriting(world: World, channel: Channel): void {
  if (!writable.has(channel.type)) throw new ApiError('notText');
  if (channel.recipientId !== undefined) {
    demandOpenDirect(world, channel.recipientId);
    return;
  }
  const isThread =
    channel.type >= ChannelType.AnnouncementThread && channel.type <= ChannelType.PrivateThread;
  if (isThread && channel.archived) throw new ApiError('threadArchived');
  demand(world, channel, isThread ? bits.SendMessagesInThreads : bits.SendMessages);
}

function demandOpenDirect(world: World, userId: string): void {
  const user = world.users.get(userId);
  if (!user?.dmsOpen) throw new ApiError('cannotMessageUser');
  if (!canReach(world, userId)) throw new ApiError('noMutualGuild');
}

/** Whether bot and user share a guild, or the user has installed the app. */
export function canReach(world: World, userId: string): boolean {
  return world.users.get(userId)?.installed === true || sharesGuild(world, userId);
}

export function sharesGuild(world: World, userId: string): boolean {
  const guildIds = world.users.get(userId)?.guildIds ?? [];
  return [...guildIds].some((id) => world.guilds.get(id)?.members.has(world.botId));
}
