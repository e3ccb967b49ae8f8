import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import test, { type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { startSmallWorld } from './support/small-world.ts';
import { startProgram } from './support/start-program.ts';
import { tempFolder } from './support/temp-folder.ts';
import { until } from './support/until.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const lockSchema = z.object({
  packages: z.record(z.string(), z.object({ dev: z.boolean().default(false) })),
});

/** The project as `npm ci --omit=dev` leaves it: these files, without the packages for development. */
function production(t: TestContext, parts: readonly string[]): string {
  const folder = tempFolder(t);
  for (const part of ['package.json', ...parts])
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  const lock = lockSchema.parse(JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')));
  const kept = Object.entries(lock.packages).filter(([path, { dev }]) => path !== '' && !dev);
  for (const [path] of kept.filter(([path]) => path.lastIndexOf('node_modules/') === 0)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    symlinkSync(join(ROOT, path), join(folder, path));
  }
  return folder;
}

test('with a token the bot needs neither the packages for development nor the sandbox', async (t) => {
  const world = await startSmallWorld(t);
  const folder = production(t, ['src', 'commands', 'packs']);
  const run = startProgram(t, { folder, env: { ...world.env, LOG_LEVEL: 'info' } });
  await until('the bot is ready', () => run.said().includes('"ready"'));
});

test('without those packages and without a token the start says what is missing', async (t) => {
  const run = startProgram(t, { folder: production(t, ['src', 'commands', 'packs', 'sandbox']) });
  assert.equal(await run.ended, 1);
  assert.match(run.said(), /^DISCORD_TOKEN is not set\. .*`npm ci`/);
});
