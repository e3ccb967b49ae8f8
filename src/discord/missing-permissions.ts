import { type GuildBasedChannel, PermissionFlagsBits } from 'discord.js';

type Needed = readonly { readonly bit: bigint; readonly name: string }[];

const toPost: Needed = [
  { bit: PermissionFlagsBits.ViewChannel, name: 'View Channel' },
  { bit: PermissionFlagsBits.SendMessages, name: 'Send Messages' },
  { bit: PermissionFlagsBits.EmbedLinks, name: 'Embed Links' },
];

/** By the history the bot finds its own board again, should it be killed between posting it and noting that. */
const forBoard: Needed = [
  ...toPost,
  { bit: PermissionFlagsBits.ReadMessageHistory, name: 'Read Message History' },
  { bit: PermissionFlagsBits.PinMessages, name: 'Pin Messages' },
];

/** Which permissions the bot lacks to post alerts in a channel, by the names that Discord's settings show. */
export function missingPermissions(channel: GuildBasedChannel): string[] {
  return missing(channel, toPost);
}

/** The same for the board, which is pinned and edited besides. */
export function missingForBoard(channel: GuildBasedChannel): string[] {
  return missing(channel, forBoard);
}

function missing(channel: GuildBasedChannel, needed: Needed): string[] {
  const me = channel.guild.members.me;
  const has = me ? channel.permissionsFor(me) : null;
  return needed.filter(({ bit }) => !has?.has(bit)).map(({ name }) => name);
}
