import { PermissionFlagsBits as bits } from 'discord-api-types/v10';
import type { Channel, Guild, Member } from './guild.ts';
import type { World } from './world.ts';

export const everyPermission: bigint = Object.values(bits).reduce((all, bit) => all | bit, 0n);

/** What a fresh server grants `@everyone`, as far as bots and their readers are concerned. */
export const everyoneDefault: bigint =
  bits.ViewChannel |
  bits.SendMessages |
  bits.SendMessagesInThreads |
  bits.EmbedLinks |
  bits.AttachFiles |
  bits.ReadMessageHistory |
  bits.AddReactions |
  bits.UseExternalEmojis |
  bits.UseApplicationCommands |
  bits.Connect |
  bits.Speak;

/** In a direct channel nobody has roles; both sides may write. */
const direct: bigint =
  bits.ViewChannel |
  bits.SendMessages |
  bits.EmbedLinks |
  bits.AttachFiles |
  bits.ReadMessageHistory |
  bits.AddReactions |
  bits.MentionEveryone |
  bits.UseExternalEmojis;

/** The bits a user holds in a channel, by the order of Discord's page on permissions; 0 for a stranger. */
export function permissionsIn(world: World, channel: Channel, userId: string): bigint {
  if (channel.guildId === undefined) return direct;
  const guild = world.guilds.get(channel.guildId);
  const member = guild?.members.get(userId);
  if (!guild || !member) return 0n;
  const base = guildPermissions(guild, member);
  if (base === everyPermission) return base;
  const parent = channel.parentId === undefined ? undefined : world.channels.get(channel.parentId);
  return withOverwrites(base, parent ?? channel, guild, member);
}

/** The bits a member holds in the whole guild, before any channel's overwrites. */
export function guildPermissions(guild: Guild, member: Member): bigint {
  if (guild.ownerId === member.userId) return everyPermission;
  let granted = guild.roles.get(guild.id)?.permissions ?? 0n;
  for (const id of member.roles) granted |= guild.roles.get(id)?.permissions ?? 0n;
  return holds(granted, bits.Administrator) ? everyPermission : granted;
}

export function holds(granted: bigint, wanted: bigint): boolean {
  return (granted & wanted) === wanted;
}

function withOverwrites(base: bigint, channel: Channel, guild: Guild, member: Member): bigint {
  const forEveryone = channel.overwrites.filter(({ id }) => id === guild.id);
  const forRoles = channel.overwrites.filter(({ id, type }) => type === 0 && member.roles.has(id));
  const forMember = channel.overwrites.filter(({ id, type }) => type === 1 && id === member.userId);
  let granted = base;
  for (const layer of [forEveryone, forRoles, forMember]) {
    for (const { deny } of layer) granted &= ~(deny ?? 0n);
    for (const { allow } of layer) granted |= allow ?? 0n;
  }
  return granted;
}
