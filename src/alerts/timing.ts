import { type RestLookup, restLookup } from '../quiet/rest-lookup.ts';
import type { Alert } from './alert.ts';
import type { Recipient } from './recipient.ts';
import type { Urgency } from './urgency.ts';

/** When an alert may go to a recipient. */
export type Timing =
  | { readonly kind: 'now' }
  /** At once, but without a sound and without a ping. */
  | { readonly kind: 'silently' }
  | { readonly kind: 'held'; readonly by: 'digest' | 'quiet hours'; readonly until: Date };

export type Question = {
  readonly alert: Alert;
  readonly recipient: Pick<Recipient, 'quiet' | 'digest'>;
  readonly urgency: Pick<Urgency, 'span'>;
};

/**
 * When an alert may go out, seen from `now` (pure). A digest gathers and quiet hours hold all but what is critical,
 * what answers a command, and a reminder whose date would run out meanwhile. Both are asked each time and written down
 * nowhere, so whoever changes them frees or holds what is waiting.
 */
export function timing(question: Question, now: Date, rest: RestLookup = restLookup()): Timing {
  return gathered(question, now, rest) ?? rested(question, now, rest);
}

/** Until the first digest after it was noticed; one that was due while the bot was away is due still. */
function gathered(question: Question, now: Date, { nextDigest }: RestLookup): Timing | null {
  const { alert, recipient } = question;
  if (!recipient.digest || alert.severity === 'critical') return null;
  if (alert.kind === 'correction' || alert.kind === 'state') return null;
  const until = nextDigest(recipient.digest, new Date(alert.at));
  if (until <= now || runsOut(question, until, now)) return null;
  return { kind: 'held', by: 'digest', until };
}

function rested(question: Question, now: Date, { quietUntil }: RestLookup): Timing {
  const { alert, recipient } = question;
  const until = recipient.quiet && quietUntil(recipient.quiet, now);
  // A correction makes no sound of its own.
  if (!until || alert.kind === 'correction') return { kind: 'now' };
  // Nobody has to wake up for what nothing can be done about any more.
  if (alert.severity === 'critical') return { kind: alert.kind === 'passed' ? 'silently' : 'now' };
  if (alert.kind === 'state' || runsOut(question, until, now)) return { kind: 'silently' };
  return { kind: 'held', by: 'quiet hours', until };
}

/** The date that it reminds of would begin to run out before then. */
function runsOut({ alert, urgency: { span } }: Question, until: Date, now: Date): boolean {
  return span !== null && alert.kind !== 'passed' && until > span.first && now < span.last;
}
