import { type Alert, severities } from './alert.ts';
import { keyOf } from './delivery.ts';
import { isReport } from './is-report.ts';
import { isReminder, type Judged } from './judged.ts';
import { type Parcel, parcelOf } from './parcel.ts';
import type { Room } from './report-room.ts';

/** What answers a command, or a message: it is never told together with anything. */
const ALONE: ReadonlySet<Alert['kind']> = new Set(['state', 'correction', 'confirmation']);
/** More news than this that comes late is told together. */
const MOST_ALONE = 3;
/** As many as a message can tell with their dates and links. */
const MOST_TOGETHER = 12;

/**
 * The messages that what is free to go to one channel makes (pure). Reports that come in time are messages of their
 * own as long as there is room; then they are told together, and what is beyond the room waits.
 */
export function putTogether(ready: readonly Judged[], { left }: Room): Parcel[] {
  const waited = waitedTogether(ready);
  const rest = ready.filter((one) => !waited.has(one));
  const reports = rest.filter(isFreshReport);
  const crowd = reports.length > left ? reports : [];
  const alone = rest.filter((one) => !crowd.includes(one));
  const messages = [
    ...alone.map((one) => parcelOf([one], { follows: false })),
    ...inParts([...waited]),
    ...inParts(crowd),
  ];
  return within(left, messages);
}

function waitedTogether(ready: readonly Judged[]): ReadonlySet<Judged> {
  const waited = ready.filter(
    ({ delivery, late, heldBy }) => !ALONE.has(delivery.alert.kind) && (late || heldBy !== null),
  );
  const calm = waited.filter((one) => one.heldBy !== null || isReminder(one));
  return new Set(waited.length > MOST_ALONE ? waited : calm.length > 1 ? calm : []);
}

/** As few parts as hold them all, and none that is much smaller than the others. Only the first rings. */
function inParts(together: readonly Judged[]): Parcel[] {
  const count = Math.ceil(together.length / MOST_TOGETHER);
  const size = Math.ceil(together.length / Math.max(count, 1));
  const ordered = together.toSorted(loudestFirst);
  return Array.from({ length: count }, (_, n) =>
    parcelOf(ordered.slice(n * size, (n + 1) * size), { follows: n > 0 }),
  );
}

/** In an order that doesn't depend on how they came. */
function loudestFirst({ delivery: one }: Judged, { delivery: other }: Judged): number {
  return (
    severities.indexOf(one.alert.severity) - severities.indexOf(other.alert.severity) ||
    one.alert.at.localeCompare(other.alert.at) ||
    keyOf(one).localeCompare(keyOf(other))
  );
}

/** All of them, but of those that hold only reports no more than there is room for. */
function within(left: number, messages: readonly Parcel[]): Parcel[] {
  const calm = messages.filter(hasOnlyFreshReports);
  const kept = new Set(calm.slice(0, left));
  return messages.filter((one) => kept.has(one) || !hasOnlyFreshReports(one));
}

function isFreshReport({ delivery }: Pick<Judged, 'delivery'>): boolean {
  return isReport(delivery.alert) && delivery.attempts === 0;
}

/** Such messages take room in their channel. */
export function hasOnlyFreshReports({ deliveries }: Pick<Parcel, 'deliveries'>): boolean {
  return deliveries.every((delivery) => isFreshReport({ delivery }));
}
