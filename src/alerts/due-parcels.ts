import { restLookup } from '../quiet/rest-lookup.ts';
import type { Addressees } from './addressees.ts';
import type { Alert } from './alert.ts';
import { type Delivery, keyOf } from './delivery.ts';
import type { Owed } from './judged.ts';
import type { Outbox } from './outbox.ts';
import type { Parcel } from './parcel.ts';
import { parcelsOf } from './parcels-of.ts';
import { hasOnlyFreshReports } from './put-together.ts';
import type { ReportRoom } from './report-room.ts';
import { timing } from './timing.ts';
import type { Urgency } from './urgency.ts';

export type DueParts = {
  readonly outbox: Pick<Outbox, 'pending' | 'behind' | 'isOpen' | 'owed'>;
  readonly addressees: Addressees;
  readonly urgency: (alert: Alert) => Urgency;
  readonly now: () => Date;
};

/** What can go out now of all that is owed and not `busy`, which is named by the keys of deliveries. */
export function dueParcels(parts: DueParts, busy: ReadonlySet<string>, room: ReportRoom): Parcel[] {
  const now = parts.now();
  const instant = now.toISOString();
  const isFree = (delivery: Delivery) =>
    (delivery.notBefore ?? '') <= instant && !busy.has(keyOf(delivery)) && !waitsForOther(parts, delivery);
  const some = [...parts.outbox.pending()].filter(isFree);
  const owed = some.map((delivery) => owedOf(parts, delivery) ?? byItself(delivery));
  const parcels = owed.filter((one) => 'deliveries' in one);
  return [
    ...parcels,
    ...parcelsOf(
      owed.filter((one) => 'recipient' in one),
      { now, rest: restLookup(), room: (channelId) => room.in(channelId, now) },
    ),
    ...[...parts.outbox.behind()].filter(isFree).map(byItself),
  ];
}

/** Milliseconds until the first of what waits may be tried. */
export function untilNextLook(parts: DueParts, room: ReportRoom): number {
  const now = parts.now();
  const rest = restLookup();
  let first = Number.POSITIVE_INFINITY;
  for (const delivery of parts.outbox.pending()) {
    if (waitsForOther(parts, delivery)) continue;
    const owed = owedOf(parts, delivery);
    const when = owed && timing({ ...owed, alert: delivery.alert }, now, rest);
    const crowded =
      owed && hasOnlyFreshReports({ deliveries: [delivery] }) && room.in(owed.recipient.channelId, now).until;
    const times = [when?.kind === 'held' && when.until, crowded, new Date(delivery.notBefore ?? 0)];
    first = Math.min(first, Math.max(...times.map(Number)));
  }
  for (const { notBefore } of parts.outbox.behind())
    first = Math.min(first, Date.parse(notBefore ?? '') || 0);
  return Math.max(first - now.getTime(), 0);
}

/** Null when its recipient has left. */
function owedOf({ addressees, urgency }: DueParts, delivery: Delivery): Owed | null {
  const recipient = addressees.get(delivery.to);
  return recipient ? { delivery, recipient, urgency: urgency(delivery.alert) } : null;
}

/** A correction or a confirmation comes after what it is about, which may be on its way. */
function waitsForOther({ outbox }: DueParts, { corrects = [] }: Delivery): boolean {
  return corrects.some(outbox.isOpen);
}

/** A message that is there and is to be changed, or one that is to be settled since its recipient has left. */
function byItself(delivery: Delivery): Parcel {
  return { deliveries: [delivery], bundle: null, digest: null, silently: false };
}
