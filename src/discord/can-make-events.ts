import { type Guild, PermissionFlagsBits } from 'discord.js';

/** Whether the bot may make scheduled events in a server, and change its own. */
export function canMakeEvents(guild: Guild): boolean {
  return guild.members.me?.permissions.has(PermissionFlagsBits.CreateEvents) === true;
}
