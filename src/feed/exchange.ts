import type { Dispatcher } from 'undici';
import { FetchError } from './fetch-error.ts';
import { fetchReason } from './fetch-reason.ts';

/** A whole HTTP answer as it came over the wire; the body is kept for status 200 only. */
export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  readonly body: readonly Uint8Array[];
};
/** Names in lower case; values decoded as Latin-1, which undici also sends, so bytes survive. */
export type Headers = Readonly<Record<string, string | string[] | undefined>>;

type Call = {
  readonly url: URL;
  readonly headers: Record<string, string>;
  readonly maxBytes: number;
  readonly timeoutMs: number;
};

/** Reading a short answer to its end keeps the connection; a long one that nobody wants is not worth it. */
const DRAIN_BYTES = 64 * 1024;

/**
 * Sends one GET and collects the answer, within a size (as sent, still compressed) and a time for all of it.
 * undici's own time-outs only watch the gaps between packets, so a server that drips would never end.
 * @throws {FetchError}
 */
export function exchange(
  dispatcher: Dispatcher,
  { url, headers, maxBytes, timeoutMs }: Call,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const body: Uint8Array[] = [];
    let answer: Answer | null = null;
    let size = 0;
    let control: Dispatcher.DispatchController | null = null;
    let late: FetchError | null = null;
    const fail = (error: unknown) => {
      clearTimeout(timer);
      reject(asFetchError(error, url, answer !== null));
    };
    const give = () => {
      clearTimeout(timer);
      if (answer) resolve(answer);
    };
    const timer = setTimeout(() => {
      late = new FetchError('timeout', `no whole answer within ${timeoutMs} ms`, { url: url.href });
      control?.abort(late);
      fail(late);
    }, timeoutMs);
    const handler: Dispatcher.DispatchHandler = {
      onRequestStart(controller) {
        control = controller;
        // The time ran out before there was a connection.
        if (late) controller.abort(late);
      },
      onResponseStart(_controller, status, received) {
        answer = { status, headers: received, body };
      },
      onResponseData(controller, chunk) {
        size += chunk.length;
        const wanted = answer?.status === 200;
        if (wanted && size <= maxBytes) body.push(chunk);
        else if (wanted) controller.abort(tooLarge(url, maxBytes));
        else if (size > DRAIN_BYTES) {
          give();
          controller.abort(new FetchError('too-large', 'an unwanted body', { url: url.href }));
        }
      },
      onResponseEnd: give,
      onResponseError: (_controller, error) => fail(error),
    };
    dispatcher.dispatch(
      { origin: url.origin, path: url.pathname + url.search, method: 'GET', headers },
      handler,
    );
  });
}

/** The answer was, or would become, larger than is ever read. */
export function tooLarge(url: URL, maxBytes: number): FetchError {
  return new FetchError('too-large', `more than ${maxBytes} bytes`, { url: url.href });
}

function asFetchError(error: unknown, url: URL, answering: boolean): FetchError {
  if (error instanceof FetchError) return error;
  const detail = error instanceof Error ? error.message : String(error);
  return new FetchError(fetchReason(error, answering), detail, { url: url.href, cause: error });
}
