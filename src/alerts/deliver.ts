import { severities } from './alert.ts';
import { deliverParcel, type ParcelParts } from './deliver-parcel.ts';
import { keyOf } from './delivery.ts';
import { type DueParts, dueParcels, untilNextLook } from './due-parcels.ts';
import type { Parcel } from './parcel.ts';
import { hasOnlyFreshReports } from './put-together.ts';
import { createReportRoom, type ReportRoom } from './report-room.ts';

type Parts = ParcelParts &
  DueParts & {
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
  const room = createReportRoom();
  const underWay = new Map<Parcel, Promise<void>>();
  let queue: Parcel[] = [];
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  function kick(): void {
    if (stopped) return;
    clearTimeout(timer);
    const busy = new Set([...underWay.keys()].flatMap(({ deliveries }) => deliveries.map(keyOf)));
    queue = inOrder(dueParcels(parts, busy, room));
    fill();
  }

  function fill(): void {
    while (!stopped && underWay.size < parts.atOnce) {
      const parcel = queue.shift();
      if (!parcel) break;
      takeRoom(parts, parcel, room);
      underWay.set(parcel, attempt(parcel));
    }
    if (!stopped && underWay.size === 0) nap();
  }

  function nap(): void {
    const isOver = parts.outbox.owed === 0 && parts.outbox.behind().next().done;
    if (!isOver) timer = setTimeout(kick, Math.min(untilNextLook(parts, room), LONGEST_NAP));
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

/** Counted when it is sent off, so that what comes while it is under way finds the room taken. */
function takeRoom({ addressees, now }: Parts, parcel: Parcel, room: ReportRoom): void {
  const [first] = parcel.deliveries;
  const recipient = first && addressees.get(first.to);
  if (recipient && hasOnlyFreshReports(parcel)) room.take(recipient.channelId, now());
}

/** Loudest first, then in the order of what happened; what only changes a message comes last. */
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
  if (deliveries.some(({ state }) => state === 'sent')) return severities.length;
  return Math.min(...deliveries.map(({ alert }) => severities.indexOf(alert.severity)));
}
