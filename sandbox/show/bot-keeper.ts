import { type BotProcess, startBotProcess } from '../bot/bot-process.ts';
import { type BotLine, fatal, readBotLine } from './bot-line.ts';
import type { ShowClock } from './show-clock.ts';

/** Starts the bot, kills it, and knows whether it lives. */
export type BotKeeper = {
  readonly state: () => 'starting' | 'up' | 'down';
  /** Does nothing while there is a process. */
  readonly start: () => void;
  /** kill -9, and wait until it is gone. */
  readonly kill: () => Promise<void>;
  readonly setClock: (clock: ShowClock) => void;
};

type Options = {
  readonly env: Readonly<Record<string, string>>;
  readonly clock: () => ShowClock;
  readonly onLine: (line: BotLine) => void;
  readonly onChange: () => void;
  /** It ended without having been killed; `why` is how it gave up, or else the last that it said. */
  readonly onEnd: (why: string) => void;
};

export function createBotKeeper({ env, clock, onLine, onChange, onEnd }: Options): BotKeeper {
  let bot: BotProcess | null = null;
  let isReady = false;

  /** Changes nothing if the process is no longer the one that is kept. */
  function settle(process: BotProcess, next: BotProcess | null): boolean {
    if (bot !== process) return false;
    bot = next;
    isReady = next !== null;
    onChange();
    return true;
  }

  function start(): void {
    if (bot) return;
    let why = '';
    let gaveUp = false;
    const hear = (text: string) => {
      const line = readBotLine(text);
      if (!gaveUp) why = line?.msg ?? text;
      gaveUp ||= line?.level === fatal;
      if (line) onLine(line);
    };
    const started = startBotProcess({ env, clock: clock(), onLine: hear });
    bot = started;
    isReady = false;
    started.ready.then(
      () => settle(started, started),
      () => {},
    );
    void started.ended.then(() => settle(started, null) && onEnd(why));
    onChange();
  }

  return {
    state: () => (bot === null ? 'down' : isReady ? 'up' : 'starting'),
    start,
    async kill() {
      const killed = bot;
      if (killed) settle(killed, null);
      await killed?.kill();
    },
    setClock: (next) => bot?.setClock(next),
  };
}
