import type { Addressees } from './addressees.ts';
import { afterAttempt } from './after-attempt.ts';
import type { Alert } from './alert.ts';
import { type Delivery, keyOf } from './delivery.ts';
import { editCard } from './edit-card.ts';
import type { Outbox } from './outbox.ts';
import type { Failure, Needless, Outcome } from './outcome.ts';
import type { Parcel } from './parcel.ts';
import { type PostParts, post } from './post.ts';
import { postConfirmation } from './post-confirmation.ts';
import { postCorrection } from './post-correction.ts';
import type { Addressed } from './posting.ts';
import type { Recipient } from './recipient.ts';
import { unpinged } from './unpinged.ts';
import { type BudgetParts, withinBudget } from './within-budget.ts';

export type ParcelParts = PostParts &
  BudgetParts & {
    readonly outbox: Pick<Outbox, 'read' | 'settle' | 'corrections'>;
    readonly addressees: Addressees;
    /** An alert without what is no longer so; null when nothing of it is left. */
    readonly stillTrue: (alert: Alert) => Alert | null;
    readonly now: () => Date;
    readonly random: () => number;
  };

/**
 * Posts one message and notes for each of its deliveries what became of it. That they belong together is noted first:
 * whoever is killed after posting comes back with the same message under the same nonce, whatever else is due by then.
 */
export async function deliverParcel(parts: ParcelParts, parcel: Parcel): Promise<void> {
  const [posted] = parcel.deliveries;
  if (posted?.state === 'sent') return editCard(parts, posted);
  const right = new Set(parcel.deliveries.filter((one) => isRight(parts, one)).map(keyOf));
  const looks = (await keepTogether(parts, parcel)).map((delivery) => look(parts, delivery));
  for (const { delivery, failure } of looks.filter((one) => one.kind === 'closed')) {
    await conclude(parts, [delivery], failure);
  }
  const open = looks.filter((one) => one.kind === 'open');
  if (open.length === 0) return;
  const outcome = await attempt(parts, parcel, open);
  for (const { delivery, recipient } of open) await note(parts, { to: delivery.to, recipient }, outcome);
  const deliveries = open.map(({ delivery }): Delivery => {
    if (outcome.kind !== 'sent') return delivery;
    const marked = { ...delivery, ...cardMarks(delivery) };
    return right.has(keyOf(delivery)) ? { ...marked, saidRight: true } : marked;
  });
  await conclude(parts, deliveries, outcome);
}

/** What the message of a card is known to show: a first attempt may have left an older edition there. */
function cardMarks({ alert, attempts }: Delivery): Pick<Delivery, 'edition' | 'saidOfficial'> {
  if (alert.kind !== 'story' || attempts > 0) return {};
  const { edition, severity } = alert;
  return {
    ...(edition === undefined ? {} : { edition }),
    ...(severity === 'notice' ? {} : { saidOfficial: true }),
  };
}

/** It was put right before anything was sent of it. */
function isRight({ outbox }: ParcelParts, { attempts, alert }: Delivery): boolean {
  return attempts === 0 && outbox.corrections(alert.id).length > 0;
}

async function keepTogether(
  { outbox }: ParcelParts,
  { deliveries, bundle }: Parcel,
): Promise<readonly Delivery[]> {
  if (bundle === null || deliveries.every((one) => one.bundle !== undefined)) return deliveries;
  const attempts = Math.max(...deliveries.map((one) => one.attempts));
  const together = deliveries.map((one) => ({ ...one, attempts, bundle }));
  await outbox.settle(together);
  return together;
}

type Open = Addressed & {
  readonly kind: 'open';
  /** What of it is still so. */
  readonly current: Alert;
};
type Look = Open | { readonly kind: 'closed'; readonly delivery: Delivery; readonly failure: Failure };

function look({ addressees, stillTrue }: ParcelParts, delivery: Delivery): Look {
  const recipient = addressees.get(delivery.to);
  if (!recipient) return closed(delivery, 'unsubscribed before it was sent');
  if (recipient.trouble?.final) return closed(delivery, recipient.trouble.reason);
  const current = stillTrue(delivery.alert);
  if (!current) return closed(delivery, 'its date has changed before it was sent');
  return { kind: 'open', delivery, recipient, current };
}

function closed(delivery: Delivery, reason: string): Look {
  return { kind: 'closed', delivery, failure: { kind: 'gone', reason } };
}

async function attempt(
  parts: ParcelParts,
  parcel: Parcel,
  open: readonly Open[],
): Promise<Outcome | Needless> {
  const [first] = open;
  if (first?.delivery.alert.kind === 'confirmation') return postConfirmation(parts, first);
  if (first?.delivery.corrects) return postCorrection(parts, first.delivery, first.recipient);
  const to = open
    .map(({ delivery, recipient, current }) => ({ delivery: { ...delivery, alert: current }, recipient }))
    .map((one) => (isConfirmedApart(one.delivery) ? unpinged(one) : one));
  const outcome = await post(parts, withinBudget(parts, { ...parcel, to }));
  // Before the deliveries are settled: whoever is killed in between tries again, and asks for the same ping.
  await parts.pings.stored();
  return outcome;
}

/** The report may have arrived without our knowing; then that it is official now is confirmed, and that pings. */
function isConfirmedApart({ alert, attempts }: Delivery): boolean {
  return alert.kind === 'story' && attempts > 0 && alert.becameOfficial === true;
}

/** All with one time for the next attempt, so that what belongs together is due together. */
async function conclude(
  { outbox, now, random, report }: ParcelParts,
  deliveries: readonly Delivery[],
  outcome: Outcome | Needless,
): Promise<void> {
  const luck = random();
  const after = deliveries.map((one) => afterAttempt(one, { outcome, now: now(), random: () => luck }));
  await outbox.settle(after);
  if (outcome.kind === 'sent' || outcome.kind === 'needless') return;
  for (const delivery of after) report(delivery, outcome);
}

/** Remembers with the recipient why it can't be reached, so that commands can say so; forgets it once it can. */
async function note(
  { addressees, now }: ParcelParts,
  { to, recipient }: { to: string; recipient: Recipient },
  outcome: Outcome | Needless,
): Promise<void> {
  const final = outcome.kind === 'gone';
  if (final || outcome.kind === 'blocked') {
    if (recipient.trouble?.reason === outcome.reason) return;
    const trouble = { reason: outcome.reason, since: now().toISOString(), final };
    await addressees.note(to, recipient, trouble);
  }
  if (outcome.kind === 'sent' && recipient.trouble) await addressees.note(to, recipient, null);
}
