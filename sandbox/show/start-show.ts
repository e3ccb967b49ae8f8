import { oneAtATime } from '../../src/store/one-at-a-time.ts';
import type { Control } from '../page/show-view.ts';
import { type ActivityLine, createActivityLog } from './activity-log.ts';
import { clockView } from './clock-view.ts';
import { type Performance, startPerformance } from './performance.ts';
import { openProgramme, type ProgrammeOptions } from './programme.ts';
import type { Show, ShowChange } from './show.ts';
import { tellBotSwitch, tellControl, tellFault } from './tell-visitor.ts';
import { hasNext, steer } from './telling.ts';

export type ShowOptions = ProgrammeOptions & {
  /** For the bot's process; the rest of this process's environment is not passed on to it. */
  readonly path?: string;
};

/** Starts everything behind the page. The bot is on its way when it resolves; the story waits for a visitor. */
export async function startShow(options: ShowOptions = {}): Promise<Show> {
  const { mode = 'replay', path = process.env.PATH ?? '' } = options;
  const listeners = new Set<(change: ShowChange) => void>();
  const changed = (change: ShowChange) => {
    for (const listener of listeners) listener(change);
  };
  const log = createActivityLog(() => changed('activity'));
  const perform = () =>
    startPerformance({ open: (place) => openProgramme(options, place), path, tell: log.add, changed });
  const inTurn = oneAtATime();
  let current = await perform();
  const tell = (line: ActivityLine) => log.add(line, current.clockwork.now());

  async function restart(): Promise<void> {
    const over = current;
    await over.bot.kill();
    current = await perform();
    changed('stage');
    current.begin();
    await over.close();
  }

  async function control(control: Control): Promise<void> {
    if (mode === 'live' || (control.action === 'next' && !hasNext(current.clockwork.telling()))) return;
    tell(tellControl(control));
    if (control.action === 'restart') await restart();
    else lead(current, control);
  }

  return {
    stage: () => current.stage,
    now: () => current.clockwork.now(),
    clock: () => clockView(mode, current.clockwork.telling(), Date.now()),
    bot: () => current.botStatus(),
    sources: () => current.board.views(),
    faults: () => current.faults.views(),
    activity: log.lines,
    visit: () => current.begin(),
    control: (what) => inTurn(() => control(what)),
    setFault: (id, on) =>
      inTurn(() => {
        const fault = current.faults.set(id, on);
        if (!fault) return;
        tell(tellFault(fault));
        changed('faults');
      }),
    killBot: () =>
      inTurn(async () => {
        if (current.bot.state() === 'down') return;
        tell(tellBotSwitch('kill'));
        await current.bot.kill();
      }),
    startBot: () =>
      inTurn(() => {
        if (current.bot.state() !== 'down') return;
        tell(tellBotSwitch('start'));
        current.bot.start();
      }),
    watch: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: () => inTurn(() => current.close()),
  };
}

/** Does to the clock what a visitor wants. */
function lead({ clockwork, next }: Performance, control: Exclude<Control, { action: 'restart' }>): void {
  if (control.action === 'next') next();
  else
    clockwork.change((telling, ms) =>
      steer(
        telling,
        ms,
        control.action === 'speed' ? { speed: control.speed } : { paused: control.action === 'pause' },
      ),
    );
}
