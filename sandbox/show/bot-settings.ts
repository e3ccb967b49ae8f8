import { join } from 'node:path';
import type { Discord } from '../discord/discord.ts';
import type { Programme } from './programme.ts';

type Situation = {
  readonly discord: Discord;
  readonly programme: Programme;
  /** Where its store is; it survives the bot. */
  readonly folder: string;
  readonly path: string;
};

/** All of the environment of the bot on show: what it needs, and no secret of whoever runs it. */
export function botSettings({ discord, programme, folder, path }: Situation): Record<string, string> {
  return {
    PATH: path,
    DISCORD_TOKEN: discord.token,
    DISCORD_API: discord.api,
    STORE_URL: `sqlite://${join(folder, 'store.sqlite')}`,
    PACKS: programme.packs.join(),
    POLL_SCHEDULE: '* * * * * *',
    HTTP_PORT: '0',
    LOG_FORMAT: 'json',
    LOG_LEVEL: 'debug',
    ...programme.settings,
  };
}
