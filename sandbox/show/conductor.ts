import type { Scene } from '../replay/replay-script.ts';
import type { Clockwork } from './clockwork.ts';
import { realTimeLeft } from './show-clock.ts';
import { beginNext, release, skipTo } from './telling.ts';

/** Leads through the scenes: changes what the sources show, and holds the clock until the bot has seen it. */
export type Conductor = {
  /** The next scene begins at once. */
  readonly next: () => void;
  /** A document was asked for. */
  readonly onServed: (path: string) => void;
  /** The bot has told about a visit. */
  readonly onVisit: () => void;
  readonly stop: () => void;
};

type Parts = {
  readonly clockwork: Clockwork;
  readonly scenes: readonly Scene[];
  /** Changes what the sources show. */
  readonly show: (scene: Scene) => void;
  /** The last scene has been read. */
  readonly onOver: () => void;
  readonly botIsUp: () => boolean;
  /** When the source at a path is due again, in milliseconds since 1970. */
  readonly dueAt: (path: string) => number;
};

/** Real time that people are given for a scene that has been read; in the shorter one a beat of the bot fits. */
const READING_MS = 3000;
const BEAT_MS = 2000;
/** Timers take no more than some 24 days. */
const LONGEST_NAP = 60_000;

export function createConductor({ clockwork, scenes, show, onOver, botIsUp, dueAt }: Parts): Conductor {
  const unread = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  clockwork.watch(watchTheClock);

  function later(ms: number, work: () => void): void {
    clearTimeout(timer);
    timer = setTimeout(work, ms);
  }

  /** The scene to come begins when the clock arrives at it. */
  function watchTheClock(): void {
    const { clock, held } = clockwork.telling();
    if (held) return;
    clearTimeout(timer);
    const left = realTimeLeft(clock, Date.now());
    if (left === null) return;
    if (left <= 0) next();
    else later(Math.min(left, LONGEST_NAP), watchTheClock);
  }

  function next(): void {
    const scene = scenes[clockwork.telling().begun];
    if (!scene) return;
    unread.clear();
    for (const path of Object.keys(scene.shows)) unread.add(path);
    clockwork.change(beginNext);
    show(scene);
    hurry();
    if (unread.size === 0) later(BEAT_MS, letGo);
    else clearTimeout(timer);
  }

  /** A bot that is not there misses the scene, so it is waited for. */
  function letGo(): void {
    if (!botIsUp()) {
      later(BEAT_MS, letGo);
      return;
    }
    clockwork.change(release);
    if (clockwork.telling().begun === scenes.length) onOver();
  }

  /** A held clock never comes to a source's next visit by itself: the bot may have been there just before the scene. */
  function hurry(): void {
    const dueMs = Math.max(0, ...[...unread].map(dueAt));
    if (dueMs > clockwork.now().getTime()) clockwork.change((telling, ms) => skipTo(telling, ms, dueMs));
  }

  return {
    next,
    onServed(path) {
      if (unread.delete(path) && unread.size === 0) later(READING_MS, letGo);
    },
    onVisit: hurry,
    stop: () => clearTimeout(timer),
  };
}
