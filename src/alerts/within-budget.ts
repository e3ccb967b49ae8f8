import { loudest } from './loudest.ts';
import type { Pings } from './pings.ts';
import type { PostParts } from './post.ts';
import { type Posting, postingNonce } from './posting.ts';
import { unpinged } from './unpinged.ts';

export type BudgetParts = Pick<PostParts, 'render'> & {
  readonly pings: Pings;
  readonly now: () => Date;
};

/** The message as it is, or without its ping where its channel has had as many as it takes in a day. */
export function withinBudget({ render, pings, now }: BudgetParts, posting: Posting): Posting {
  const [first] = posting.to;
  const { roles = [] } = render(posting, 'full').allowed_mentions;
  if (!first || roles.length === 0) return posting;
  const severity = loudest(posting.to.map(({ delivery }) => delivery.alert.severity));
  const ping = { mark: postingNonce(posting), severity };
  return pings.spend(first.recipient.channelId, ping, now())
    ? posting
    : { ...posting, to: posting.to.map(unpinged) };
}
