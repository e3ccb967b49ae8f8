import type { QuietLookup } from '../quiet/quiet-lookup.ts';
import { quietUntil } from '../quiet/quiet-until.ts';
import type { Alert } from './alert.ts';
import type { Recipient } from './recipient.ts';
import type { Urgency } from './urgency.ts';

/** When an alert may go to a recipient. */
export type Timing =
  | { readonly kind: 'now' }
  /** At once, but without a sound and without a ping. */
  | { readonly kind: 'silently' }
  | { readonly kind: 'held'; readonly until: Date };

export type Question = {
  readonly alert: Alert;
  readonly recipient: Pick<Recipient, 'quiet'>;
  readonly urgency: Pick<Urgency, 'span'>;
};

/**
 * When an alert may go out, seen from `now` (pure). Quiet hours hold all but what is critical, what answers a command,
 * and a reminder whose date would run out meanwhile. They are asked each time and written down nowhere, so whoever
 * changes them frees or holds what is waiting. A digest at a time of day would be one more reason to hold.
 */
export function timing(
  { alert, recipient, urgency: { span } }: Question,
  now: Date,
  quietEnd: QuietLookup = quietUntil,
): Timing {
  const until = recipient.quiet && quietEnd(recipient.quiet, now);
  // A correction makes no sound of its own.
  if (!until || alert.kind === 'correction') return { kind: 'now' };
  const isOver = alert.kind === 'passed';
  // Nobody has to wake up for what nothing can be done about any more.
  if (alert.severity === 'critical') return { kind: isOver ? 'silently' : 'now' };
  const runsOut = span !== null && !isOver && until > span.first && now < span.last;
  if (alert.kind === 'state' || runsOut) return { kind: 'silently' };
  return { kind: 'held', until };
}
