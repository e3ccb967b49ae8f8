/** One entry as a source shows it at one time. Everything in it is untrusted plain text. */
export type Item = {
  /** Stable across reads: hash of the canonical address and the guid (docs/architecture.md, "Identity"). */
  readonly id: string;
  readonly sourceId: string;
  readonly guid: string | null;
  /** Absolute http(s) address as the source gave it, tracking parameters removed; null if it gave none. */
  readonly url: string | null;
  /** One line; empty if the source gave none. */
  readonly title: string;
  /** One line a block, no markup; empty if the source gave none. */
  readonly text: string;
  /** ISO 8601 in UTC; orders and describes, never decides what is new. */
  readonly published: string | null;
};
