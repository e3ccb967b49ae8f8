import type { Needless, Outcome } from './outcome.ts';
import { type PostParts, post } from './post.ts';
import { type Addressed, alone } from './posting.ts';
import { type BudgetParts, withinBudget } from './within-budget.ts';

/**
 * Answers the card of a story that was a report and is official now. Its message has been changed by then. Whoever got
 * it as the official word needs no second one.
 */
export async function postConfirmation(
  parts: PostParts & BudgetParts,
  { delivery, recipient }: Addressed,
): Promise<Outcome | Needless> {
  const [card] = await parts.outbox.read(delivery.corrects ?? []);
  if (card?.saidOfficial) return { kind: 'needless', reason: 'was told the official word at once' };
  const answers = card?.messageId
    ? { message_reference: { message_id: card.messageId, fail_if_not_exists: false as const } }
    : {};
  const outcome = await post(parts, withinBudget(parts, alone(delivery, recipient)), answers);
  await parts.pings.stored();
  return outcome;
}
