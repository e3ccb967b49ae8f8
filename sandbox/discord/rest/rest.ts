import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { World } from '../world.ts';
import { answerRequest } from './answer-request.ts';
import { ApiError } from './api-error.ts';
import type { Fault, Faults } from './faults.ts';
import type { RateLimits } from './rate-limits.ts';
import { type ReadBody, readBody } from './read-body.ts';
import { codeOf, faultReply, type Reply, refusal } from './reply.ts';
import type { RequestLog } from './request-log.ts';
import type { Match, Router } from './router.ts';

export type RestParts = {
  readonly world: World;
  readonly router: Router;
  readonly faults: Faults;
  /** Absent: nothing is limited, and no rate-limit header is sent. */
  readonly limits: RateLimits | undefined;
  readonly log: RequestLog;
  /** Ends the waits of slow answers when the sandbox closes. */
  readonly closing: AbortSignal;
};

/** Serves one request to `/api/…`, or does to it what a fault says. */
export async function serveRest(
  parts: RestParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const call = locate(parts.router, request);
  const input = await readBody(request).catch((error: unknown) => asRefusal(error));
  if (input === 'gone') return;
  const fault = parts.faults.next(call);
  if (fault?.kind === 'reset' && fault.when === 'before') return void request.socket.destroy();
  const authorization = request.headers.authorization;
  const reply = await reach(parts, fault, () =>
    input instanceof ApiError
      ? refusal(input)
      : answerRequest(parts.world, parts.limits, { ...call, input, authorization }),
  );
  log(parts, { call, input, reply });
  if (fault?.kind === 'reset') return void request.socket.destroy();
  send(response, reply);
}

type Located = {
  readonly match: Match | undefined;
  readonly method: string;
  readonly route: string;
  readonly path: string;
  readonly query: URLSearchParams;
};

function locate(router: Router, request: IncomingMessage): Located {
  const target = new URL(request.url ?? '/', 'http://sandbox');
  const method = request.method ?? 'GET';
  const path = decodePath(target.pathname);
  const match = router(method, path);
  return { match, method, path, route: `${method} ${match?.template ?? path}`, query: target.searchParams };
}

/** `/api/v10/webhooks/1/t/messages/%40original` → `/webhooks/1/t/messages/@original`. */
function decodePath(pathname: string): string {
  const path = pathname.replace(/^\/api(\/v\d+)?/, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** A body that could not be read because the client is gone gets no answer and leaves no trace. */
function asRefusal(error: unknown): ApiError | 'gone' {
  return error instanceof ApiError ? error : 'gone';
}

async function reach(parts: RestParts, fault: Fault | undefined, answer: () => Reply): Promise<Reply> {
  const instead = faultReply(fault, 'before');
  if (instead) return instead;
  const reply = answer();
  if (fault?.kind === 'slow') {
    await wait(fault.ms, undefined, { signal: parts.closing }).catch(() => undefined);
  }
  return faultReply(fault, 'after') ?? reply;
}

type Ended = { readonly call: Located; readonly input: ReadBody | ApiError; readonly reply: Reply };

function log(parts: RestParts, { call: { method, route, path }, input, reply }: Ended): void {
  const body = input instanceof ApiError ? undefined : input.body;
  const at = parts.world.now();
  parts.log.add({ at, method, route, path, body, status: reply.status, code: codeOf(reply) });
}

/** A 204 has no body, and must not claim to be JSON: discord.js would try to read it. */
function send(response: ServerResponse, { status, body, headers = {} }: Reply): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.statusCode = status;
  if (body === undefined) return void response.end();
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify(body));
}
