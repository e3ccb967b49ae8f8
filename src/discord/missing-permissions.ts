import { type GuildBasedChannel, PermissionFlagsBits } from 'discord.js';

const NEEDED = [
  { bit: PermissionFlagsBits.ViewChannel, name: 'View Channel' },
  { bit: PermissionFlagsBits.SendMessages, name: 'Send Messages' },
  { bit: PermissionFlagsBits.EmbedLinks, name: 'Embed Links' },
] as const;

/** Which permissions the bot lacks to post alerts in a channel, by the names that Discord's settings show. */
export function missingPermissions(channel: GuildBasedChannel): string[] {
  const me = channel.guild.members.me;
  const has = me ? channel.permissionsFor(me) : null;
  return NEEDED.filter(({ bit }) => !has?.has(bit)).map(({ name }) => name);
}
