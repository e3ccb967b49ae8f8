import type { ServerResponse } from 'node:http';
import type { PageEvent } from '../outcome-view.ts';

/** A comment, which the page never sees, keeps the connection alive. In milliseconds. */
const heartbeat = 15_000;
/** How soon the page comes back after a break, in milliseconds. */
const retry = 500;
/** A page that reads nothing while this many bytes wait is let go; it comes back and asks anew. */
const mostWaiting = 8 * 1024 * 1024;

/** Turns an answer into a stream of server-sent events, and gives the function that sends one. */
export function openStream(response: ServerResponse): (event: PageEvent) => void {
  response.writeHead(200, {
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store',
  });
  const write = (text: string) => {
    if (response.writableLength > mostWaiting) response.destroy();
    else response.write(text);
  };
  write(`retry: ${retry}\n\n`);
  const beat = setInterval(() => write(': still here\n\n'), heartbeat);
  response.once('close', () => clearInterval(beat));
  return (event) => write(`data: ${JSON.stringify(event)}\n\n`);
}
