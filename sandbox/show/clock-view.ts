import type { ClockView } from '../page/show-view.ts';
import { shownAt } from './show-clock.ts';
import type { Telling } from './telling.ts';

/** What the control strip shows of a telling at a real instant. */
export function clockView(mode: ClockView['mode'], telling: Telling, realMs: number): ClockView {
  const { clock, speed, paused, held, begun, scenes } = telling;
  const shownMs = shownAt(clock, realMs);
  return {
    mode,
    now: new Date(shownMs).toISOString(),
    sentAt: realMs,
    speed,
    rate: clock.rate,
    paused,
    held,
    until: new Date(clock.untilMs).toISOString(),
    scenes: scenes.map(({ at, title }, position) => ({ at, title, past: position < begun })),
    progress: progress(telling, shownMs),
  };
}

/** The share of the time between first and last scene that has gone by. */
function progress({ scenes, begun }: Telling, shownMs: number): number {
  const first = Date.parse(scenes.at(0)?.at ?? '');
  const last = Date.parse(scenes.at(-1)?.at ?? '');
  if (begun === scenes.length) return 1;
  return Math.min(1, Math.max(0, (shownMs - first) / (last - first)));
}
