import { setTimeout as sleep } from 'node:timers/promises';
import type { BotProcess } from './bot-process.ts';

const LONGEST_START = 15_000;
/** Reading, deciding, storing and five deliveries take about this long. */
const WORK_MS = 70;

/**
 * Waits for a random moment to kill at: mostly within the work that follows a fresh reading, where alerts could be
 * lost or doubled; now and then anywhere, also while the bot is still starting.
 */
export async function killMoment(bot: BotProcess, served: Promise<void>): Promise<void> {
  if (Math.random() < 0.2) {
    await sleep(Math.random() * 1500);
    return;
  }
  await Promise.race([Promise.all([bot.ready, served]), sleep(LONGEST_START)]);
  await sleep(Math.random() * WORK_MS);
}
