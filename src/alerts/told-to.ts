import type { Alert } from './alert.ts';
import type { Delivery } from './delivery.ts';
import type { Recipient } from './recipient.ts';
import { unwanted } from './unwanted.ts';

/** What became of an event for one recipient. */
export type Told =
  | { readonly kind: 'sent'; readonly messageId: string; readonly withOthers: boolean }
  /** `until` is when its recipient's settings let it go, if they hold it; `reason` what kept it back so far. */
  | { readonly kind: 'waiting'; readonly until: Date | null; readonly reason: string | null }
  | { readonly kind: 'given up'; readonly reason: string | null }
  /** Null: as they are set up now it would be owed, so they were set up otherwise then. */
  | { readonly kind: 'not owed'; readonly why: ReturnType<typeof unwanted> };

/** An alert, with what it owes or owed to one recipient. */
export type Owing = { readonly alert: Alert; readonly delivery: Delivery | undefined };
type HeldUntil = (delivery: Delivery, recipient: Recipient) => Date | null;

/** Whether a recipient heard of an event by one of its alerts, or why not. Pure. */
export function toldTo(recipient: Recipient, owing: readonly Owing[], heldUntil: HeldUntil): Told {
  const deliveries = owing.flatMap(({ delivery }) => delivery ?? []);
  for (const { state, messageId, bundle } of deliveries)
    if (state === 'sent' && messageId !== null)
      return { kind: 'sent', messageId, withOthers: bundle !== undefined };
  const owed = deliveries.find(({ state }) => state === 'owed');
  if (owed) return { kind: 'waiting', until: heldUntil(owed, recipient), reason: owed.reason };
  const [last] = deliveries;
  if (last) return { kind: 'given up', reason: last.reason };
  const reasons = owing.map(({ alert }) => unwanted(recipient, alert));
  return { kind: 'not owed', why: reasons.includes(null) ? null : (reasons[0] ?? null) };
}
