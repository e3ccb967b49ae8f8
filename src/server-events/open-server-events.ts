import { oneAtATime } from '../store/one-at-a-time.ts';
import type { Store } from '../store/open-store.ts';
import { openShelf } from '../store/shelf.ts';
import { type ServerEvents, serverEventsSchema } from './server-event.ts';

/** Each server that asked for events. A command and the keeper may change one at the same time, so changes queue. */
export type ServerEventsShelf = {
  get(guildId: string): ServerEvents | undefined;
  values(): IterableIterator<ServerEvents>;
  /** Events taken away by hand are made again: whoever switches it on asks for all of them. */
  turnOn(guildId: string): Promise<void>;
  /** What stands is taken away by the keeper, and the entry with it. */
  turnOff(guildId: string): Promise<void>;
  /** Null takes the entry away; nothing happens where there is none. */
  update(guildId: string, change: (before: ServerEvents) => ServerEvents | null): Promise<void>;
};

/** 64 buckets: a change rewrites a few servers only, also with thousands of them. */
export async function openServerEvents(store: Store): Promise<ServerEventsShelf> {
  const shelf = await openShelf(store, { key: 'server-events', schema: serverEventsSchema, buckets: 64 });
  const inTurn = oneAtATime();
  const put = (guildId: string, after: ServerEvents | null) => shelf.put(new Map([[guildId, after]]));

  return {
    get: (guildId) => shelf.get(guildId),
    values: () => shelf.values(),
    turnOn: (guildId) =>
      inTurn(() => {
        const before = shelf.get(guildId) ?? nothing(guildId);
        const events = before.events.filter(({ removed }) => !removed);
        return put(guildId, { ...before, on: true, events, trouble: null });
      }),
    turnOff: (guildId) =>
      inTurn(async () => {
        const before = shelf.get(guildId);
        if (before) await put(guildId, { ...before, on: false });
      }),
    update: (guildId, change) =>
      inTurn(async () => {
        const before = shelf.get(guildId);
        const after = before && change(before);
        if (before && after !== undefined && after !== before) await put(guildId, after);
      }),
  };
}

function nothing(guildId: string): ServerEvents {
  return { guildId, on: true, events: [], doubt: false, trouble: null };
}
