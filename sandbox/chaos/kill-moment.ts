import { setTimeout as sleep } from 'node:timers/promises';
import type { BotProcess } from '../bot/bot-process.ts';
import type { Discord } from '../discord/discord.ts';

const LONGEST_WAIT = 15_000;

type Moment = {
  readonly bot: BotProcess;
  readonly discord: Discord;
  /** Resolves when the bot has been given the new item. */
  readonly served: Promise<void>;
  /** How many messages one alert makes. */
  readonly deliveries: number;
};

/**
 * Waits for a random moment to kill at: anywhere, also while the bot still starts; between the reading and the first
 * delivery; or after any number of the deliveries, a little before or after Discord has answered.
 */
export async function killMoment({ bot, discord, served, deliveries }: Moment): Promise<void> {
  const dice = Math.random();
  if (dice < 0.2) return sleep(Math.random() * 1500);
  const posted = countMessages(discord, Math.ceil(Math.random() * deliveries));
  await Promise.race([Promise.all([bot.ready, served]), sleep(LONGEST_WAIT)]);
  if (dice < 0.5) await sleep(Math.random() * 150);
  else {
    await Promise.race([posted, sleep(LONGEST_WAIT)]);
    await sleep(Math.random() * 100);
  }
}

/** Resolves as soon as so many more messages were made. */
function countMessages(discord: Discord, wanted: number): Promise<void> {
  return new Promise((resolve) => {
    let left = wanted;
    const unwatch = discord.watch(({ kind }) => {
      if (kind !== 'message') return;
      left -= 1;
      if (left > 0) return;
      unwatch();
      resolve();
    });
  });
}
