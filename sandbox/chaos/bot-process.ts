import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const FAST_BOT = fileURLToPath(new URL('./fast-bot.ts', import.meta.url));

/** A bot in a process of its own, to be killed. */
export type BotProcess = {
  /** Resolves when it answers commands; rejects when it ends by itself. */
  readonly ready: Promise<void>;
  /** kill -9, and wait until it is gone. */
  kill(): Promise<void>;
};

export function startBotProcess(env: Readonly<Record<string, string>>): BotProcess {
  const child = spawn(process.execPath, [FAST_BOT], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const gone = once(child, 'exit');
  const ready = isReady(child);
  ready.catch(() => {});
  return {
    ready,
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
  };
}

function isReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    if (child.stdout)
      createInterface(child.stdout).on('line', (line) => line.includes('"ready"') && resolve());
    child.once('exit', (code, signal) => reject(new Error(`the bot ended (code ${code}, signal ${signal})`)));
  });
}
