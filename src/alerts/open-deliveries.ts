import type { Alert } from './alert.ts';
import { type Delivery, deliveryKey, isBehind, keyOf, type Place } from './delivery.ts';

/** The deliveries of which something is still to be done: memory of what is stored. */
export type OpenDeliveries = {
  /** Those that are still to be posted, in no order. */
  owed(): IterableIterator<Delivery>;
  readonly count: number;
  /** Those whose messages show an older edition of their card, in no order. */
  behind(): IterableIterator<Delivery>;
  isOwed(place: Place): boolean;
  /** Nothing of it was posted yet and still has to be, or its message is to be changed. */
  isOpen(place: Place): boolean;
  /** Nothing is left to be done for any recipient of the alert. */
  isSettled(alertId: string): boolean;
  /** Takes a delivery as it stands now. */
  track(delivery: Delivery): void;
};

/** `current` gives an alert in its newest edition, which may be newer than the one that a delivery was read with. */
export function createOpenDeliveries(current: (alertId: string) => Alert | undefined): OpenDeliveries {
  const owed = new Map<string, Delivery>();
  const behind = new Map<string, Delivery>();
  const open = new Map<string, number>();
  const isCounted = (key: string) => owed.has(key) || behind.has(key);

  return {
    owed: () => owed.values(),
    get count() {
      return owed.size;
    },
    behind: () => behind.values(),
    isOwed: (place) => owed.has(deliveryKey(place)),
    isOpen: (place) => {
      const key = deliveryKey(place);
      return owed.get(key)?.messageId === null || behind.has(key);
    },
    isSettled: (alertId) => (open.get(alertId) ?? 0) === 0,
    track(read) {
      const delivery = { ...read, alert: current(read.alert.id) ?? read.alert };
      const { id } = delivery.alert;
      const key = keyOf(delivery);
      const was = Number(isCounted(key));
      owed.delete(key);
      behind.delete(key);
      if (delivery.state === 'owed') owed.set(key, delivery);
      if (isBehind(delivery)) behind.set(key, delivery);
      const count = (open.get(id) ?? 0) + Number(isCounted(key)) - was;
      if (count === 0) open.delete(id);
      else open.set(id, count);
    },
  };
}
