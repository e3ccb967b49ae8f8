import { ApiError } from './api-error.ts';
import type { Fault } from './faults.ts';
import { limitHeaders } from './rate-limits.ts';

/** What goes back over HTTP. Without a body it is a 204. */
export type Reply = {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

export function refusal(error: ApiError): Reply {
  return { status: error.status, body: error.body };
}

/** Discord's 429. */
export function limitedReply(limit: {
  readonly retryAfter: number;
  readonly global: boolean;
  readonly headers: Readonly<Record<string, string>>;
}): Reply {
  const body = {
    message: 'You are being rate limited.',
    retry_after: limit.retryAfter,
    global: limit.global,
  };
  return { status: 429, headers: limit.headers, body };
}

/** The reply that a fault puts in place of the true one, if it does so at this point. */
export function faultReply(fault: Fault | undefined, when: 'before' | 'after'): Reply | undefined {
  if (fault?.kind === 'status') {
    const body = { message: `${fault.status}: sandbox fault`, code: fault.code ?? 0 };
    return (fault.when ?? 'before') === when ? { status: fault.status, body } : undefined;
  }
  if (when === 'after') return undefined;
  if (fault?.kind === 'unauthorized') return refusal(new ApiError('unauthorized'));
  if (fault?.kind !== 'rate-limit') return undefined;
  const { retryAfter, global = false } = fault;
  const scope = fault.scope ?? (global ? 'global' : 'user');
  const headers = {
    ...limitHeaders(retryAfter, scope),
    ...(global ? { 'X-RateLimit-Global': 'true' } : {}),
  };
  return limitedReply({ retryAfter, global, headers });
}

/** Discord's error code in a reply, where there is one. */
export function codeOf({ body }: Reply): number | undefined {
  if (typeof body !== 'object' || body === null || !('code' in body)) return undefined;
  return typeof body.code === 'number' ? body.code : undefined;
}
