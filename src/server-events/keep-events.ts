import type { EventFailure, EventWrite, GuildCalendar } from './guild-calendar.ts';
import type { ServerEventsShelf } from './open-server-events.ts';
import { afterStep, type LiveEvent, planEvents, type Step } from './plan-events.ts';
import type { KeptEvent, ServerEvents } from './server-event.ts';
import type { WantedEvent } from './wanted-events.ts';

export type KeepParts = {
  readonly shelf: ServerEventsShelf;
  readonly calendar: GuildCalendar;
  readonly now: () => Date;
};

/**
 * Brings one server's events to what is wanted, and gives the failure that stopped it, if any; the rest is done when
 * it is tried again. As long as all stands as it was written, Discord is not asked for anything.
 *
 * An event has no nonce. So that a crash between making one and noting it makes no second, it is noted beforehand
 * that one is about to be made; as long as it is, our own events that nobody knows of are looked for.
 */
export async function keepEvents(
  parts: KeepParts,
  { guildId }: ServerEvents,
  all: readonly WantedEvent[],
): Promise<EventFailure | null> {
  const { shelf, calendar, now } = parts;
  const before = shelf.get(guildId);
  if (!before) return null;
  const wanted = before.on ? all : [];
  const asKept = before.events.filter(({ removed }) => !removed).map((one) => believed(one, now()));
  const kept = before.events;
  const isDue = before.doubt || planEvents({ kept, wanted, live: asKept, now: now() }).length > 0;
  if (isDue) {
    const listed = await calendar.list(guildId);
    if (listed.kind !== 'listed') return listed;
    const failure = await takeSteps(
      parts,
      guildId,
      planEvents({ kept, wanted, live: listed.events, now: now() }),
    );
    if (failure) return failure;
  }
  await shelf.update(guildId, settled);
  return null;
}

/** A kept event, as it stands if nobody has touched it. */
function believed({ id, startsAt }: KeptEvent, now: Date): LiveEvent {
  const status = Date.parse(startsAt) <= now.getTime() ? 'active' : 'scheduled';
  return { id, status, isOurs: true, name: '', startsAt };
}

async function takeSteps(
  parts: KeepParts,
  guildId: string,
  steps: readonly Step[],
): Promise<EventFailure | null> {
  const isMaking = steps.some(({ kind }) => kind === 'create');
  if (isMaking) await parts.shelf.update(guildId, (before) => ({ ...before, doubt: true }));
  for (const step of steps) {
    const done = await take(parts.calendar, guildId, step);
    if (done.kind !== 'written') return done;
    await parts.shelf.update(guildId, (before) => ({
      ...before,
      events: afterStep(before.events, step, done.id),
    }));
  }
  return null;
}

async function take(calendar: GuildCalendar, guildId: string, step: Step): Promise<EventWrite> {
  switch (step.kind) {
    case 'create':
      return calendar.create(guildId, step.wanted);
    case 'edit': {
      const { startsAt, endsAt, ...words } = step.wanted;
      return calendar.edit(guildId, step.id, step.timed ? { ...words, startsAt, endsAt } : words);
    }
    case 'finish':
      return finish(calendar, guildId, step);
    case 'forget':
    case 'leave':
      return { kind: 'written', id: step.id };
  }
}

async function finish(
  calendar: GuildCalendar,
  guildId: string,
  { id, through }: Extract<Step, { kind: 'finish' }>,
): Promise<EventWrite> {
  for (const status of through) {
    const done = await calendar.setStatus(guildId, id, status);
    if (done.kind !== 'written') return done;
  }
  return { kind: 'written', id };
}

/** All is as it should be. A server that wants no events is forgotten once none is left. */
function settled(before: ServerEvents): ServerEvents | null {
  if (!before.on) return before.events.length === 0 ? null : before;
  return before.doubt || before.trouble ? { ...before, doubt: false, trouble: null } : before;
}
