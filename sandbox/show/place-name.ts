import type { Discord } from '../discord/discord.ts';

/** How people call a channel: `#sora-news`, or `Robin's DMs`; null when there is none with this id. */
export function placeName(discord: Discord, channelId: string): string | null {
  const channel = discord.channel(channelId);
  if (!channel) return null;
  return channel.recipientId === undefined ? `#${channel.name}` : personName(discord, channel.recipientId);
}

/** The same for whom the bot calls `channel-1` or `person-2`. */
export function recipientName(discord: Discord, id: string): string {
  const [kind, number = ''] = id.split('-');
  const name = kind === 'person' ? personName(discord, number) : placeName(discord, number);
  return name ?? id;
}

function personName(discord: Discord, userId: string): string | null {
  const user = discord.user(userId);
  return user ? `${user.name}'s DMs` : null;
}
