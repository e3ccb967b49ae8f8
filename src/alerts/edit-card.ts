import type { Addressees } from './addressees.ts';
import type { Delivery } from './delivery.ts';
import { editPosted } from './edit-posted.ts';
import type { Outbox } from './outbox.ts';
import type { EditOutcome } from './outcome.ts';
import type { PostParts } from './post.ts';
import { retryAt } from './retry-at.ts';

type Parts = PostParts & {
  readonly outbox: Pick<Outbox, 'read' | 'settle'>;
  readonly addressees: Addressees;
  readonly now: () => Date;
  readonly random: () => number;
};

/**
 * Brings the message of a card to its newest edition, and notes that it shows it. A bot that is killed in between
 * writes the same words again. A message that somebody deleted is not made again: they have read it.
 */
export async function editCard(parts: Parts, delivery: Delivery): Promise<void> {
  const { messageId } = delivery;
  const recipient = parts.addressees.get(delivery.to);
  const outcome: EditOutcome =
    recipient && messageId !== null && !recipient.trouble?.final
      ? await editPosted(parts, { ...delivery, messageId }, recipient)
      : { kind: 'gone', reason: 'unsubscribed before it was changed' };
  const now = parts.now();
  const after = afterEdit(delivery, { outcome, now, random: parts.random });
  await parts.outbox.settle([after]);
  if (outcome.kind !== 'sent' && outcome.kind !== 'missing' && recipient) parts.report(after, outcome);
}

type Edit = { readonly outcome: EditOutcome; readonly now: Date; readonly random: () => number };

/** A change that can't be made is not owed: the next edition tries again. Pure. */
function afterEdit(delivery: Delivery, { outcome, now, random }: Edit): Delivery {
  const edition = delivery.alert.kind === 'story' ? (delivery.alert.edition ?? 0) : 0;
  const shown = { ...delivery, edition, attempts: 1, notBefore: null };
  switch (outcome.kind) {
    case 'sent':
    case 'blocked':
    case 'refused':
    case 'gone':
      return shown;
    case 'missing':
      return { ...shown, deleted: true };
    case 'later': {
      const { attempts } = delivery;
      return {
        ...delivery,
        attempts: attempts + 1,
        notBefore: retryAt({ outcome, failures: attempts, now, random }),
      };
    }
  }
}
