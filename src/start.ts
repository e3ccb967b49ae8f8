import dotenv from 'dotenv';
import { readConfig } from './config.ts';
import { runBot } from './run-bot.ts';
import { runSandbox } from './run-sandbox.ts';

dotenv.config({ quiet: true });

try {
  const config = readConfig(process.env);
  await (config.token === '' ? runSandbox() : runBot(config));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
