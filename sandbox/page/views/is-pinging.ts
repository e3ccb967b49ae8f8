import type { Message } from '../../discord/message.ts';
import type { Viewer } from './viewer.ts';

/** Whether a message made a sound for the viewer, who hears nothing of the own ones. */
export function isPinging({ discord, user }: Viewer, { pinged, authorId, guildId }: Message): boolean {
  if (authorId === user.id) return false;
  const roles = discord.guild(guildId ?? '')?.members.get(user.id)?.roles;
  return (
    pinged.everyone || pinged.users.includes(user.id) || pinged.roles.some((id) => roles?.has(id) ?? false)
  );
}
