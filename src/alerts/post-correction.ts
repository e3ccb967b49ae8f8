import type { Delivery } from './delivery.ts';
import { editPosted } from './edit-posted.ts';
import { type Message, SILENT } from './message.ts';
import type { Needless, Outcome } from './outcome.ts';
import { type PostParts, post } from './post.ts';
import { type Addressed, alone } from './posting.ts';
import type { Recipient } from './recipient.ts';

/**
 * Puts right what a recipient was told wrong: every message is changed where it stands, then the last of them is
 * answered, once and without a sound. Each step can be repeated: an edit says the same again, and the answer has its
 * nonce. A message that somebody deleted was read all the same, so it is answered too. Where a message may not be
 * changed, the answer is all the more needed: it goes out, and the changes are tried again until they can be made.
 */
export async function postCorrection(
  parts: PostParts,
  delivery: Delivery,
  recipient: Recipient,
): Promise<Outcome | Needless> {
  const told = await parts.outbox.read(delivery.corrects ?? []);
  let blocked: Blocked | null = null;
  for (const one of told) {
    const stopped = await putRight(parts, one, recipient);
    if (stopped?.kind === 'blocked') blocked ??= stopped;
    else if (stopped) return stopped;
  }
  const outcome = await answer(parts, { delivery, recipient, told });
  return outcome.kind === 'sent' && blocked ? { ...blocked, answered: outcome.messageId } : outcome;
}

type Blocked = Extract<Outcome, { kind: 'blocked' }>;
type Answering = Addressed & { readonly told: readonly Delivery[] };

/** Answers the last message that was wrong, unless that is done. */
async function answer(
  parts: PostParts,
  { delivery, recipient, told }: Answering,
): Promise<Outcome | Needless> {
  if (delivery.messageId !== null) return { kind: 'sent', messageId: delivery.messageId };
  const wrong = told.filter(({ messageId, saidRight }) => messageId !== null && saidRight !== true);
  const last = wrong.at(-1)?.messageId;
  if (last == null) return { kind: 'needless', reason: 'was never told what was wrong' };
  return post(parts, alone(delivery, recipient), answering(last));
}

/** What keeps the correction from going on for now, or for good; null when the message is right. */
async function putRight(parts: PostParts, told: Delivery, recipient: Recipient): Promise<Outcome | null> {
  const { messageId } = told;
  if (messageId === null) return null;
  const outcome = await editPosted(parts, { ...told, messageId }, recipient);
  if (outcome.kind === 'refused') parts.report(told, outcome);
  return outcome.kind === 'later' || outcome.kind === 'blocked' || outcome.kind === 'gone' ? outcome : null;
}

function answering(messageId: string): Partial<Message> {
  return {
    message_reference: { message_id: messageId, fail_if_not_exists: false },
    allowed_mentions: { parse: [], replied_user: false },
    flags: SILENT,
  };
}
