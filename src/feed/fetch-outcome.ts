/** Sent back to the server at the next visit; each value is kept byte for byte as it was received. */
export type Validators = { readonly etag: string | null; readonly lastModified: string | null };

export type FetchReason =
  | 'bad-address'
  | 'bad-scheme'
  | 'private-address'
  | 'dns'
  | 'tls'
  | 'connection'
  | 'timeout'
  | 'too-large'
  | 'too-many-redirects'
  | 'bad-encoding'
  | 'status'
  | 'cut';

/** What a visit to an address came to. Nothing that the network does is thrown. */
export type FetchOutcome =
  | {
      readonly kind: 'fresh';
      /** Decompressed, in the character set it was sent in. */
      readonly body: Uint8Array;
      readonly contentType: string | null;
      readonly validators: Validators;
      /** SHA-256 of the body in hexadecimal. */
      readonly hash: string;
      /** How long the server calls its answer fresh, in milliseconds; null if it does not say. */
      readonly freshForMs: number | null;
      /** Where the body came from, after redirects. */
      readonly url: string;
    }
  | { readonly kind: 'unchanged'; readonly validators: Validators; readonly freshForMs: number | null }
  | {
      readonly kind: 'failed';
      readonly reason: FetchReason;
      readonly status: number | null;
      /** One line for an operator. */
      readonly detail: string;
      readonly retryAfterMs: number | null;
    };
