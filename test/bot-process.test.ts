import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { startBotProcess } from '../sandbox/bot/bot-process.ts';
import { never } from '../sandbox/show/show-clock.ts';
import { startSmallWorld } from './support/small-world.ts';
import { until } from './support/until.ts';

const KEEPER = fileURLToPath(new URL('./support/bot-keeper.ts', import.meta.url));
const clock = { shownMs: Date.parse('2026-03-24T00:00:00Z'), realMs: Date.now(), rate: 0, untilMs: never };

test('a bot lives on the clock it is given and follows its changes', async (t) => {
  const world = await startSmallWorld(t);
  const lines: string[] = [];
  const env = { ...world.env, POLL_SCHEDULE: '* * * * * *', LOG_LEVEL: 'debug' };
  const bot = startBotProcess({ env, clock, onLine: (line) => lines.push(line) });
  t.after(bot.kill);
  await bot.ready;
  await until('the bot reads on the first day', () =>
    lines.some((line) => line.includes('"readAt":"2026-03-24T00:00:00.000Z"')),
  );
  bot.setClock({ ...clock, shownMs: clock.shownMs + 86_400_000 });
  await until('the bot reads a day later', () =>
    lines.some((line) => line.includes('"readAt":"2026-03-25T00:00:00.000Z"')),
  );
});

test('a bot that can not start says why', async (t) => {
  const world = await startSmallWorld(t);
  const bot = startBotProcess({ env: { ...world.env, POLL_SCHEDULE: 'often' }, clock });
  await assert.rejects(bot.ready, /the bot ended \(code 1, signal null\): See \.env\.example/);
  await bot.ended;
});

test('a bot ends with the process that started it, however that one ends', async () => {
  const keeper = spawn(process.execPath, [KEEPER], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(keeper.stdout, 'data');
  const pid = Number(line);
  assert.ok(isAlive(pid));
  keeper.kill('SIGKILL');
  await until('the bot is gone', () => !isAlive(pid));
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
