import { type Delivery, nonce } from './delivery.ts';
import type { Message } from './message.ts';
import type { Outbox } from './outbox.ts';
import type { EditOutcome, Outcome } from './outcome.ts';
import type { Recipient } from './recipient.ts';

export type PostParts = {
  readonly outbox: Pick<Outbox, 'read'>;
  /** Never throws for what Discord or the network does, nor does `edit`. */
  readonly send: (channelId: string, message: Message, nonce: string) => Promise<Outcome>;
  readonly edit: (channelId: string, messageId: string, message: Message) => Promise<EditOutcome>;
  readonly render: (delivery: Delivery, recipient: Recipient, form: 'full' | 'plain') => Message;
  /** Hears of each attempt that failed, with the delivery as it stands after it. */
  readonly report: (delivery: Delivery, outcome: Outcome) => void;
};

/** Posts a delivery's message, as text alone where Discord refuses the whole of it. */
export async function post(
  { render, send, report }: PostParts,
  delivery: Delivery,
  { recipient, answers = {} }: { recipient: Recipient; answers?: Partial<Message> },
): Promise<Outcome> {
  const { channelId } = recipient;
  const first = await send(
    channelId,
    { ...render(delivery, recipient, 'full'), ...answers },
    nonce(delivery),
  );
  if (first.kind !== 'refused') return first;
  report(delivery, first);
  return send(channelId, { ...render(delivery, recipient, 'plain'), ...answers }, nonce(delivery));
}
