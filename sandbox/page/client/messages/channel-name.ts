import type { Shown } from '../page.ts';

/** The open channel for a person, `#alerts` or the bot's name. */
export function channelName({ state, channelId }: Pick<Shown, 'state' | 'channelId'>): string {
  if (state === null || channelId === null) return 'no channel';
  if (state.dm?.id === channelId) return state.bot.name;
  const channels = state.guilds.flatMap((guild) => guild.channels);
  return `#${channels.find(({ id }) => id === channelId)?.name ?? 'unknown'}`;
}
