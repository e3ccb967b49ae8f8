import { changeClock, never, type ShowClock } from './show-clock.ts';

/** How far a replay has been told, and how its clock runs: plain values, moved on by the functions below. */
export type Telling = {
  readonly clock: ShowClock;
  /** As chosen; the clock's own rate is 0 while it is paused or held. */
  readonly speed: number;
  readonly paused: boolean;
  /** It waits for a first visitor, or until a scene has been read. */
  readonly held: boolean;
  /** How many scenes have begun. */
  readonly begun: number;
  readonly scenes: readonly { readonly at: string; readonly title: string }[];
};

type Opening = Pick<Telling, 'scenes' | 'speed'> & { readonly at: string };

/** A replay before its first scene: the clock stands at the opening. */
export function openTelling({ at, ...given }: Opening, realMs: number): Telling {
  const shownMs = Date.parse(at);
  const clock = { shownMs, realMs, rate: 0, untilMs: shownMs };
  return paced({ ...given, clock, paused: false, held: true, begun: 0 }, realMs);
}

/** Where the real time is all there is: no scenes, and nothing to steer. */
export function liveTelling(realMs: number): Telling {
  const clock = { shownMs: realMs, realMs, rate: 1, untilMs: never };
  return { clock, speed: 1, paused: false, held: false, begun: 0, scenes: [] };
}

/** The next scene begins now, and the clock is held there; after the last one nothing changes. */
export function beginNext(telling: Telling, realMs: number): Telling {
  const scene = telling.scenes[telling.begun];
  if (!scene) return telling;
  const clock = changeClock(telling.clock, realMs, { shownMs: Date.parse(scene.at) });
  return paced({ ...telling, clock, begun: telling.begun + 1, held: true }, realMs);
}

/** Whether there is a scene to jump to: the first one begins by itself. */
export function hasNext({ begun, scenes }: Telling): boolean {
  return begun > 0 && begun < scenes.length;
}

/** The clock runs on. When all is told it goes on at the real pace: nothing is left to hurry to. */
export function release(telling: Telling, realMs: number): Telling {
  const isOver = telling.begun === telling.scenes.length;
  return paced({ ...telling, held: false, speed: isOver ? 1 : telling.speed }, realMs);
}

/** Another speed, or standing still, from now on. */
export function steer(
  telling: Telling,
  realMs: number,
  change: Partial<Pick<Telling, 'speed' | 'paused'>>,
): Telling {
  return paced({ ...telling, ...change }, realMs);
}

/** Moves the clock ahead to this time, and no further than to the next scene. */
export function skipTo(telling: Telling, realMs: number, shownMs: number): Telling {
  const clock = changeClock(telling.clock, realMs, { shownMs: Math.min(shownMs, telling.clock.untilMs) });
  return { ...telling, clock };
}

function paced(telling: Telling, realMs: number): Telling {
  const { held, paused, speed, scenes, begun } = telling;
  const next = scenes[begun];
  const change = { rate: held || paused ? 0 : speed, untilMs: next ? Date.parse(next.at) : never };
  return { ...telling, clock: changeClock(telling.clock, realMs, change) };
}
