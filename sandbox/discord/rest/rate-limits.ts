import { createHash } from 'node:crypto';

/** How the limits are scaled; the counts are Discord's unless said otherwise. */
export type LimitOptions = {
  /** Requests a second over all routes together; Discord's rule is 50. */
  readonly globalPerSecond?: number;
  /** Factor on every window's length: 0.1 turns 5 seconds into half a second. */
  readonly timeScale?: number;
};

export type LimitedRequest = {
  readonly route: string;
  readonly params: Readonly<Record<string, string>>;
  /** Interaction endpoints are outside the global limit. */
  readonly exempt: boolean;
};

export type Verdict =
  | { readonly kind: 'passed'; readonly headers: Readonly<Record<string, string>> }
  | {
      readonly kind: 'limited';
      readonly headers: Readonly<Record<string, string>>;
      readonly retryAfter: number;
      readonly global: boolean;
    };

type Rule = { readonly limit: number; readonly windowMs: number };
type Window = { resetAt: number; used: number };

/** Discord publishes no table: these are the values its answers carried, as bot authors report them. */
const rules: Readonly<Record<string, Rule>> = {
  'POST /channels/{channel_id}/messages': { limit: 5, windowMs: 5000 },
  'PATCH /channels/{channel_id}/messages/{message_id}': { limit: 5, windowMs: 5000 },
  'DELETE /channels/{channel_id}/messages/{message_id}': { limit: 5, windowMs: 1000 },
  'POST /channels/{channel_id}/messages/{message_id}/crosspost': { limit: 10, windowMs: 3_600_000 },
  'POST /users/@me/channels': { limit: 10, windowMs: 10_000 },
  'POST /webhooks/{webhook_id}/{webhook_token}': { limit: 5, windowMs: 2000 },
};
const ordinary: Rule = { limit: 50, windowMs: 1000 };

/** The parameters that give a route a bucket of its own, from Discord's page on rate limits. */
const major = ['channel_id', 'guild_id', 'webhook_token'];

export type RateLimits = { readonly take: (request: LimitedRequest) => Verdict };

/** Counts requests per bucket and over all, in fixed windows that begin with their first request. */
export function createRateLimits(now: () => number, options: LimitOptions): RateLimits {
  const scale = options.timeScale ?? 1;
  const everything: Rule = { limit: options.globalPerSecond ?? 50, windowMs: 1000 };
  const windows = new Map<string, Window>();
  let sweptAt = now();
  const sweep = () => {
    if (now() - sweptAt < 60_000) return;
    sweptAt = now();
    for (const [key, { resetAt }] of windows) if (resetAt <= sweptAt) windows.delete(key);
  };
  const take = (key: string, rule: Rule) => {
    const window = open(windows, { key, now: now(), length: rule.windowMs * scale });
    if (window.used >= rule.limit) return { window, isOver: true };
    window.used += 1;
    return { window, isOver: false };
  };
  return {
    take: (request) => {
      sweep();
      const rule = rules[request.route] ?? ordinary;
      if (!request.exempt) {
        const { window, isOver } = take('global', everything);
        if (isOver)
          return refusal({ window, now: now(), global: true, headers: { 'X-RateLimit-Global': 'true' } });
      }
      const { window, isOver } = take(bucketKey(request), rule);
      const headers = bucketHeaders({ request, rule, window, now: now() });
      return isOver ? refusal({ window, now: now(), global: false, headers }) : { kind: 'passed', headers };
    },
  };
}

function open(windows: Map<string, Window>, at: { key: string; now: number; length: number }): Window {
  const known = windows.get(at.key);
  if (known && at.now < known.resetAt) return known;
  const fresh = { resetAt: at.now + at.length, used: 0 };
  windows.set(at.key, fresh);
  return fresh;
}

function bucketKey({ route, params }: LimitedRequest): string {
  return [route, ...major.map((name) => params[name] ?? '')].join(' ');
}

type Counted = {
  readonly request: LimitedRequest;
  readonly rule: Rule;
  readonly window: Window;
  readonly now: number;
};

function bucketHeaders({ request, rule, window, now }: Counted): Record<string, string> {
  return {
    'X-RateLimit-Bucket': createHash('md5').update(request.route).digest('hex'),
    'X-RateLimit-Limit': String(rule.limit),
    'X-RateLimit-Remaining': String(rule.limit - window.used),
    'X-RateLimit-Reset': (window.resetAt / 1000).toFixed(3),
    'X-RateLimit-Reset-After': (Math.max(0, window.resetAt - now) / 1000).toFixed(3),
  };
}

type Refused = {
  readonly window: Window;
  readonly now: number;
  readonly global: boolean;
  readonly headers: Readonly<Record<string, string>>;
};

function refusal({ window, now, global, headers }: Refused): Verdict {
  const retryAfter = Math.max(1, window.resetAt - now) / 1000;
  return {
    kind: 'limited',
    retryAfter,
    global,
    headers: { ...headers, ...limitHeaders(retryAfter, global ? 'global' : 'user') },
  };
}

/** What every 429 carries. discord.js reads Retry-After as seconds, with a fraction. */
export function limitHeaders(
  retryAfter: number,
  scope: 'user' | 'global' | 'shared',
): Record<string, string> {
  return { 'Retry-After': retryAfter.toFixed(3), 'X-RateLimit-Scope': scope };
}
