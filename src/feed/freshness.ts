import type { Headers } from './exchange.ts';

/** How long an answer stays fresh by its own word, in ms (RFC 9111, section 4.2); null if it does not say. */
export function freshForMs(headers: Headers): number | null {
  const control = header(headers, 'cache-control');
  if (control !== null) {
    if (/\bno-(?:cache|store)\b/i.test(control)) return 0;
    const seconds = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,9})/i.exec(control)?.[1];
    if (seconds !== undefined) return Math.max(0, Number(seconds) - age(headers)) * 1000;
  }
  const expires = header(headers, 'expires');
  const date = instant(header(headers, 'date'));
  if (expires === null || date === null) return null;
  // An Expires that is no date means "already stale" (RFC 9111, section 5.3).
  return Math.max(0, (instant(expires) ?? date) - date);
}

/**
 * The wait that Retry-After asks for, given in seconds or as a date, in ms; null if there is none.
 * A date is measured against the server's own clock where it shows one.
 */
export function retryAfterMs(headers: Headers, now: Date): number | null {
  const value = header(headers, 'retry-after')?.trim() ?? '';
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000;
  const until = instant(value);
  if (until === null) return null;
  return Math.max(0, until - (instant(header(headers, 'date')) ?? now.getTime()));
}

/** The first value of a header, or null. */
export function header(headers: Headers, name: string): string | null {
  const value = headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? null;
}

function age(headers: Headers): number {
  const value = header(headers, 'age') ?? '';
  return /^\d{1,9}$/.test(value) ? Number(value) : 0;
}

function instant(text: string | null): number | null {
  if (text === null || !/\d{4}.*:/.test(text)) return null;
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? null : ms;
}
