import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { ShowClock } from '../show/show-clock.ts';

const BOT_ON_CLOCK = fileURLToPath(new URL('./bot-on-clock.ts', import.meta.url));

/** A bot in a process of its own, to be killed. It ends with the process that started it. */
export type BotProcess = {
  readonly pid: number | undefined;
  /** Resolves when it answers commands; rejects when it ends before. */
  readonly ready: Promise<void>;
  /** Resolves when the process is gone, however it came to that. */
  readonly ended: Promise<void>;
  readonly setClock: (clock: ShowClock) => void;
  /** kill -9, and wait until it is gone. */
  readonly kill: () => Promise<void>;
};

type Options = {
  /** All of its environment: nothing of this process's own is passed on. */
  readonly env: Readonly<Record<string, string>>;
  readonly clock: ShowClock;
  /** Hears each line that it writes, to standard output or error. */
  readonly onLine?: (line: string) => void;
};

/** Starts the unmodified bot on a clock. `env` must ask for the log format json: that is how it is known to be ready. */
export function startBotProcess({ env, clock, onLine = () => {} }: Options): BotProcess {
  const child = spawn(process.execPath, [BOT_ON_CLOCK], {
    env: { ...env, BOT_CLOCK: JSON.stringify(clock) },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const ended = once(child, 'close').then(() => {});
  const ready = Promise.withResolvers<void>();
  ready.promise.catch(() => {});
  let last = '';
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    createInterface(stream).on('line', (line) => {
      last = line;
      if (line.includes('"msg":"ready"')) ready.resolve();
      onLine(line);
    });
  }
  child.once('close', (code, signal) =>
    ready.reject(new Error(`the bot ended (code ${code}, signal ${signal}): ${last}`)),
  );
  return {
    pid: child.pid,
    ready: ready.promise,
    ended,
    setClock: (next) => {
      // One that has just ended hears nothing any more, and that is all there is to it.
      if (child.connected) child.send(next, () => {});
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
