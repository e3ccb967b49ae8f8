import type { QuietLookup } from '../quiet/quiet-lookup.ts';
import type { Alert } from './alert.ts';
import { type Bundle, type Delivery, deliveryKey, placeOf } from './delivery.ts';
import type { Posting } from './posting.ts';
import type { Recipient } from './recipient.ts';
import { type Timing, timing } from './timing.ts';
import { isLate, type Urgency } from './urgency.ts';

/** A delivery that is due, with what decides when and how it goes out. */
export type Owed = {
  readonly delivery: Delivery;
  readonly recipient: Recipient;
  readonly urgency: Urgency;
};

/** What goes out as one message: one delivery, or several to the same channel that have waited. */
export type Parcel = Omit<Posting, 'to'> & { readonly deliveries: readonly Delivery[] };

type Judged = Owed & {
  readonly when: Timing['kind'];
  readonly late: boolean;
  /** It was held by quiet hours when it came. */
  readonly rested: boolean;
};

/** What answers a command, or a message: it is never told together with anything. */
const ALONE: ReadonlySet<Alert['kind']> = new Set(['state', 'correction']);
/** More news than this that comes late is told together. */
const MOST_ALONE = 3;
/** As many as a message can tell with their dates and links. */
const MOST_TOGETHER = 12;
/** After so many attempts Discord has forgotten the nonce of the one before when the next one comes. */
const NONCE_FORGOTTEN = 8;
const NONCE_KEPT = 10 * 60_000;

/**
 * What can go out at `now`, message by message (pure). Nothing is put together that comes in time. What was held over
 * quiet hours, and reminders that come late, are one message from two on; other news from four on, so that a long
 * absence is no flood. What is being tried stays as it is, since Discord knows it again by its nonce.
 */
export function parcelsOf(owed: readonly Owed[], now: Date, quietEnd: QuietLookup): Parcel[] {
  const { true: tried = [], false: free = [] } = Object.groupBy(owed, (one) => `${isTried(one, now)}`);
  const tries = Map.groupBy(tried, ({ delivery }) => tryKey(delivery));
  const places = Map.groupBy(free, ({ recipient }) => recipient.channelId);
  return [
    ...[...tries.values()].flatMap((group) => again(group.map(judge))),
    ...[...places.values()].flatMap((group) =>
      sorted(group.map(judge).filter(({ when }) => when !== 'held')),
    ),
  ];

  function judge(one: Owed): Judged {
    const { alert } = one.delivery;
    const then = timing({ ...one, alert }, new Date(alert.at), quietEnd);
    return {
      ...one,
      when: timing({ ...one, alert }, now, quietEnd).kind,
      late: isLate(alert, one.urgency, now),
      rested: then.kind === 'held',
    };
  }
}

/** The same for what is tried together. */
function tryKey(delivery: Delivery): string {
  const [first] = delivery.bundle?.of ?? [];
  return first ? deliveryKey(first) : keyOf(delivery);
}

/** It may have arrived already, without our knowing. */
function isTried({ delivery }: Owed, now: Date): boolean {
  const { bundle, attempts, notBefore } = delivery;
  if (bundle !== undefined) return true;
  const isRecent = notBefore !== null && now.getTime() - Date.parse(notBefore) < NONCE_KEPT;
  return attempts > 0 && attempts < NONCE_FORGOTTEN && isRecent;
}

/** All of it once something of it may go: it can't be taken apart any more. */
function again(group: readonly Judged[]): Parcel[] {
  return group.some(({ when }) => when !== 'held') ? [parcel(group)] : [];
}

function sorted(ready: readonly Judged[]): Parcel[] {
  const waited = ready.filter(
    ({ delivery, late, rested }) => !ALONE.has(delivery.alert.kind) && (late || rested),
  );
  const calm = waited.filter((one) => one.rested || isReminder(one));
  const together = new Set(waited.length > MOST_ALONE ? waited : calm.length > 1 ? calm : []);
  const alone = ready.filter((one) => !together.has(one));
  return [...alone.map((one) => [one]), ...inParts([...together])].map(parcel);
}

/** As few parts as hold them all, and none that is much smaller than the others. */
function inParts(together: readonly Judged[]): Judged[][] {
  const count = Math.ceil(together.length / MOST_TOGETHER);
  const size = Math.ceil(together.length / Math.max(count, 1));
  const ordered = together.toSorted((a, b) => keyOf(a.delivery).localeCompare(keyOf(b.delivery)));
  return Array.from({ length: count }, (_, n) => ordered.slice(n * size, (n + 1) * size));
}

function parcel(group: readonly Judged[]): Parcel {
  const deliveries = group.map(({ delivery }) => delivery);
  const bundle = deliveries[0]?.bundle ?? bundleOf(group);
  return {
    deliveries,
    bundle,
    digest: bundle && group.length > 1 ? bundle.reason : staleReason(group),
    silently: group.every(({ when }) => when !== 'now'),
  };
}

function bundleOf(group: readonly Judged[]): Bundle | null {
  if (group.length < 2) return null;
  const reason = group.every(({ rested }) => rested) ? 'after quiet hours' : 'after absence';
  return { of: group.map(({ delivery }) => placeOf(delivery)), reason };
}

/** A reminder that has slept too long is told like several: "3 days left" is no longer true of it. */
function staleReason(group: readonly Judged[]): Bundle['reason'] | null {
  const isStale = group.every((one) => one.rested && one.late && isReminder(one));
  return isStale ? 'after quiet hours' : null;
}

function isReminder({ delivery: { alert } }: Owed): boolean {
  return alert.kind === 'reminder' || alert.kind === 'passed' || alert.kind === 'personal';
}

function keyOf(delivery: Delivery): string {
  return deliveryKey(placeOf(delivery));
}
