import { retryAt } from '../alerts/retry-at.ts';
import type { EventFailure } from './guild-calendar.ts';
import { type KeepParts, keepEvents } from './keep-events.ts';
import type { ServerEvents } from './server-event.ts';
import type { WantedEvent } from './wanted-events.ts';

type Parts = KeepParts & {
  /** What shall stand in each server now. */
  readonly wanted: () => readonly WantedEvent[];
  readonly random: () => number;
  readonly report: (guildId: string, failure: EventFailure) => void;
  /** A surprise, such as a store that can't be written. */
  readonly onSurprise: (error: unknown) => void;
};

export type EventKeeper = {
  /** Looks at all servers; one that has just asked for something does not wait out its pause. Returns at once. */
  kick(guildId?: string): void;
  /** Starts on no further server, and resolves when the one under way is done. */
  stop(): Promise<void>;
};

/** ISO 8601. */
type Pause = { readonly failures: number; readonly until: string };

/**
 * Keeps the events of all servers, one server at a time, so that alerts have nearly all of Discord's 50 requests a
 * second. A server that fails is left alone for a while, as long as a delivery would be; the others go on.
 */
export function createEventKeeper(parts: Parts): EventKeeper {
  const pauses = new Map<string, Pause>();
  let asked = false;
  let stopped = false;
  let busy = false;
  let last = Promise.resolve();

  async function work(): Promise<void> {
    busy = true;
    while (asked && !stopped) {
      asked = false;
      await round().catch(parts.onSurprise);
    }
    busy = false;
  }

  async function round(): Promise<void> {
    const wanted = parts.wanted();
    for (const server of [...parts.shelf.values()]) {
      if (stopped) return;
      if (isDue(server)) await keep(server, wanted).catch(parts.onSurprise);
    }
  }

  function isDue({ guildId }: ServerEvents): boolean {
    const pause = pauses.get(guildId);
    const rested = pause === undefined || pause.until <= parts.now().toISOString();
    return rested && parts.calendar.standing(guildId) === 'allowed';
  }

  async function keep(server: ServerEvents, wanted: readonly WantedEvent[]): Promise<void> {
    const { guildId } = server;
    const failure = await keepEvents(parts, server, wanted);
    if (!failure) return void pauses.delete(guildId);
    pauses.set(guildId, pauseAfter(pauses.get(guildId), failure, parts));
    await parts.shelf.update(guildId, (before) => troubled(before, failure, parts.now()));
    parts.report(guildId, failure);
  }

  return {
    kick(guildId) {
      if (guildId !== undefined) pauses.delete(guildId);
      asked = true;
      if (!busy) last = work();
    },
    async stop() {
      stopped = true;
      await last;
    },
  };
}

function pauseAfter(
  before: Pause | undefined,
  failure: EventFailure,
  { now, random }: Pick<Parts, 'now' | 'random'>,
): Pause {
  const failures = before?.failures ?? 0;
  // What an admin has to mend, and a fault of ours, is no more urgent than a missing permission.
  const outcome = failure.kind === 'later' ? failure : ({ ...failure, kind: 'blocked' } as const);
  return { failures: failures + 1, until: retryAt({ outcome, failures, now: now(), random }) };
}

/** What only an admin can mend is kept for `/alerts show`; what passes by itself is not. */
function troubled(before: ServerEvents, failure: EventFailure, now: Date): ServerEvents {
  if (failure.kind === 'later' || before.trouble?.reason === failure.reason) return before;
  return { ...before, trouble: { reason: failure.reason.slice(0, 300), since: now.toISOString() } };
}
