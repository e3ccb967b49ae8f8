import { quietLookup } from '../quiet/quiet-lookup.ts';
import { type Alert, severities } from './alert.ts';
import { deliverParcel, type ParcelParts } from './deliver-parcel.ts';
import { type Delivery, deliveryKey, placeOf } from './delivery.ts';
import type { Outbox } from './outbox.ts';
import { type Owed, type Parcel, parcelsOf } from './parcels-of.ts';
import { timing } from './timing.ts';
import type { Urgency } from './urgency.ts';

type Parts = ParcelParts & {
  readonly outbox: Outbox;
  readonly urgency: (alert: Alert) => Urgency;
  /** A surprise, such as a store that can't be written: the bot must stop. */
  readonly fail: (error: unknown) => void;
  readonly atOnce: number;
};

export type Deliverer = {
  /** Delivers what is due and keeps coming back for the rest, until stopped. Call it when something is owed. */
  kick(): void;
  /** Starts no further delivery and resolves when those under way have been stored. */
  stop(): Promise<void>;
};

const LONGEST_NAP = 60_000;

/**
 * Works the outbox off, loudest first, a few messages at a time. Discord's own pace (buckets, 50 a second) is kept
 * by discord.js under `send`. A delivery that must wait makes room for the next one.
 */
export function createDeliverer(parts: Parts): Deliverer {
  const underWay = new Map<Parcel, Promise<void>>();
  let queue: Parcel[] = [];
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  function kick(): void {
    if (stopped) return;
    clearTimeout(timer);
    const busy = new Set([...underWay.keys()].flatMap(({ deliveries }) => deliveries.map(keyOf)));
    queue = inOrder(due(parts, busy));
    fill();
  }

  function fill(): void {
    while (!stopped && underWay.size < parts.atOnce) {
      const parcel = queue.shift();
      if (!parcel) break;
      underWay.set(parcel, attempt(parcel));
    }
    if (!stopped && underWay.size === 0) nap();
  }

  function nap(): void {
    if (parts.outbox.owed > 0) timer = setTimeout(kick, Math.min(longestNap(parts), LONGEST_NAP));
  }

  async function attempt(parcel: Parcel): Promise<void> {
    try {
      await deliverParcel(parts, parcel);
    } catch (error) {
      stopped = true;
      parts.fail(error);
    } finally {
      underWay.delete(parcel);
      fill();
    }
  }

  return {
    kick,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await Promise.all(underWay.values());
    },
  };
}

/** Null when its recipient has left. */
function owedOf({ addressees, urgency }: Parts, delivery: Delivery): Owed | null {
  const recipient = addressees.get(delivery.to);
  return recipient ? { delivery, recipient, urgency: urgency(delivery.alert) } : null;
}

function due(parts: Parts, busy: ReadonlySet<string>): Parcel[] {
  const now = parts.now();
  const instant = now.toISOString();
  const some = [...parts.outbox.pending()].filter(
    (delivery) =>
      (delivery.notBefore ?? '') <= instant && !busy.has(keyOf(delivery)) && !waitsForOther(parts, delivery),
  );
  const owed = some.map((delivery) => owedOf(parts, delivery) ?? toNobody(delivery));
  const parcels = owed.filter((one) => 'deliveries' in one);
  return [
    ...parcels,
    ...parcelsOf(
      owed.filter((one) => 'recipient' in one),
      now,
      quietLookup(),
    ),
  ];
}

/** A correction comes after what it corrects, which may be on its way. */
function waitsForOther({ outbox }: Parts, { corrects = [] }: Delivery): boolean {
  return corrects.some(outbox.isOwed);
}

/** Its recipient has left; it is looked at once more, to be settled. */
function toNobody(delivery: Delivery): Parcel {
  return { deliveries: [delivery], bundle: null, digest: null, silently: false };
}

/** Milliseconds until the first of what waits may be tried. */
function longestNap(parts: Parts): number {
  const now = parts.now();
  const quietEnd = quietLookup();
  let first = Number.POSITIVE_INFINITY;
  for (const delivery of parts.outbox.pending()) {
    if (waitsForOther(parts, delivery)) continue;
    const owed = owedOf(parts, delivery);
    const when = owed && timing({ ...owed, alert: delivery.alert }, now, quietEnd);
    const until = when?.kind === 'held' ? when.until.getTime() : 0;
    first = Math.min(first, Math.max(until, Date.parse(delivery.notBefore ?? '') || 0));
  }
  return Math.max(first - now.getTime(), 0);
}

function keyOf(delivery: Delivery): string {
  return deliveryKey(placeOf(delivery));
}

/** Loudest first, then in the order of what happened. */
function inOrder(parcels: readonly Parcel[]): Parcel[] {
  return parcels.toSorted((a, b) => {
    const [one, other] = [a.deliveries[0], b.deliveries[0]];
    return (
      loudness(a) - loudness(b) ||
      (one?.alert.at ?? '').localeCompare(other?.alert.at ?? '') ||
      (one?.position ?? 0) - (other?.position ?? 0)
    );
  });
}

function loudness({ deliveries }: Parcel): number {
  return Math.min(...deliveries.map(({ alert }) => severities.indexOf(alert.severity)));
}
