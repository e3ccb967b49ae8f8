import type { FetchReason } from './fetch-outcome.ts';

type Evidence = { readonly url: string; readonly cause?: unknown };

/** A visit that did not come to an answer: why, where, and what lay beneath. Stays inside src/feed. */
export class FetchError extends Error {
  override readonly name = 'FetchError';
  readonly reason: FetchReason;
  readonly url: string;

  constructor(reason: FetchReason, detail: string, { url, cause }: Evidence) {
    super(detail, { cause });
    this.reason = reason;
    this.url = url;
  }
}
