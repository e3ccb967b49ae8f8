import { pairEvents } from './pair-events.ts';
import type { KeptEvent } from './server-event.ts';
import { fingerprintOf, keptEvent, type WantedEvent } from './wanted-events.ts';

/** An event that is scheduled or under way, as Discord lists it. */
export type LiveEvent = {
  readonly id: string;
  readonly status: 'scheduled' | 'active';
  /** Made by this bot for a date. */
  readonly isOurs: boolean;
  readonly name: string;
  /** ISO 8601. */
  readonly startsAt: string;
};

/** What an event can be made into. */
export type EventStatus = 'active' | 'completed' | 'canceled';

export type Step =
  | { readonly kind: 'create'; readonly wanted: WantedEvent }
  /** With its times, or with its words alone: Discord takes no start that is past. */
  | { readonly kind: 'edit'; readonly id: string; readonly wanted: WantedEvent; readonly timed: boolean }
  /** Through these states, in order. */
  | { readonly kind: 'finish'; readonly id: string; readonly through: readonly EventStatus[] }
  | { readonly kind: 'forget'; readonly id: string }
  | { readonly kind: 'leave'; readonly id: string };

type Situation = {
  readonly kept: readonly KeptEvent[];
  readonly wanted: readonly WantedEvent[];
  readonly live: readonly LiveEvent[];
  readonly now: Date;
};

/** Discord may take a moment to read a start, and takes none that is past by then. */
const START_MARGIN = 60_000;
const ORDER: readonly Step['kind'][] = ['forget', 'leave', 'finish', 'edit', 'create'];

/**
 * What is to be done in one server (pure). An event that follows its date stays the same event; one that was taken
 * away by hand stays away until its date is another one. What goes, goes first: a server holds only 100.
 */
export function planEvents(situation: Situation): Step[] {
  const { kept, wanted, live, now } = situation;
  const pairs = pairEvents(kept, wanted);
  const lives = new Map(live.map((one) => [one.id, one]));
  const strays = live.filter(({ id, isOurs }) => isOurs && !kept.some((one) => one.id === id));
  const adopted = new Set<LiveEvent>();
  const steps = wanted.flatMap((one) => {
    const before = pairs.get(one);
    if (before) return follow({ before, wanted: one, live: lives.get(before.id), now });
    const stray = strays.find(({ name, startsAt }) => name === one.name && startsAt === one.startsAt);
    if (!stray) return begin(one, now);
    adopted.add(stray);
    return [{ kind: 'edit', id: stray.id, wanted: one, timed: false } satisfies Step];
  });
  const unwanted = kept.filter((one) => ![...pairs.values()].includes(one));
  return [
    ...unwanted.map((one) => end(one, lives.get(one.id), now)),
    ...strays.filter((one) => !adopted.has(one)).map(takeBack),
    ...steps,
  ].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

/** What is kept after a step was done; `id` is that of the event that was made. */
export function afterStep(kept: readonly KeptEvent[], step: Step, id: string): KeptEvent[] {
  const others = kept.filter((one) => one.id !== id);
  switch (step.kind) {
    case 'create':
    case 'edit':
      return [...others, keptEvent(id, step.wanted)];
    case 'finish':
    case 'forget':
      return others;
    case 'leave':
      return kept.map((one) => (one.id === id ? { ...one, removed: true } : one));
  }
}

type Pair = {
  readonly before: KeptEvent;
  readonly wanted: WantedEvent;
  readonly live: LiveEvent | undefined;
  readonly now: Date;
};

function follow({ before, wanted, live, now }: Pair): Step[] {
  const { id } = before;
  const moved = before.startsAt !== wanted.startsAt || before.endsAt !== wanted.endsAt;
  if (!live && moved) return [{ kind: 'forget', id }, ...begin(wanted, now)];
  if (!live) return before.removed ? [] : [{ kind: 'leave', id }];
  if (!moved)
    return before.written === fingerprintOf(wanted) ? [] : [{ kind: 'edit', id, wanted, timed: false }];
  // One that has begun can't be given another start, nor can a start lie behind us.
  if (live.status === 'active' || hasBegun(wanted, now)) return [takeBack(live), ...begin(wanted, now)];
  return [{ kind: 'edit', id, wanted, timed: true }];
}

function begin(wanted: WantedEvent, now: Date): Step[] {
  return hasBegun(wanted, now) ? [] : [{ kind: 'create', wanted }];
}

function hasBegun({ startsAt }: WantedEvent, now: Date): boolean {
  return Date.parse(startsAt) <= now.getTime() + START_MARGIN;
}

/** Discord ends an event at its end by itself; one that still stands then is helped along. */
function end({ id, endsAt }: KeptEvent, live: LiveEvent | undefined, now: Date): Step {
  if (!live) return { kind: 'forget', id };
  const isOver = Date.parse(endsAt) <= now.getTime();
  return isOver && live.status === 'scheduled'
    ? { kind: 'finish', id, through: ['active', 'completed'] }
    : takeBack(live);
}

/** Canceled rather than deleted, so that whoever follows a link to it learns what became of it. */
function takeBack({ id, status }: LiveEvent): Step {
  return { kind: 'finish', id, through: [status === 'active' ? 'completed' : 'canceled'] };
}
