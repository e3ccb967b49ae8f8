import { type Bundle, bundleNonce, type Delivery, nonce } from './delivery.ts';
import type { Recipient } from './recipient.ts';

export type Addressed = { readonly delivery: Delivery; readonly recipient: Recipient };

/** What one message is made of. */
export type Posting = {
  readonly to: readonly Addressed[];
  /** What keeps several deliveries together; null for one on its own. */
  readonly bundle: Bundle | null;
  /** Tells where things stand now instead of what each alert said when it was made. */
  readonly digest: Bundle['reason'] | null;
  readonly silently: boolean;
};

/** A delivery as a message of its own. */
export function alone(delivery: Delivery, recipient: Recipient): Posting {
  return { to: [{ delivery, recipient }], bundle: null, digest: null, silently: false };
}

/** The same for every attempt at the same message. */
export function postingNonce({ to: [first], bundle }: Posting): string {
  if (!first) throw new Error('there is nothing to post');
  return bundle ? bundleNonce(bundle) : nonce(first.delivery);
}
