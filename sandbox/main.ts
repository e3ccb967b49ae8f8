import dotenv from 'dotenv';
import { readArguments } from './read-arguments.ts';
import { runPage } from './run-page.ts';

dotenv.config({ quiet: true });

try {
  await runPage(readArguments(process.argv.slice(2)), process.env);
  process.exit(0);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
