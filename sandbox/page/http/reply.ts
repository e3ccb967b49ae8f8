import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** An answer of the page's server. */
export type Reply = {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: string | Buffer;
};

/** JSON that no cache keeps. */
export function jsonReply(value: unknown, status = 200): Reply {
  const headers = { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' };
  return { status, headers, body: JSON.stringify(value) };
}

export function sendReply(response: ServerResponse, { status, headers, body }: Reply): void {
  response.writeHead(status, headers).end(body);
}
