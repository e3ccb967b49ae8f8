/** The store could not be opened, read or written. Never to be taken for an empty store: the bot stops. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly attempted: string;
  readonly subject: string;

  /** `attempted` is a verb phrase ("read", "write", "open"), `subject` the key or the address without secrets. */
  constructor(attempted: string, subject: string, cause: unknown) {
    const why = cause instanceof Error ? cause.message : String(cause);
    super(`Could not ${attempted} ${subject}: ${why}`, { cause });
    this.attempted = attempted;
    this.subject = subject;
  }
}
