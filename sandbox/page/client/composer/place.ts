import type { ChannelView, CommandView, GuildView, PersonView } from '../../state-view.ts';
import type { Shown } from '../page.ts';

/** Where a person writes, and what there is to choose from. */
export type Place = {
  /** Another key means another place: what was written in the old one is of no use here. */
  readonly key: string;
  readonly me: PersonView;
  readonly bot: { readonly id: string; readonly name: string };
  readonly channel: ChannelView;
  /** Null in a direct channel. */
  readonly guild: GuildView | null;
  readonly commands: readonly CommandView[];
};

export function placeOf({ state, channelId, commands }: Shown): Place | null {
  if (!state) return null;
  const { world, me, bot, dm, guilds } = state;
  const guild = guilds.find(({ channels }) => channels.some(({ id }) => id === channelId)) ?? null;
  const channel = guild?.channels.find(({ id }) => id === channelId) ?? (dm?.id === channelId ? dm : null);
  if (!channel) return null;
  return { key: [world, me.id, channel.id].join(' '), me, bot, channel, guild, commands };
}

/** As a person writes it: `#talk`, `@Sundown`. */
export function channelLabel({ channel, bot }: Place): string {
  return channel.type === 1 ? `@${bot.name}` : `#${channel.name}`;
}
