import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What `npm start` runs, as a process of its own. */
export type Program = {
  /** The exit code; null when a signal ended it. */
  readonly ended: Promise<number | null>;
  /** All that it wrote so far, to standard output and error. */
  readonly said: () => string;
  readonly signal: (name: 'SIGINT' | 'SIGTERM') => void;
};

type Options = {
  /** Beside PATH and a log in JSON. */
  readonly env?: Readonly<Record<string, string>>;
  /** After the program's name. */
  readonly words?: readonly string[];
  /** Where the project is; this one unless given. */
  readonly folder?: string;
};

/** Starts the program; whatever a test does with it, it is gone when the test ends. */
export function startProgram(t: TestContext, { env = {}, words = [], folder = ROOT }: Options = {}): Program {
  const child = spawn(process.execPath, ['src/main.ts', ...words], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', LOG_FORMAT: 'json', ...env },
  });
  const ended = once(child, 'exit').then(([code]) => code);
  t.after(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
  return { ended, said: () => said, signal: (name) => void child.kill(name) };
}
