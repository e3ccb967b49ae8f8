import { type ActivityLine, createActivityLog } from './activity-log.ts';
import { clockView } from './clock-view.ts';
import { startPerformance } from './performance.ts';
import { openProgramme, type ProgrammeOptions } from './programme.ts';
import type { Show, ShowChange } from './show.ts';
import { createVisitorActions } from './visitor-actions.ts';

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

  const actions = createVisitorActions({ current: () => current, restart, tell, changed });
  return {
    ...actions,
    control: mode === 'live' ? async () => {} : actions.control,
    stage: () => current.stage,
    now: () => current.clockwork.now(),
    clock: () => clockView(mode, current.clockwork.telling(), Date.now()),
    bot: () => current.botStatus(),
    sources: () => current.board.views(),
    faults: () => current.faults.views(),
    activity: log.lines,
    visit: () => current.begin(),
    watch: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
