import type { Guild } from '../../discord/guild.ts';
import type { GuildView } from '../state-view.ts';
import { canSeeChannel } from './can-see.ts';
import { namesFor } from './names-for.ts';
import { toChannelView } from './to-channel-view.ts';
import { toEventView } from './to-event-view.ts';
import type { Viewer } from './viewer.ts';

/** A server with what the viewer may know of it. */
export function toGuildView(viewer: Viewer, guild: Guild): GuildView {
  const { discord } = viewer;
  const channels = [...guild.channelIds].map(discord.channel).filter((channel) => channel !== undefined);
  const users = [...guild.members.keys()].map(discord.user).filter((user) => user !== undefined);
  return {
    id: guild.id,
    name: guild.name,
    hasBot: guild.members.has(discord.botId),
    channels: channels
      .filter((channel) => canSeeChannel(viewer, channel))
      .map((channel) => toChannelView(viewer, channel)),
    roles: [...guild.roles.values()].map(({ id, name }) => ({ id, name })),
    members: users.map(({ id, name, bot }) => ({ id, name, bot })),
    events: discord.events(guild).map((event) => toEventView(event, namesFor(viewer, guild.id))),
  };
}
