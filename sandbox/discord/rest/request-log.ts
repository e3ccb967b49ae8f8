/** One request that the REST side received, and how it ended. */
export type LoggedRequest = {
  readonly at: number;
  readonly method: string;
  /** Method and template, such as `POST /channels/{channel_id}/messages`. */
  readonly route: string;
  readonly path: string;
  readonly body: unknown;
  readonly status: number;
  /** Discord's error code, where the answer had one. */
  readonly code: number | undefined;
};

export type RequestLog = {
  readonly entries: readonly LoggedRequest[];
  readonly add: (request: LoggedRequest) => void;
};

/** Keeps the latest requests: a sandbox may run for days. `onAdd` hears of each one. */
export function createRequestLog(
  most: number,
  onAdd: (request: LoggedRequest) => void = () => {},
): RequestLog {
  const entries: LoggedRequest[] = [];
  return {
    entries,
    add: (request) => {
      entries.push(request);
      // In strides, since every cut moves all that is kept.
      if (entries.length >= most * 2) entries.splice(0, entries.length - most);
      onAdd(request);
    },
  };
}
