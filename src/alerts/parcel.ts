import { type Bundle, type Delivery, placeOf } from './delivery.ts';
import { isReport } from './is-report.ts';
import { isReminder, type Judged } from './judged.ts';
import type { Posting } from './posting.ts';

/** What goes out as one message: one delivery, or several to the same channel. */
export type Parcel = Omit<Posting, 'to'> & { readonly deliveries: readonly Delivery[] };

/** `follows`: it goes on where another message ended, which has rung already. */
export function parcelOf(group: readonly Judged[], { follows }: { readonly follows: boolean }): Parcel {
  const deliveries = group.map(({ delivery }) => delivery);
  const bundle = deliveries[0]?.bundle ?? bundleOf(group);
  return {
    deliveries,
    bundle,
    digest: bundle && group.length > 1 ? bundle.reason : staleReason(group),
    silently: follows || group.every(({ when }) => when !== 'now'),
  };
}

function bundleOf(group: readonly Judged[]): Bundle | null {
  if (group.length < 2) return null;
  return { of: group.map(({ delivery }) => placeOf(delivery)), reason: reasonOf(group) };
}

function reasonOf(group: readonly Judged[]): Bundle['reason'] {
  const gathered = group.find(({ heldBy }) => heldBy === 'digest');
  if (gathered) return gathered.recipient.digest?.every === 'week' ? 'weekly digest' : 'daily digest';
  if (group.every(({ heldBy }) => heldBy === 'quiet hours')) return 'after quiet hours';
  const isBurst = group.every(({ delivery, late }) => isReport(delivery.alert) && !late);
  return isBurst ? 'at once' : 'after absence';
}

/** A reminder that has slept too long is told like several: "3 days left" is no longer true of it. */
function staleReason(group: readonly Judged[]): Bundle['reason'] | null {
  const isStale = group.every((one) => one.heldBy !== null && one.late && isReminder(one));
  return isStale ? reasonOf(group) : null;
}
