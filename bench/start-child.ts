import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** `cwd` and `env` are those of this process unless given. */
type Start = {
  readonly file: URL;
  readonly args?: readonly string[];
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
};
export type Child = {
  /** The first line on standard output that is wanted, or the first of all. Throws when the child ends without it. */
  readonly line: (isWanted?: (line: string) => boolean) => Promise<string>;
  /** Waits for the child to end by itself. Throws when it fails. */
  readonly end: () => Promise<void>;
  /** Asks it to end and waits until it has. */
  readonly stop: () => Promise<void>;
};

const LONGEST_LIFE = 15 * 60_000;

/** Runs a file in a Node process of its own. What it prints as errors is shown as it comes. */
export function startChild({ file, args = [], cwd, env = process.env }: Start): Child {
  const child = spawn(process.execPath, [fileURLToPath(file), ...args], {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: LONGEST_LIFE,
  });
  const ended = once(child, 'close');
  return {
    line: (isWanted = () => true) => lineOf(child, isWanted),
    async end() {
      await ended;
      if (child.exitCode !== 0) throw new Error(`${file.pathname} ended with ${child.exitCode}`);
    },
    async stop() {
      child.kill();
      await ended;
    },
  };
}

async function lineOf(child: ChildProcess, isWanted: (line: string) => boolean): Promise<string> {
  if (!child.stdout) throw new Error('the child has no standard output');
  for await (const line of createInterface({ input: child.stdout })) {
    if (isWanted(line)) return line;
  }
  throw new Error('a child process ended before it said what was waited for');
}
