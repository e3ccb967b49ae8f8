import type { DeliveryState } from './outbox.ts';
import type { Outcome } from './outcome.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const FIRST_RETRY = 2 * SECOND;
const SLOWEST_RETRY = 15 * MINUTE;
const BLOCKED_RETRY = 10 * MINUTE;
const REASON_LENGTH = 300;

type Attempt = { readonly outcome: Outcome; readonly now: Date; readonly random: () => number };

/**
 * The delivery after an attempt (pure). What is owed stays owed until it was posted or its recipient is gone for
 * good; only the pace changes. Retries double from 2 s to 15 min, with jitter so that they don't come in a wave.
 */
export function afterAttempt<T extends DeliveryState>(delivery: T, { outcome, now, random }: Attempt): T {
  const attempts = delivery.attempts + 1;
  switch (outcome.kind) {
    case 'sent':
      return {
        ...delivery,
        attempts,
        state: 'sent',
        messageId: outcome.messageId,
        notBefore: null,
        reason: null,
      };
    case 'gone':
    case 'refused':
      return { ...delivery, attempts, state: 'gone', notBefore: null, reason: short(outcome.reason) };
    case 'blocked':
      return { ...delivery, attempts, notBefore: later(now, BLOCKED_RETRY), reason: short(outcome.reason) };
    case 'later': {
      const doubled = Math.min(FIRST_RETRY * 2 ** Math.min(delivery.attempts, 20), SLOWEST_RETRY);
      const wait = Math.max(outcome.afterMs ?? 0, doubled * (0.5 + random() / 2));
      return { ...delivery, attempts, notBefore: later(now, wait), reason: short(outcome.reason) };
    }
  }
}

function later(now: Date, ms: number): string {
  return new Date(now.getTime() + ms).toISOString();
}

function short(reason: string): string {
  return reason.slice(0, REASON_LENGTH);
}
