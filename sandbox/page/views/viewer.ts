import type { Discord } from '../../discord/discord.ts';
import type { User } from '../../discord/guild.ts';

/** Through whose eyes a page looks, and at which Discord. */
export type Viewer = { readonly discord: Discord; readonly user: User };
