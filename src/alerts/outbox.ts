import { z } from 'zod';
import { oneAtATime } from '../store/one-at-a-time.ts';
import type { Store } from '../store/open-store.ts';
import { checked } from '../store/record.ts';
import { openShelf } from '../store/shelf.ts';
import { type Alert, alertSchema, type Correction, type StoryAlert, topicOf } from './alert.ts';
import { type Debt, deliveriesOf } from './debt.ts';
import {
  type Delivery,
  deliveryKey,
  deliverySchema,
  keyOf,
  type Place,
  placeOf,
  stateOf,
} from './delivery.ts';
import { createOpenDeliveries } from './open-deliveries.ts';

const headSchema = z.object({
  alert: alertSchema,
  /** Number of deliveries, kept under their own keys 0 … total − 1. */
  total: z.number(),
  /** ISO 8601 once every delivery is settled. */
  doneAt: z.string().nullable(),
});

export type Outbox = {
  has(alertId: string): boolean;
  get(alertId: string): Alert | undefined;
  /**
   * Owes the alert to all of `to`, once: an alert that is here already is left as it is. True if it was new. For a
   * correction, `corrects` says which deliveries were wrong, by recipient.
   */
  owe(
    alert: Alert,
    to: readonly string[],
    corrects?: ReadonlyMap<string, readonly Place[]>,
  ): Promise<boolean>;
  /** The same for several that belong together: nobody sees some of them owed and the others not yet. */
  oweAll(debts: readonly Debt[]): Promise<boolean>;
  /** Deliveries still owed, in no order. */
  pending(): IterableIterator<Delivery>;
  /** Deliveries whose messages show an older edition of their card, in no order. */
  behind(): IterableIterator<Delivery>;
  /** Whether nothing of it was posted yet and still has to be, or its message is to be changed. */
  isOpen(place: Place): boolean;
  /** Tells the newer edition of a card from now on; the messages that are there are to be changed. */
  revise(alert: StoryAlert): Promise<void>;
  /** Stores what became of some deliveries. */
  settle(changed: readonly Delivery[]): Promise<void>;
  readonly owed: number;
  /** To how many an alert was owed from the start; 0 for one that is not here. */
  total(alertId: string): number;
  /** Every alert there ever was, in no order. */
  alerts(): Iterable<Alert>;
  /** The alerts that were not settled yet within `slackMs` of an instant, newest first. */
  owedAt(instant: Date, slackMs: number): Alert[];
  /** All deliveries of an alert as they stand, settled ones too. */
  deliveries(alertId: string): Promise<Delivery[]>;
  /** Some deliveries as they stand. */
  read(places: readonly Place[]): Promise<Delivery[]>;
  /** What was put right of an alert, oldest first. */
  corrections(alertId: string): readonly Correction[];
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
  const open = createOpenDeliveries((alertId) => heads.get(alertId)?.alert);
  const inTurn = oneAtATime();
  const corrections = new Map<string, Correction[]>();
  for (const { alert, doneAt } of heads.values()) {
    noteCorrection(alert);
    if (doneAt !== null) continue;
    for (const delivery of await deliveries(alert.id)) open.track(delivery);
    await finish(alert.id);
  }

  function noteCorrection(alert: Alert): void {
    if (alert.kind !== 'correction') return;
    for (const id of alert.of) {
      const known = [...(corrections.get(id) ?? []), alert];
      corrections.set(
        id,
        known.sort((a, b) => a.at.localeCompare(b.at)),
      );
    }
  }

  async function read(places: readonly Place[]): Promise<Delivery[]> {
    const keys = places.map(deliveryKey);
    const states = await store.read(keys);
    return places.flatMap(({ alertId, position }, n) => {
      const alert = heads.get(alertId)?.alert;
      return alert ? [{ ...checked(keys[n] ?? alertId, deliverySchema, states[n]), alert, position }] : [];
    });
  }

  function total(alertId: string): number {
    return heads.get(alertId)?.total ?? 0;
  }

  function deliveries(alertId: string): Promise<Delivery[]> {
    return read(Array.from({ length: total(alertId) }, (_, position) => ({ alertId, position })));
  }

  async function finish(alertId: string): Promise<void> {
    const head = heads.get(alertId);
    if (!head || head.doneAt !== null || !open.isSettled(alertId)) return;
    await heads.put(new Map([[alertId, { ...head, doneAt: now().toISOString() }]]));
  }

  /** What is posted stays posted; what is owed meanwhile is known here better than from what was stored. */
  async function revise(alert: StoryAlert): Promise<void> {
    const head = heads.get(alert.id);
    if (head?.alert.kind !== 'story' || (head.alert.edition ?? 0) >= (alert.edition ?? 0)) return;
    await heads.put(new Map([[alert.id, { ...head, alert, doneAt: null }]]));
    for (const one of [...open.owed()]) if (one.alert.id === alert.id) open.track(one);
    const stored = await deliveries(alert.id);
    for (const one of stored) if (one.state === 'sent' && !open.isOwed(placeOf(one))) open.track(one);
    await finish(alert.id);
  }

  function write(changed: readonly Delivery[]): Promise<void> {
    return store.write(new Map(changed.map((one) => [keyOf(one), stateOf(one)])));
  }

  async function oweAll(debts: readonly Debt[]): Promise<boolean> {
    const fresh = debts.filter(({ alert }) => !heads.get(alert.id));
    const owed = fresh.flatMap(deliveriesOf);
    if (owed.length > 0) await write(owed);
    await heads.put(new Map(fresh.map((debt) => [debt.alert.id, headOf(debt, now())])));
    for (const { alert } of fresh) noteCorrection(alert);
    for (const delivery of owed) open.track(delivery);
    return fresh.length > 0;
  }

  return {
    has: (alertId) => heads.get(alertId) !== undefined,
    get: (alertId) => heads.get(alertId)?.alert,
    owe: (alert, to, corrects) => oweAll([{ alert, to, corrects }]),
    oweAll,
    pending: open.owed,
    behind: open.behind,
    isOpen: open.isOpen,
    revise: (alert) => inTurn(() => revise(alert)),
    async settle(changed) {
      await write(changed);
      for (const delivery of changed) open.track(delivery);
      for (const alertId of new Set(changed.map((one) => one.alert.id))) await inTurn(() => finish(alertId));
    },
    get owed() {
      return open.count;
    },
    total,
    alerts: () => [...heads.values()].map(({ alert }) => alert),
    owedAt(instant, slackMs) {
      const from = new Date(instant.getTime() - slackMs).toISOString();
      const to = new Date(instant.getTime() + slackMs).toISOString();
      return [...heads.values()]
        .filter(({ alert, doneAt }) => alert.at <= to && (doneAt ?? to) >= from)
        .map(({ alert }) => alert)
        .sort((a, b) => b.at.localeCompare(a.at));
    },
    deliveries,
    read,
    corrections: (alertId) => corrections.get(alertId) ?? [],
    recent(count) {
      const told = [...heads.values()].map(({ alert }) => alert).filter((alert) => topicOf(alert) !== null);
      return told.sort((a, b) => b.at.localeCompare(a.at)).slice(0, count);
    },
  };
}

function headOf({ alert, to }: Debt, now: Date): z.infer<typeof headSchema> {
  return { alert, total: to.length, doneAt: to.length > 0 ? null : now.toISOString() };
}
