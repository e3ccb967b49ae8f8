import { enableCompileCache } from 'node:module';

// A bot must not go on by itself when whoever started it was killed.
process.on('disconnect', () => process.exit());
enableCompileCache();
const { readConfig } = await import('../../src/config.ts');
const { runBot } = await import('../../src/run-bot.ts');
const { showClockSchema, shownAt } = await import('../show/show-clock.ts');

/** The bot as it is, on a clock that the process which started it gives and changes. */
let clock = showClockSchema.parse(JSON.parse(process.env.BOT_CLOCK ?? 'null'));
process.on('message', (message) => {
  clock = showClockSchema.parse(message);
});

try {
  await runBot(readConfig(process.env), () => new Date(shownAt(clock, Date.now())));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
