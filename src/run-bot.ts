import { flushCompileCache } from 'node:module';
import type { Config } from './config.ts';
import { isPacketError } from './discord/is-packet-error.ts';
import { createLog } from './log.ts';
import { openBot } from './open-bot.ts';

const LONGEST_FAREWELL = 10_000;

/**
 * Runs the bot until a signal or a failure after which it can't keep its promises; then stops it cleanly and ends
 * the process, with code 0 for a signal and 1 for a failure. Throws what goes wrong while it starts.
 */
export async function runBot(config: Config, now: () => Date = () => new Date()): Promise<void> {
  const log = await createLog({ level: config.logLevel, format: config.logFormat });
  const end = Promise.withResolvers<unknown>();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end.resolve(null));
  process.on('uncaughtException', (error) => {
    if (isPacketError(error)) log.error({ err: error }, 'Discord sent something that discord.js cannot read');
    else end.resolve(error);
  });

  const bot = await openBot(config, { log, now, fail: end.resolve });
  bot.start().then(() => {
    log.info('ready');
    flushCompileCache();
  }, end.resolve);
  const failure = await end.promise;
  if (failure === null) log.info('stopping');
  else log.fatal(failure instanceof Error ? failure.message : String(failure));

  setTimeout(() => process.exit(1), LONGEST_FAREWELL).unref();
  await bot.stop();
  process.exit(failure === null ? 0 : 1);
}
