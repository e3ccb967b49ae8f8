import type { DeliveryState } from './delivery.ts';
import type { Needless, Outcome } from './outcome.ts';
import { retryAt } from './retry-at.ts';

const REASON_LENGTH = 300;

type Attempt = { readonly outcome: Outcome | Needless; readonly now: Date; readonly random: () => number };

/**
 * The delivery after an attempt (pure). What is owed stays owed until it was posted or its recipient is gone for
 * good; only the pace changes.
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
    case 'needless':
    case 'refused':
      return { ...delivery, attempts, state: 'gone', notBefore: null, reason: short(outcome.reason) };
    case 'blocked':
    case 'later': {
      const notBefore = retryAt({ outcome, failures: delivery.attempts, now, random });
      const answered = outcome.kind === 'blocked' ? outcome.answered : undefined;
      const messageId = answered ?? delivery.messageId;
      return { ...delivery, attempts, messageId, notBefore, reason: short(outcome.reason) };
    }
  }
}

function short(reason: string): string {
  return reason.slice(0, REASON_LENGTH);
}
