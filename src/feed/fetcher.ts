import { hash } from 'node:crypto';
import { lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Agent } from 'undici';
import { ACCEPTED_ENCODINGS, decompress } from './decompress.ts';
import { type Answer, exchange, tooLarge } from './exchange.ts';
import { FetchError } from './fetch-error.ts';
import type { FetchOutcome, Validators } from './fetch-outcome.ts';
import { freshForMs, header, retryAfterMs } from './freshness.ts';
import { guardedConnector } from './guarded-connector.ts';
import { createHostGate } from './host-gate.ts';

export type FetcherOptions = {
  readonly userAgent: string;
  /** Lets sources live on loopback and private networks. */
  readonly allowPrivateNetwork: boolean;
  /** Between two requests to one host. */
  readonly minGapMs: number;
  readonly timeouts: { readonly connectMs: number; readonly totalMs: number };
  /** Of a body, both as sent and decompressed. */
  readonly maxBytes: number;
  readonly maxRedirects: number;
  readonly wait?: (ms: number) => Promise<void>;
  readonly lookup?: LookupFunction;
  readonly now: () => Date;
};
export type FetchRequest = { readonly url: string; readonly validators: Validators | null };
type Conditional = FetchRequest & { readonly validators: Validators };
export type Fetcher = {
  readonly fetch: (request: FetchRequest) => Promise<FetchOutcome>;
  /** Drops every connection and cuts every wait; what is under way ends as failed. */
  readonly close: () => Promise<void>;
};

type Arrival = { readonly url: URL; readonly answer: Answer };

const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, text/markdown, text/html;q=0.9, */*;q=0.8';
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** Reads addresses politely and safely: conditional, bounded in size, time and redirects, one request a host at a time. */
export function createFetcher(options: FetcherOptions): Fetcher {
  const { timeouts, maxBytes, maxRedirects, minGapMs, now } = options;
  const agent = createAgent(options);
  const closing = new AbortController();
  const nap = (ms: number) => sleep(ms, undefined, { signal: closing.signal }).catch(() => undefined);
  const gate = createHostGate({ minGapMs, now, wait: options.wait ?? nap });
  const base = { 'user-agent': options.userAgent, accept: ACCEPT, 'accept-encoding': ACCEPTED_ENCODINGS };

  async function arrive({ url: address, validators }: FetchRequest): Promise<Arrival> {
    const headers = { ...base, ...conditions(validators) };
    let url = admit(address);
    for (let hops = 0; hops <= maxRedirects; hops += 1) {
      const call = { url, headers, maxBytes, timeoutMs: timeouts.totalMs };
      const answer = await gate(url.host, () => exchange(agent, call));
      const next = REDIRECTS.has(answer.status) ? header(answer.headers, 'location') : null;
      if (next === null) return { url, answer };
      url = admit(next, url);
    }
    throw new FetchError('too-many-redirects', `more than ${maxRedirects} redirects`, { url: address });
  }

  async function fetch(request: FetchRequest): Promise<FetchOutcome> {
    try {
      const { url, answer } = await arrive(request);
      if (answer.status === 304 && isConditional(request)) return unchanged(answer, request.validators);
      if (answer.status !== 200) return refused(answer, now());
      return await fresh({ url, answer }, maxBytes);
    } catch (error) {
      if (!(error instanceof FetchError)) throw error;
      return {
        kind: 'failed',
        reason: error.reason,
        status: null,
        detail: error.message,
        retryAfterMs: null,
      };
    }
  }

  return {
    fetch,
    close() {
      closing.abort();
      return agent.destroy();
    },
  };
}

/** Time is kept by exchange(), so undici's own time-outs for headers and body are off. */
function createAgent({ allowPrivateNetwork, timeouts, lookup = systemLookup }: FetcherOptions): Agent {
  const timeoutMs = timeouts.connectMs;
  const connect = allowPrivateNetwork
    ? { timeout: timeoutMs, lookup }
    : guardedConnector({ lookup, timeoutMs });
  return new Agent({ connect, connections: 1, pipelining: 1, headersTimeout: 0, bodyTimeout: 0 });
}

/** @throws {FetchError} if the address may not be visited, coming from `from` when it is the target of a redirect */
function admit(address: string, from?: URL): URL {
  const url = URL.parse(address, from?.href);
  if (!url) throw new FetchError('bad-address', `not an address: ${address.slice(0, 200)}`, { url: address });
  if (url.username || url.password)
    throw new FetchError('bad-address', 'credentials in the address', { url: url.host });
  if (url.protocol !== 'https:' && (url.protocol !== 'http:' || from?.protocol === 'https:')) {
    const detail = from ? `redirected from ${from.protocol} to ${url.protocol}` : `scheme ${url.protocol}`;
    throw new FetchError('bad-scheme', detail, { url: url.href });
  }
  return url;
}

function conditions(validators: Validators | null): Record<string, string> {
  const headers: Record<string, string> = {};
  if (validators?.etag) headers['if-none-match'] = validators.etag;
  if (validators?.lastModified) headers['if-modified-since'] = validators.lastModified;
  return headers;
}

/** A "not changed" to somebody who never said what they know means nothing. */
function isConditional(request: FetchRequest): request is Conditional {
  return Boolean(request.validators?.etag || request.validators?.lastModified);
}

function unchanged({ headers }: Answer, sent: Validators): FetchOutcome {
  const etag = header(headers, 'etag') ?? sent.etag;
  const lastModified = header(headers, 'last-modified') ?? sent.lastModified;
  return { kind: 'unchanged', validators: { etag, lastModified }, freshForMs: freshForMs(headers) };
}

function refused({ status, headers }: Answer, now: Date): FetchOutcome {
  const challenged =
    header(headers, 'cf-mitigated') === 'challenge' ? ', asked to prove that it is no robot' : '';
  const detail = `HTTP ${status}${challenged}`;
  return { kind: 'failed', reason: 'status', status, detail, retryAfterMs: retryAfterMs(headers, now) };
}

async function fresh(
  { url, answer: { headers, body: chunks } }: Arrival,
  maxBytes: number,
): Promise<FetchOutcome> {
  const encoding = String(headers['content-encoding'] ?? '');
  const bytes = chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
  const body = await decompress({ bytes, encoding, maxBytes, url });
  if (body.length > maxBytes) throw tooLarge(url, maxBytes);
  return {
    kind: 'fresh',
    body,
    contentType: header(headers, 'content-type'),
    validators: { etag: header(headers, 'etag'), lastModified: header(headers, 'last-modified') },
    hash: hash('sha256', body),
    freshForMs: freshForMs(headers),
    url: url.href,
  };
}
