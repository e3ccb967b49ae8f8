import type { Delivery } from './delivery.ts';
import type { Message } from './message.ts';
import type { Outbox } from './outbox.ts';
import type { EditOutcome, Outcome } from './outcome.ts';
import { type Posting, postingNonce } from './posting.ts';

export type PostParts = {
  readonly outbox: Pick<Outbox, 'read'>;
  /** Never throws for what Discord or the network does, nor does `edit`. */
  readonly send: (channelId: string, message: Message, nonce: string) => Promise<Outcome>;
  readonly edit: (channelId: string, messageId: string, message: Message) => Promise<EditOutcome>;
  readonly render: (posting: Posting, form: 'full' | 'plain') => Message;
  /** Hears of each attempt that failed, with the delivery as it stands after it. */
  readonly report: (delivery: Delivery, outcome: Outcome) => void;
};

/** Posts a message, as text alone where Discord refuses the whole of it. */
export async function post(
  { render, send, report }: PostParts,
  posting: Posting,
  answers: Partial<Message> = {},
): Promise<Outcome> {
  const [first] = posting.to;
  if (!first) throw new Error('there is nothing to post');
  const { delivery, recipient } = first;
  const mark = postingNonce(posting);
  const outcome = await send(recipient.channelId, { ...render(posting, 'full'), ...answers }, mark);
  if (outcome.kind !== 'refused') return outcome;
  report(delivery, outcome);
  return send(recipient.channelId, { ...render(posting, 'plain'), ...answers }, mark);
}
