import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { ApiError } from './api-error.ts';
import type { Fault, Faults } from './faults.ts';
import { normalizePermissions } from './normalize-permissions.ts';
import { limitHeaders, type RateLimits } from './rate-limits.ts';
import { type ReadBody, readBody } from './read-body.ts';
import type { RequestLog } from './request-log.ts';
import type { Match, Router } from './router.ts';
import { checkRequest, findViolations } from './schema-check.ts';
import type { World } from './world.ts';

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

type Reply = {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

/** Serves one request to `/api/…`: faults, authorization, limits, schema, route, and the check of the answer. */
export async function serveRest(
  parts: RestParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const target = new URL(request.url ?? '/', 'http://sandbox');
  const path = decodePath(target.pathname);
  const method = request.method ?? 'GET';
  const match = parts.router(method, path);
  const route = match ? `${method} ${match.template}` : `${method} ${path}`;
  const input = await readBody(request).catch((error: unknown) => asError(error));
  const fault = parts.faults.next({ route, path });
  if (fault?.kind === 'reset' && fault.when === 'before') return void request.socket.destroy();
  const reply =
    faultReply(fault, 'before') ??
    (input instanceof ApiError
      ? refusal(input)
      : answer(parts, {
          match,
          route,
          query: target.searchParams,
          input,
          token: request.headers.authorization,
        }));
  if (fault?.kind === 'slow')
    await wait(fault.ms, undefined, { signal: parts.closing }).catch(() => undefined);
  const sent = faultReply(fault, 'after') ?? reply;
  const body = input instanceof ApiError ? undefined : input.body;
  parts.log.add({
    at: parts.world.now(),
    method,
    route,
    path,
    body,
    status: sent.status,
    code: codeOf(sent),
  });
  if (fault?.kind === 'reset') return void request.socket.destroy();
  send(response, sent);
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

type Request = {
  readonly match: Match | undefined;
  readonly route: string;
  readonly query: URLSearchParams;
  readonly input: ReadBody;
  readonly token: string | undefined;
};

function answer(parts: RestParts, request: Request): Reply {
  const { match, route } = request;
  const { world } = parts;
  if (match?.route?.open !== true && request.token !== `Bot ${world.token}`)
    return refusal(new ApiError('unauthorized'));
  const verdict = parts.limits?.take({
    route,
    params: match?.params ?? {},
    exempt: match?.route?.open === true,
  });
  if (verdict?.kind === 'limited') {
    const body = {
      message: 'You are being rate limited.',
      retry_after: verdict.retryAfter,
      global: verdict.global,
    };
    return { status: 429, headers: verdict.headers, body };
  }
  const reply = handled(parts, request);
  return { ...reply, headers: { ...verdict?.headers } };
}

function handled({ world }: RestParts, { match, route, query, input }: Request): Reply {
  try {
    if (!match) return missing(world, route, 'notFound');
    if (!match.route) return missing(world, route, 'notImplemented');
    const { route: found, params } = match;
    const body = normalizePermissions(input.body);
    if (found.request) checkRequest(found.request, body ?? {});
    const result = found.handle(world, { params, query, body, files: input.files });
    if (result === undefined) return { status: 204 };
    if (found.response) reportViolations(world, route, findViolations(found.response, result));
    return { status: found.status ?? 200, body: result };
  } catch (error) {
    const refused = asError(error);
    if (refused.code === 50035 || refused.code === 50006) {
      world.problems.push(`${route} was refused: ${refused.message} ${JSON.stringify(refused.tree ?? {})}`);
    }
    return refusal(refused);
  }

  function asError(error: unknown): ApiError {
    if (error instanceof ApiError) return error;
    world.problems.push(
      `${route} failed in the sandbox: ${error instanceof Error ? error.stack : String(error)}`,
    );
    return new ApiError('internal');
  }
}

function asError(error: unknown): ApiError {
  return error instanceof ApiError ? error : new ApiError('invalidJson');
}

function missing(world: World, route: string, what: 'notFound' | 'notImplemented'): Reply {
  world.problems.push(
    `${route}: ${what === 'notFound' ? 'no such route in Discord' : 'the sandbox lacks this route'}`,
  );
  return refusal(new ApiError(what));
}

function reportViolations(world: World, route: string, violations: readonly string[]): void {
  for (const violation of violations) world.problems.push(`${route} was answered wrongly: ${violation}`);
}

function refusal(error: ApiError): Reply {
  return { status: error.status, body: error.body };
}

function faultReply(fault: Fault | undefined, when: 'before' | 'after'): Reply | undefined {
  if (fault?.kind === 'status' && (fault.when ?? 'before') === when) {
    return {
      status: fault.status,
      body: { message: `${fault.status}: sandbox fault`, code: fault.code ?? 0 },
    };
  }
  if (when === 'after') return undefined;
  if (fault?.kind === 'unauthorized') return refusal(new ApiError('unauthorized'));
  if (fault?.kind !== 'rate-limit') return undefined;
  const scope = fault.scope ?? (fault.global ? 'global' : 'user');
  return {
    status: 429,
    headers: {
      ...limitHeaders(fault.retryAfter, scope),
      ...(fault.global ? { 'X-RateLimit-Global': 'true' } : {}),
    },
    body: {
      message: 'You are being rate limited.',
      retry_after: fault.retryAfter,
      global: fault.global ?? false,
    },
  };
}

function codeOf({ body }: Reply): number | undefined {
  return typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'number'
    ? body.code
    : undefined;
}

/** A 204 has no body, and must not claim to be JSON: discord.js would try to read it. */
function send(response: ServerResponse, { status, body, headers = {} }: Reply): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.statusCode = status;
  if (body === undefined) return void response.end();
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify(body));
}
