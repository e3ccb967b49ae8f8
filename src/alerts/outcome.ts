/** What became of one attempt to post a message. Everything Discord or the network can answer is one of these. */
export type Outcome =
  | { readonly kind: 'sent'; readonly messageId: string }
  /** Try again, not before `afterMs` when the other side said so. */
  | { readonly kind: 'later'; readonly afterMs: number | null; readonly reason: string }
  /** The recipient can't be reached any more, ever. */
  | { readonly kind: 'gone'; readonly reason: string }
  /** An admin must act; the delivery is kept. `answered`: of a correction, the answer that is there all the same. */
  | { readonly kind: 'blocked'; readonly reason: string; readonly answered?: string }
  /** Discord found the message itself wrong: a fault of ours. */
  | { readonly kind: 'refused'; readonly reason: string };

export type Failure = Exclude<Outcome, { kind: 'sent' }>;

/** What became of one attempt to change a message; `missing`: somebody deleted it, its channel is still there. */
export type EditOutcome = Outcome | { readonly kind: 'missing'; readonly reason: string };

/** Nothing had to be posted: a correction for somebody who was never told what was wrong. */
export type Needless = { readonly kind: 'needless'; readonly reason: string };
