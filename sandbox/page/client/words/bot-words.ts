import type { BotStatus } from '../../state-view.ts';

/** How the bot is, for a person. */
export const botWords: Readonly<Record<BotStatus, string>> = {
  starting: 'starting',
  ready: 'ready',
  away: 'running, but not connected to Discord',
  down: 'stopped',
};
