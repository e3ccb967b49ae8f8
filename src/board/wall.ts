import type { Message } from '../alerts/message.ts';
import type { EditOutcome, Failure, Outcome } from '../alerts/outcome.ts';

/** What became of looking for a board, pinning one, and taking one away. */
export type Found = { readonly kind: 'found'; readonly messageId: string } | { readonly kind: 'none' };
export type Pinned =
  | { readonly kind: 'pinned' }
  /** The channel has as many pins as Discord allows. */
  | { readonly kind: 'full'; readonly reason: string }
  | Extract<EditOutcome, { kind: 'missing' }>;
export type Removed = { readonly kind: 'removed' };

/** Discord as boards need it. Nothing here throws for what Discord or the network does. */
export type Wall = {
  /** A board of the bot's own that stands in the channel, apart from those messages. */
  find(channelId: string, except: readonly string[]): Promise<Found | Failure>;
  send(channelId: string, message: Message, nonce: string): Promise<Outcome>;
  edit(channelId: string, messageId: string, message: Message): Promise<EditOutcome>;
  pin(channelId: string, messageId: string): Promise<Pinned | Failure>;
  remove(channelId: string, messageId: string): Promise<Removed | Failure>;
};

/** What became of any step. */
export type StepOutcome = EditOutcome | Extract<Found, { kind: 'found' }> | Pinned | Removed;
