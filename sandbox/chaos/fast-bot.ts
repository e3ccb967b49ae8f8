import { readConfig } from '../../src/config.ts';
import { runBot } from '../../src/run-bot.ts';

/** The bot as it is, on a clock that runs 60 times as fast, so that a source is due each second. */
const SPEED = 60;
const epoch = Number(process.env.CHAOS_EPOCH);

await runBot(readConfig(process.env), () => new Date(epoch + (Date.now() - epoch) * SPEED));
