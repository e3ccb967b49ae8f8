import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Store } from '../store/open-store.ts';
import { checked } from '../store/record.ts';
import { openShelf } from '../store/shelf.ts';
import { type Alert, alertSchema, topicOf } from './alert.ts';

const headSchema = z.object({
  alert: alertSchema,
  /** Number of deliveries, kept under their own keys 0 … total − 1. */
  total: z.number(),
  /** ISO 8601 once every delivery is settled. */
  doneAt: z.string().nullable(),
});

const deliverySchema = z.object({
  to: z.string(),
  state: z.enum(['owed', 'sent', 'gone']),
  /** Id of the message that Discord made of it. */
  messageId: z.string().nullable(),
  attempts: z.number(),
  /** ISO 8601: not before this. */
  notBefore: z.string().nullable(),
  /** Why it is late or was given up, for people who ask. */
  reason: z.string().nullable(),
});

export type DeliveryState = z.infer<typeof deliverySchema>;
/** One alert owed to one recipient. */
export type Delivery = DeliveryState & { readonly alert: Alert; readonly position: number };

export type Outbox = {
  has(alertId: string): boolean;
  /** Owes the alert to all of `to`, once: an alert that is here already is left as it is. True if it was new. */
  owe(alert: Alert, to: readonly string[]): Promise<boolean>;
  /** Deliveries still owed, in no order. */
  pending(): IterableIterator<Delivery>;
  /** Stores what became of some deliveries. */
  settle(changed: readonly Delivery[]): Promise<void>;
  readonly owed: number;
  /** The last alerts that were meant for everyone, newest first. */
  recent(count: number): Alert[];
};

const BUCKETS = 16;

/**
 * The alerts owed to recipients. Each delivery has a key of its own, so settling one of 10,000 writes one small
 * value; the head of an alert is written after its deliveries, so a crash between leaves nothing half owed.
 */
export async function openOutbox(store: Store, now: () => Date): Promise<Outbox> {
  const heads = await openShelf(store, { key: 'alerts', schema: headSchema, buckets: BUCKETS });
  const pending = new Map<string, Delivery>();
  const open = new Map<string, number>();
  for (const { alert, total, doneAt } of heads.values()) {
    if (doneAt === null) await load(alert, total);
  }

  async function load(alert: Alert, total: number): Promise<void> {
    const keys = Array.from({ length: total }, (_, position) => deliveryKey(alert.id, position));
    const states = await store.read(keys);
    states.forEach((stored, position) => {
      track({ ...checked(keys[position] ?? alert.id, deliverySchema, stored), alert, position });
    });
    await finish(alert.id);
  }

  function track(delivery: Delivery): void {
    const key = deliveryKey(delivery.alert.id, delivery.position);
    const was = pending.has(key);
    const is = delivery.state === 'owed';
    if (is) pending.set(key, delivery);
    else pending.delete(key);
    open.set(delivery.alert.id, (open.get(delivery.alert.id) ?? 0) + Number(is) - Number(was));
  }

  async function finish(alertId: string): Promise<void> {
    const head = heads.get(alertId);
    if (!head || head.doneAt !== null || (open.get(alertId) ?? 0) > 0) return;
    open.delete(alertId);
    await heads.put(new Map([[alertId, { ...head, doneAt: now().toISOString() }]]));
  }

  return {
    has: (alertId) => heads.get(alertId) !== undefined,
    async owe(alert, to) {
      if (heads.get(alert.id)) return false;
      const fresh = to.map((id, position) => ({ ...untried(id), alert, position }));
      if (fresh.length > 0) {
        await store.write(new Map(fresh.map((one) => [deliveryKey(alert.id, one.position), stateOf(one)])));
      }
      const doneAt = fresh.length > 0 ? null : now().toISOString();
      await heads.put(new Map([[alert.id, { alert, total: to.length, doneAt }]]));
      for (const delivery of fresh) track(delivery);
      return true;
    },
    pending: () => pending.values(),
    async settle(changed) {
      await store.write(
        new Map(changed.map((one) => [deliveryKey(one.alert.id, one.position), stateOf(one)])),
      );
      for (const delivery of changed) track(delivery);
      for (const alertId of new Set(changed.map((one) => one.alert.id))) await finish(alertId);
    },
    get owed() {
      return pending.size;
    },
    recent(count) {
      const told = [...heads.values()].map(({ alert }) => alert).filter((alert) => topicOf(alert) !== null);
      return told.sort((a, b) => b.at.localeCompare(a.at)).slice(0, count);
    },
  };
}

/** At most 25 characters, as Discord asks of a nonce; the same for every attempt at the same delivery. */
export function nonce(delivery: Delivery): string {
  return createHash('sha256').update(`${delivery.alert.id}\n${delivery.to}`).digest('base64url').slice(0, 25);
}

function untried(to: string): DeliveryState {
  return { to, state: 'owed', messageId: null, attempts: 0, notBefore: null, reason: null };
}

function stateOf({ to, state, messageId, attempts, notBefore, reason }: Delivery): DeliveryState {
  return { to, state, messageId, attempts, notBefore, reason };
}

/** Where a delivery is stored; unique among all deliveries. */
export function deliveryKey(alertId: string, position: number): string {
  return `delivery/${alertId}/${position}`;
}
