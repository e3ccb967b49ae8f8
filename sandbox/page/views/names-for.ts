import type { Names } from '../markup/names.ts';
import { canSeeChannel } from './can-see.ts';
import type { Viewer } from './viewer.ts';

/** The names a viewer may read in a guild, or in a direct channel. A channel out of sight has none. */
export function namesFor(viewer: Viewer, guildId: string | undefined): Names {
  const { discord } = viewer;
  const guild = discord.guild(guildId ?? '');
  return {
    user: (id) => discord.user(id)?.name,
    role: (id) => guild?.roles.get(id)?.name.replace(/^@/, ''),
    channel: (id) => {
      const channel = discord.channel(id);
      return channel && canSeeChannel(viewer, channel) ? channel.name : undefined;
    },
  };
}
