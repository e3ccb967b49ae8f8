/** A document as it is served until something changes. */
export type Document = {
  readonly body: Buffer;
  /** Strong: other bytes have another. */
  readonly etag: string;
  /** When it came to be these bytes. */
  readonly changedAt: Date;
  readonly headers: Readonly<Record<string, string>>;
};
