import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { LookupFunction } from 'node:net';
import { type TestContext, test } from 'node:test';
import zlib from 'node:zlib';
import type { FetchOutcome } from '../src/feed/fetch-outcome.ts';
import { createFetcher, type Fetcher, type FetcherOptions } from '../src/feed/fetcher.ts';
import { type FeedServer, startFeedServer } from './support/feed-server.ts';
import { selfSigned } from './support/self-signed.ts';

const NOW = new Date('2026-03-24T12:00:00Z');
const FEED = '<rss version="2.0"><channel><title>The shutdown, day by day</title></channel></rss>';
const MEGABYTE = 1024 * 1024;

function newFetcher(t: TestContext, options: Partial<FetcherOptions> = {}): Fetcher {
  const fetcher = createFetcher({
    userAgent: 'Sundown-test (+https://bot.example)',
    allowPrivateNetwork: true,
    minGapMs: 0,
    timeouts: { connectMs: 5000, totalMs: 5000 },
    maxBytes: MEGABYTE,
    maxRedirects: 3,
    now: () => NOW,
    ...options,
  });
  t.after(() => fetcher.close());
  return fetcher;
}

/** Fetches once from a server that answers like this. */
async function answered(
  t: TestContext,
  answer: RequestListener,
  options: Partial<FetcherOptions> = {},
): Promise<FetchOutcome> {
  const { url } = await startFeedServer(t, answer);
  return newFetcher(t, options).fetch({ url: `${url}/feed`, validators: null });
}

function reasonOf(outcome: FetchOutcome): string {
  assert.equal(outcome.kind, 'failed');
  return outcome.reason;
}

function resolvesTo(...addresses: string[]): LookupFunction {
  const all = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  return (_hostname, options, callback) =>
    options.all ? callback(null, all) : callback(null, all[0]?.address ?? '', all[0]?.family);
}

test('a feed arrives whole, with its hash, type, validators and freshness', async (t) => {
  const outcome = await answered(t, (_request, response) => {
    response.setHeader('content-type', 'application/rss+xml; charset=utf-8');
    response.setHeader('etag', 'W/"a-1"');
    response.setHeader('last-modified', 'Tue, 24 Mar 2026 11:00:00 GMT');
    response.setHeader('cache-control', 'public, max-age=600');
    response.end(FEED);
  });
  assert.equal(outcome.kind, 'fresh');
  assert.equal(Buffer.from(outcome.body).toString(), FEED);
  assert.equal(outcome.contentType, 'application/rss+xml; charset=utf-8');
  assert.deepEqual(outcome.validators, { etag: 'W/"a-1"', lastModified: 'Tue, 24 Mar 2026 11:00:00 GMT' });
  assert.equal(outcome.hash, createHash('sha256').update(FEED).digest('hex'));
  assert.equal(outcome.freshForMs, 600_000);
  assert.match(outcome.url, /^http:\/\/127\.0\.0\.1:\d+\/feed$/);
});

test('a request names the bot and asks for what it can read', async (t) => {
  const { url, requests } = await startFeedServer(t, (_request, response) => response.end(FEED));
  await newFetcher(t).fetch({ url: `${url}/feed?a=1#part`, validators: null });
  const { url: path, headers } = requests[0] ?? assert.fail('no request came');
  assert.equal(path, '/feed?a=1');
  assert.equal(headers['user-agent'], 'Sundown-test (+https://bot.example)');
  assert.equal(headers['accept-encoding'], 'gzip, deflate, br, zstd');
  assert.equal(headers['if-none-match'], undefined);
});

test('validators go back byte for byte, and "not changed" is an outcome of its own', async (t) => {
  const etag = '"caf\u00e9, \u00ff \\"odd\\""';
  const { url, requests } = await startFeedServer(t, (request, response) => {
    const known = request.headers['if-none-match'] === etag;
    response.writeHead(known ? 304 : 200, { etag, 'last-modified': 'some time ago' });
    response.end(known ? undefined : FEED);
  });
  const fetcher = newFetcher(t);
  const first = await fetcher.fetch({ url, validators: null });
  assert.equal(first.kind, 'fresh');
  const second = await fetcher.fetch({ url, validators: first.validators });
  assert.deepEqual(second, { kind: 'unchanged', validators: first.validators, freshForMs: null });
  assert.equal(requests[1]?.headers['if-modified-since'], 'some time ago');
});

test('a "not changed" without validators keeps the ones that were sent', async (t) => {
  const { url } = await startFeedServer(t, (_request, response) => response.writeHead(304).end());
  const validators = { etag: '"kept"', lastModified: null };
  const outcome = await newFetcher(t).fetch({ url, validators });
  assert.deepEqual(outcome, { kind: 'unchanged', validators, freshForMs: null });
});

test('a "not changed" that was not asked for is a failure', async (t) => {
  const { url } = await startFeedServer(t, (_request, response) => response.writeHead(304).end());
  const outcome = await newFetcher(t).fetch({ url, validators: { etag: null, lastModified: null } });
  assert.equal(outcome.kind === 'failed' && outcome.status, 304);
});

const freshness: [string, Record<string, string>, number | null][] = [
  ['nothing said', {}, null],
  ['max-age', { 'cache-control': 'max-age=60' }, 60_000],
  ['max-age less the time spent in caches', { 'cache-control': 'max-age=60', age: '45' }, 15_000],
  ['no-cache', { 'cache-control': 'no-cache, max-age=60' }, 0],
  ['the time for shared caches only', { 'cache-control': 's-maxage=60' }, null],
  [
    'Expires less Date',
    { date: 'Tue, 24 Mar 2026 12:00:00 GMT', expires: 'Tue, 24 Mar 2026 12:05:00 GMT' },
    300_000,
  ],
  ['an Expires that is no date', { date: 'Tue, 24 Mar 2026 12:00:00 GMT', expires: '0' }, 0],
  [
    'max-age before Expires',
    { 'cache-control': 'max-age=1', expires: 'Tue, 24 Mar 2099 12:05:00 GMT' },
    1000,
  ],
];
for (const [name, headers, expected] of freshness) {
  test(`freshness: ${name}`, async (t) => {
    const outcome = await answered(t, (_request, response) => response.writeHead(200, headers).end(FEED));
    assert.equal(outcome.kind, 'fresh');
    assert.equal(outcome.freshForMs, expected);
  });
}

const waits: [string, Record<string, string>, number | null][] = [
  ['seconds', { 'retry-after': '120' }, 120_000],
  [
    'a date, by the clock of the server',
    { date: 'Tue, 24 Mar 2026 12:00:30 GMT', 'retry-after': 'Tue, 24 Mar 2026 12:01:00 GMT' },
    30_000,
  ],
  ['a date in the past', { 'retry-after': 'Tue, 24 Mar 2020 12:01:00 GMT' }, 0],
  ['words', { 'retry-after': 'soon' }, null],
  ['nothing', {}, null],
];
for (const [name, headers, expected] of waits) {
  test(`a refusal with a Retry-After of ${name}`, async (t) => {
    const outcome = await answered(t, (_request, response) =>
      response.writeHead(429, headers).end('slow down'),
    );
    assert.deepEqual(outcome, {
      kind: 'failed',
      reason: 'status',
      status: 429,
      detail: 'HTTP 429',
      retryAfterMs: expected,
    });
  });
}

test('a challenge of Cloudflare is named as one', async (t) => {
  const outcome = await answered(t, (_request, response) =>
    response.writeHead(403, { 'cf-mitigated': 'challenge' }).end(),
  );
  assert.equal(outcome.kind === 'failed' && outcome.detail, 'HTTP 403, asked to prove that it is no robot');
});

test('a large error page is left unread', async (t) => {
  const outcome = await answered(t, (_request, response) => {
    response.writeHead(500);
    response.write(Buffer.alloc(200_000));
  });
  assert.equal(outcome.kind === 'failed' && outcome.status, 500);
});

const encoders: [string, string, (text: Buffer) => Buffer][] = [
  ['gzip', 'gzip', zlib.gzipSync],
  ['Brotli', 'br', zlib.brotliCompressSync],
  ['Zstandard', 'zstd', zlib.zstdCompressSync],
  ['deflate', 'deflate', zlib.deflateSync],
  ['deflate without its header', 'deflate', zlib.deflateRawSync],
  ['gzip inside Brotli', 'gzip, br', (text) => zlib.brotliCompressSync(zlib.gzipSync(text))],
];
for (const [name, encoding, encode] of encoders) {
  const sends = (body: Buffer) => (_request: IncomingMessage, response: ServerResponse) =>
    response.writeHead(200, { 'content-encoding': encoding }).end(body);

  test(`a body in ${name} is decompressed, and the hash is of what was inside`, async (t) => {
    const outcome = await answered(t, sends(encode(Buffer.from(FEED))));
    assert.equal(outcome.kind, 'fresh');
    assert.equal(Buffer.from(outcome.body).toString(), FEED);
    assert.equal(outcome.hash, createHash('sha256').update(FEED).digest('hex'));
  });

  test(`a bomb in ${name} is not inflated past the bound`, async (t) => {
    const outcome = await answered(t, sends(encode(Buffer.alloc(4 * MEGABYTE))));
    assert.equal(reasonOf(outcome), 'too-large');
  });

  test(`a body in ${name} that ends too early is cut`, async (t) => {
    const outcome = await answered(t, sends(encode(Buffer.from(FEED)).subarray(0, 40)));
    assert.equal(reasonOf(outcome), 'cut');
  });
}

test('an encoding that nobody knows, or too many of them, cannot be read', async (t) => {
  for (const encoding of ['constructor', 'rot13', 'gzip, gzip, gzip']) {
    const outcome = await answered(t, (_request, response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end(FEED),
    );
    assert.equal(reasonOf(outcome), 'bad-encoding', encoding);
  }
});

test('an endless body is dropped at the bound', async (t) => {
  const outcome = await answered(t, (_request, response) => {
    const more = () => {
      while (!response.destroyed && response.write(Buffer.alloc(65_536, 'x')));
    };
    response.on('drain', more);
    more();
  });
  assert.equal(reasonOf(outcome), 'too-large');
});

test('a body that drips is given up when the time for the whole is over', async (t) => {
  const outcome = await answered(
    t,
    (_request, response) => {
      const drip = setInterval(() => response.write('<'), 10);
      response.on('close', () => clearInterval(drip));
    },
    { timeouts: { connectMs: 5000, totalMs: 150 } },
  );
  assert.equal(reasonOf(outcome), 'timeout');
});

test('a name that resolves after the time is over is not called any more', async (t) => {
  const server = await startFeedServer(t, (_request, response) => response.end(FEED));
  const { promise: resolving, resolve: release } = Promise.withResolvers<void>();
  const lookup: LookupFunction = (hostname, options, callback) => {
    void resolving.then(() => resolvesTo('127.0.0.1')(hostname, options, callback));
  };
  const fetcher = newFetcher(t, { lookup, timeouts: { connectMs: 5000, totalMs: 50 } });
  const late = await fetcher.fetch({ url: `http://slow.example:${server.port}/late`, validators: null });
  assert.equal(reasonOf(late), 'timeout');
  release();
  await newFetcher(t).fetch({ url: `${server.url}/next`, validators: null });
  assert.deepEqual(
    server.requests.map(({ url }) => url),
    ['/next'],
  );
});

test('a connection that breaks inside the body is a cut, one that breaks before is a failed connection', async (t) => {
  const inside = await answered(t, (_request, response) => {
    response.writeHead(200, { 'content-length': 1000 });
    response.write('<rss>', () => response.socket?.destroy());
  });
  assert.equal(reasonOf(inside), 'cut');
  const before = await answered(t, (request) => request.socket.destroy());
  assert.equal(reasonOf(before), 'connection');
});

test('a body shorter than its Content-Length is a cut', async (t) => {
  const outcome = await answered(t, (_request, response) => {
    response.socket?.end(`HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n${FEED}`);
  });
  assert.equal(reasonOf(outcome), 'cut');
});

test('redirects are followed, also relative ones, and the last address is told', async (t) => {
  const { url } = await startFeedServer(t, (request, response) => {
    if (request.url === '/new') response.end(FEED);
    else response.writeHead(301, { location: request.url === '/feed' ? 'older' : '/new' }).end('moved');
  });
  const outcome = await newFetcher(t).fetch({ url: `${url}/feed`, validators: null });
  assert.equal(outcome.kind === 'fresh' && outcome.url, `${url}/new`);
});

test('a redirect in a circle ends', async (t) => {
  const server = await startFeedServer(t, (_request, response) =>
    response.writeHead(302, { location: '/feed' }).end(),
  );
  const outcome = await newFetcher(t).fetch({ url: `${server.url}/feed`, validators: null });
  assert.equal(reasonOf(outcome), 'too-many-redirects');
  assert.equal(server.requests.length, 4);
});

test('a redirect without a target is the refusal that it is', async (t) => {
  const outcome = await answered(t, (_request, response) => response.writeHead(302).end());
  assert.equal(outcome.kind === 'failed' && outcome.status, 302);
});

const targets: [string, string][] = [
  ['file:///etc/hostname', 'bad-scheme'],
  ['data:text/plain,hello', 'bad-scheme'],
  ['ftp://files.example/feed', 'bad-scheme'],
  ['http://reader:secret@news.example/feed', 'bad-address'],
  ['http://', 'bad-address'],
];
for (const [target, reason] of targets) {
  test(`${target} is not visited, neither as a source nor as a redirect`, async (t) => {
    assert.equal(reasonOf(await newFetcher(t).fetch({ url: target, validators: null })), reason);
    const outcome = await answered(t, (_request, response) =>
      response.writeHead(302, { location: target }).end(),
    );
    assert.equal(reasonOf(outcome), reason);
  });
}

test('credentials in an address are not repeated in what operators see', async (t) => {
  const outcome = await newFetcher(t).fetch({ url: 'https://reader:secret@news.example/', validators: null });
  assert.doesNotMatch(JSON.stringify(outcome), /secret/);
});

const forbidden = [
  'http://127.0.0.1',
  'http://localhost',
  'http://[::1]',
  'http://[::ffff:127.0.0.1]',
  'http://2130706433',
];
for (const origin of forbidden) {
  test(`${origin} is not called, unless private networks are allowed`, async (t) => {
    const server = await startFeedServer(t, (_request, response) => response.end(FEED));
    const fetcher = newFetcher(t, { allowPrivateNetwork: false });
    const outcome = await fetcher.fetch({ url: `${origin}:${server.port}/feed`, validators: null });
    assert.equal(reasonOf(outcome), 'private-address');
    assert.equal(server.requests.length, 0);
  });
}

test('a public name that resolves to a private address is not called, and is resolved once only', async (t) => {
  const server = await startFeedServer(t, (_request, response) => response.end(FEED));
  let asked = 0;
  const lookup: LookupFunction = (hostname, options, callback) => {
    asked += 1;
    resolvesTo('127.0.0.1', '10.0.0.7')(hostname, options, callback);
  };
  const fetcher = newFetcher(t, { allowPrivateNetwork: false, lookup });
  const outcome = await fetcher.fetch({ url: `http://rebound.example:${server.port}/`, validators: null });
  assert.equal(reasonOf(outcome), 'private-address');
  assert.deepEqual([asked, server.requests.length], [1, 0]);
});

test('a name that does not exist is a failure of DNS', async (t) => {
  const lookup: LookupFunction = (hostname, _options, callback) => {
    callback(Object.assign(new Error(`getaddrinfo ENOTFOUND ${hostname}`), { code: 'ENOTFOUND' }), '');
  };
  const outcome = await newFetcher(t, { lookup }).fetch({ url: 'https://gone.example/', validators: null });
  assert.equal(reasonOf(outcome), 'dns');
});

test('a port where nobody listens is a failed connection', async (t) => {
  const outcome = await newFetcher(t).fetch({ url: 'http://127.0.0.1:1/', validators: null });
  assert.equal(reasonOf(outcome), 'connection');
});

test('a certificate that nobody vouches for is refused', async (t) => {
  let requests = 0;
  const server = createServer(selfSigned(), (_request, response) => {
    requests += 1;
    response.end(FEED);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => server.close());
  const address = server.address();
  assert.ok(address !== null && typeof address === 'object');
  const outcome = await newFetcher(t).fetch({ url: `https://localhost:${address.port}/`, validators: null });
  assert.equal(reasonOf(outcome), 'tls');
  assert.equal(requests, 0);
});

test('a server that speaks no TLS is a failure of TLS', async (t) => {
  const { port } = await startFeedServer(t, (_request, response) => response.end(FEED));
  const outcome = await newFetcher(t).fetch({ url: `https://127.0.0.1:${port}/`, validators: null });
  assert.equal(reasonOf(outcome), 'tls');
});

test('one host gets one request at a time, in order', async (t) => {
  let open = 0;
  let most = 0;
  const server = await startFeedServer(t, (_request, response) => {
    open += 1;
    most = Math.max(most, open);
    setImmediate(() => {
      open -= 1;
      response.end(FEED);
    });
  });
  const fetcher = newFetcher(t);
  const paths = ['/1', '/2', '/3', '/4'];
  await Promise.all(paths.map((path) => fetcher.fetch({ url: server.url + path, validators: null })));
  assert.equal(most, 1);
  assert.deepEqual(
    server.requests.map(({ url }) => url),
    paths,
  );
});

test('another host does not wait', async (t) => {
  const { promise: secondCame, resolve: secondComes } = Promise.withResolvers<void>();
  const first: FeedServer = await startFeedServer(t, (_request, response) => {
    void secondCame.then(() => response.end(FEED));
  });
  const second = await startFeedServer(t, (_request, response) => {
    secondComes();
    response.end(FEED);
  });
  const fetcher = newFetcher(t);
  const outcomes = await Promise.all(
    [first, second].map(({ url }) => fetcher.fetch({ url, validators: null })),
  );
  assert.deepEqual(
    outcomes.map(({ kind }) => kind),
    ['fresh', 'fresh'],
  );
});

test('between two requests to one host lies the gap, also for a redirect and after a failure', async (t) => {
  const asked: number[] = [];
  const { url } = await startFeedServer(t, (request, response) => {
    if (request.url === '/broken') request.socket.destroy();
    else if (request.url === '/moved') response.writeHead(302, { location: '/feed' }).end();
    else response.end(FEED);
  });
  const wait = async (ms: number) => void asked.push(ms);
  const fetcher = newFetcher(t, { minGapMs: 2000, wait });
  for (const path of ['/broken', '/moved', '/feed'])
    await fetcher.fetch({ url: url + path, validators: null });
  assert.deepEqual(asked, [2000, 2000, 2000]);
});

test('a clock that is set back does not stretch the gap', async (t) => {
  const asked: number[] = [];
  const { url } = await startFeedServer(t, (_request, response) => response.end(FEED));
  let now = NOW.getTime();
  const wait = async (ms: number) => void asked.push(ms);
  const fetcher = newFetcher(t, { minGapMs: 2000, wait, now: () => new Date(now) });
  await fetcher.fetch({ url, validators: null });
  now -= 3_600_000;
  await fetcher.fetch({ url, validators: null });
  assert.deepEqual(asked, [2000]);
});

test('a closed fetcher fails, it does not throw', async (t) => {
  const { url } = await startFeedServer(t, (_request, response) => response.end(FEED));
  const fetcher = newFetcher(t);
  await fetcher.close();
  assert.equal(reasonOf(await fetcher.fetch({ url, validators: null })), 'connection');
});
