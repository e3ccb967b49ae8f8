import type { Control, FaultId } from '../../sandbox/page/show-view.ts';
import type { Show, ShowChange, Stage } from '../../sandbox/show/show.ts';

/** A show whose stage, clock and news a test decides about: what stands behind the page, put there by hand. */
export type PageShow = Show & {
  /** Another Discord takes the place of the one before. */
  readonly setStage: (stage: Stage) => void;
  readonly tell: (change: ShowChange) => void;
  /** What the page asked for, in order: `visit`, `control pause`, `fault blind-source on`, `kill`, `start`. */
  readonly asked: readonly string[];
  /** What the page asks for fails from now on. */
  readonly break: (error: Error) => void;
  /** How many listen to the show. */
  readonly watchers: () => number;
};

export function createPageShow(first: Stage): PageShow {
  let stage = first;
  const listeners = new Set<(change: ShowChange) => void>();
  const asked: string[] = [];
  const on = new Set<FaultId>();
  let trouble: Error | undefined;
  const ask = async (what: string) => {
    if (trouble) throw trouble;
    asked.push(what);
  };
  const tell = (change: ShowChange) => {
    for (const listener of listeners) listener(change);
  };
  return {
    stage: () => stage,
    now: () => new Date('2026-03-24T12:00:00Z'),
    clock: () => ({
      mode: 'replay',
      now: '2026-03-24T12:00:00.000Z',
      sentAt: Date.now(),
      speed: 60,
      rate: 60,
      paused: false,
      held: false,
      until: '2026-09-24T00:00:00.000Z',
      scenes: [
        { at: '2026-03-24T08:00:00.000Z', title: 'An ordinary day', past: true },
        { at: '2026-03-24T19:00:00.000Z', title: 'The end is announced', past: false },
      ],
      progress: 0.1,
    }),
    bot: () => 'ready',
    sources: () => [
      { id: 'help', name: 'Help page', tier: 'official', readAt: null, nextAt: null, blind: null },
    ],
    faults: () => [
      {
        id: 'blind-source',
        label: 'Source blind',
        about: 'A page answers with an error.',
        on: on.has('blind-source'),
      },
    ],
    activity: () => [
      { id: 1, at: '2026-03-24T12:00:00.000Z', from: 'bot', tone: 'good', text: 'It started.', times: 1 },
    ],
    visit: () => void asked.push('visit'),
    control: (control: Control) =>
      ask(['control', control.action, ...('speed' in control ? [control.speed] : [])].join(' ')),
    setFault: async (id, isOn) => {
      if (isOn) on.add(id);
      else on.delete(id);
      await ask(`fault ${id} ${isOn ? 'on' : 'off'}`);
      tell('faults');
    },
    killBot: () => ask('kill'),
    startBot: () => ask('start'),
    watch: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: async () => {},
    setStage: (next) => {
      stage = next;
      tell('stage');
    },
    tell,
    break: (error) => {
      trouble = error;
    },
    asked,
    watchers: () => listeners.size,
  };
}
