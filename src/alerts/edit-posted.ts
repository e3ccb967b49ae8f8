import type { Delivery } from './delivery.ts';
import type { Outbox } from './outbox.ts';
import type { EditOutcome } from './outcome.ts';
import type { PostParts } from './post.ts';
import { alone, type Posting } from './posting.ts';
import type { Recipient } from './recipient.ts';
import { unpinged } from './unpinged.ts';

type Parts = Pick<PostParts, 'edit' | 'render' | 'report'> & { readonly outbox: Pick<Outbox, 'read'> };

/** A delivery whose message is there. */
export type Posted = Delivery & { readonly messageId: string };

/**
 * Makes a message that was posted say what is to be said now. It can be repeated, and pings nobody: the role is not
 * even named. Text alone where Discord refuses the whole of it.
 */
export async function editPosted(
  { outbox, edit, render, report }: Parts,
  posted: Posted,
  recipient: Recipient,
): Promise<EditOutcome> {
  const whole = await postingOf(outbox, posted, recipient);
  const posting = { ...whole, to: whole.to.map(unpinged) };
  const change = (form: 'full' | 'plain') =>
    edit(recipient.channelId, posted.messageId, render(posting, form));
  const first = await change('full');
  if (first.kind !== 'refused') return first;
  report(posted, first);
  return change('plain');
}

/** The message as it stands: what else it tells is told again. */
async function postingOf(outbox: Parts['outbox'], posted: Posted, recipient: Recipient): Promise<Posting> {
  if (!posted.bundle) return alone(posted, recipient);
  const others = await outbox.read(posted.bundle.of);
  const same = others.filter(({ messageId }) => messageId === posted.messageId);
  const to = same.map((delivery) => ({ delivery, recipient }));
  return { to, bundle: posted.bundle, digest: posted.bundle.reason, silently: false };
}
