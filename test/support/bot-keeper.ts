import { startBotProcess } from '../../sandbox/bot/bot-process.ts';
import { never } from '../../sandbox/show/show-clock.ts';

/** Starts a bot that waits for a Discord, writes its process id, and waits to be killed. */
const bot = startBotProcess({
  env: {
    PATH: process.env.PATH ?? '',
    DISCORD_TOKEN: 'no.matter',
    DISCORD_API: 'http://127.0.0.1:9/api',
    STORE_URL: 'sqlite://:memory:',
    HTTP_PORT: '0',
    LOG_FORMAT: 'json',
  },
  clock: { shownMs: 0, realMs: 0, rate: 0, untilMs: never },
  onLine: () => process.stdout.write(`${bot.pid}\n`),
});
