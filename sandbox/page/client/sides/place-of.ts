import type { ChannelView, GuildView, StateView } from '../../state-view.ts';

/** Where the open channel is: in the direct messages, in a server, or nowhere that is known. */
export type Place =
  | { readonly kind: 'direct'; readonly channel: ChannelView }
  | { readonly kind: 'guild'; readonly guild: GuildView; readonly channel: ChannelView }
  | { readonly kind: 'nowhere' };

export function placeOf({ guilds, dm }: StateView, channelId: string | null): Place {
  if (dm && dm.id === channelId) return { kind: 'direct', channel: dm };
  for (const guild of guilds) {
    const channel = guild.channels.find(({ id }) => id === channelId);
    if (channel) return { kind: 'guild', guild, channel };
  }
  return { kind: 'nowhere' };
}
