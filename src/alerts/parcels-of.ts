import type { RestLookup } from '../quiet/rest-lookup.ts';
import { type Delivery, deliveryKey, keyOf } from './delivery.ts';
import type { Judged, Owed } from './judged.ts';
import { type Parcel, parcelOf } from './parcel.ts';
import { putTogether } from './put-together.ts';
import type { Room } from './report-room.ts';
import { timing } from './timing.ts';
import { isLate } from './urgency.ts';

/** After so many attempts Discord has forgotten the nonce of the one before when the next one comes. */
const NONCE_FORGOTTEN = 8;
const NONCE_KEPT = 10 * 60_000;

export type Look = {
  readonly now: Date;
  readonly rest: RestLookup;
  readonly room: (channelId: string) => Room;
};

/**
 * What can go out now, message by message (pure). What was held over quiet hours or for a digest, and reminders that
 * come late, are one message from two on; other news from four on, so that a long absence is no flood. Reports that
 * come in time are put together where a channel has no room for each. What is being tried stays as it is, since
 * Discord knows it again by its nonce.
 */
export function parcelsOf(owed: readonly Owed[], { now, rest, room }: Look): Parcel[] {
  const { true: tried = [], false: free = [] } = Object.groupBy(owed, (one) => `${isTried(one, now)}`);
  const tries = Map.groupBy(tried, ({ delivery }) => tryKey(delivery));
  const places = Map.groupBy(free, ({ recipient }) => recipient.channelId);
  return [
    ...[...tries.values()].flatMap((group) => again(group.map(judge))),
    ...[...places].flatMap(([channelId, group]) =>
      putTogether(
        group.map(judge).filter(({ when }) => when !== 'held'),
        room(channelId),
      ),
    ),
  ];

  function judge(one: Owed): Judged {
    const { alert } = one.delivery;
    const then = timing({ ...one, alert }, new Date(alert.at), rest);
    return {
      ...one,
      when: timing({ ...one, alert }, now, rest).kind,
      late: isLate(alert, one.urgency, now),
      heldBy: then.kind === 'held' ? then.by : null,
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
  return group.some(({ when }) => when !== 'held') ? [parcelOf(group, { follows: false })] : [];
}
