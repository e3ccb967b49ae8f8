import { ChannelType } from 'discord-api-types/v10';
import type { Channel, Guild, Overwrite } from '../guild.ts';
import { channelPayload } from '../payloads/channel-payload.ts';
import type { World } from '../world.ts';
import { tellGuild } from './tell-guild.ts';

const types = {
  text: ChannelType.GuildText,
  voice: ChannelType.GuildVoice,
  category: ChannelType.GuildCategory,
  announcement: ChannelType.GuildAnnouncement,
  forum: ChannelType.GuildForum,
} as const;

export type ChannelOptions = {
  readonly name: string;
  /** A text channel unless given. */
  readonly type?: keyof typeof types;
  readonly overwrites?: readonly Overwrite[];
};

/** Makes a channel in a guild. */
export function addChannel(world: World, guild: Guild, options: ChannelOptions): Channel {
  const channel: Channel = {
    id: world.nextId(),
    type: types[options.type ?? 'text'],
    name: options.name,
    guildId: guild.id,
    overwrites: options.overwrites ?? [],
  };
  world.channels.set(channel.id, channel);
  guild.channelIds.add(channel.id);
  tellGuild(world, guild, { event: 'CHANNEL_CREATE', data: channelPayload(world, channel) });
  return channel;
}

/** Deletes a channel with all that was said in it. */
export function removeChannel(world: World, channel: Channel): void {
  const guild = world.guilds.get(channel.guildId ?? '');
  world.channels.delete(channel.id);
  world.messages.delete(channel.id);
  guild?.channelIds.delete(channel.id);
  if (guild) tellGuild(world, guild, { event: 'CHANNEL_DELETE', data: channelPayload(world, channel) });
}

/** Replaces a channel's permission overwrites. */
export function setOverwrites(world: World, channel: Channel, overwrites: readonly Overwrite[]): void {
  channel.overwrites = overwrites;
  const guild = world.guilds.get(channel.guildId ?? '');
  if (guild) tellGuild(world, guild, { event: 'CHANNEL_UPDATE', data: channelPayload(world, channel) });
}
