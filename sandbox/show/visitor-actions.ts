import { oneAtATime } from '../../src/store/one-at-a-time.ts';
import type { Control } from '../page/show-view.ts';
import type { ActivityLine } from './activity-log.ts';
import type { Performance } from './performance.ts';
import type { Show, ShowChange } from './show.ts';
import { tellBotSwitch, tellControl, tellFault } from './tell-visitor.ts';
import { hasNext, steer } from './telling.ts';

type Parts = {
  readonly current: () => Performance;
  /** Puts another performance in its place. */
  readonly restart: () => Promise<void>;
  readonly tell: (line: ActivityLine) => void;
  readonly changed: (change: ShowChange) => void;
};

/** What a visitor can do, one thing after the other: a restart under way is not met by a kill. */
export function createVisitorActions({
  current,
  restart,
  tell,
  changed,
}: Parts): Pick<Show, 'control' | 'setFault' | 'killBot' | 'startBot' | 'close'> {
  const inTurn = oneAtATime();
  return {
    control: (control) =>
      inTurn(async () => {
        if (control.action === 'next' && !hasNext(current().clockwork.telling())) return;
        tell(tellControl(control));
        if (control.action === 'restart') await restart();
        else lead(current(), control);
      }),
    setFault: (id, on) =>
      inTurn(() => {
        const fault = current().faults.set(id, on);
        if (!fault) return;
        tell(tellFault(fault));
        changed('faults');
      }),
    killBot: () =>
      inTurn(async () => {
        if (current().bot.state() === 'down') return;
        tell(tellBotSwitch('kill'));
        await current().bot.kill();
      }),
    startBot: () =>
      inTurn(() => {
        if (current().bot.state() !== 'down') return;
        tell(tellBotSwitch('start'));
        current().bot.start();
      }),
    close: () => inTurn(() => current().close()),
  };
}

/** Does to the clock what a visitor wants. */
function lead({ clockwork, next }: Performance, control: Exclude<Control, { action: 'restart' }>): void {
  if (control.action === 'next') next();
  else clockwork.change((telling, ms) => steer(telling, ms, changeOf(control)));
}

function changeOf(control: Exclude<Control, { action: 'restart' | 'next' }>): Parameters<typeof steer>[2] {
  return control.action === 'speed' ? { speed: control.speed } : { paused: control.action === 'pause' };
}
