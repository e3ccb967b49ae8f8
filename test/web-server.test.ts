import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect as dial } from 'node:net';
import test, { type TestContext } from 'node:test';
import { scenes } from '../sandbox/replay/replay-script.ts';
import { createDocuments } from '../src/http/create-documents.ts';
import { createWebServer } from '../src/http/create-web-server.ts';
import { PortError } from '../src/http/port-error.ts';
import { createLog } from '../src/log.ts';
import type { Published } from '../src/publish/published.ts';
import { freePort, takenPort } from './support/free-port.ts';
import { fixture } from './support/parsed.ts';
import { aState, kiteDeadline, kitePublished } from './support/published-sample.ts';
import { startSmallWorld } from './support/small-world.ts';

const [, , dates] = scenes;
if (!dates) throw new Error('the replay has lost its scenes');
const paths = ['/', '/calendar.ics', '/ledger.json', '/feed.atom'];
const log = await createLog({ level: 'silent', format: 'json' });

/** A server over the sample, on a clock that the test moves; `change` puts other deadlines in their place. */
async function serve(t: TestContext) {
  let published: readonly Published[] = kitePublished();
  let now = Date.parse('2026-05-01T12:00:00Z');
  let made = 0;
  const clock = () => new Date(now);
  const find = createDocuments({
    published: () => {
      made += 1;
      return published;
    },
    version: () => [published],
    now: clock,
  });
  const server = createWebServer({ find, now: clock, log });
  const port = await server.listen(0);
  t.after(server.close);
  return {
    port,
    get: (path: string, init: RequestInit = {}) => fetch(`http://127.0.0.1:${port}${path}`, init),
    pass: (ms: number) => {
      now += ms;
    },
    change: (next: readonly Published[]) => {
      published = next;
    },
    made: () => made,
  };
}

test('each document comes with its type, a tag and nothing that a browser could run', async (t) => {
  const { get } = await serve(t);
  const types = ['text/html', 'text/calendar', 'application/json', 'application/atom+xml'];
  for (const [at, path] of paths.entries()) {
    const { status, headers } = await get(path);
    assert.equal(status, 200);
    assert.equal(headers.get('content-type'), `${types[at]}; charset=utf-8`);
    assert.match(headers.get('etag') ?? '', /^"[\w-]{43}"$/);
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.equal(headers.get('cache-control'), 'public, max-age=60');
    assert.match(headers.get('content-security-policy') ?? '', /^default-src 'none';/);
    assert.doesNotMatch(headers.get('content-security-policy') ?? '', /unsafe|script-src/);
  }
  assert.equal(await (await get('/calendar.ics?x=1')).text(), fixture('published/calendar.ics').toString());
});

test('HEAD has the headers of GET and no body; other methods are refused', async (t) => {
  const { get } = await serve(t);
  for (const path of paths) {
    const [head, whole] = [await get(path, { method: 'HEAD' }), await get(path)];
    assert.equal(head.headers.get('content-length'), whole.headers.get('content-length'));
    assert.equal(await head.text(), '');
  }
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
    const refused = await get('/ledger.json', { method });
    assert.deepEqual([refused.status, refused.headers.get('allow')], [405, 'GET, HEAD']);
  }
});

test('an unknown path is told in a sentence that repeats nothing of it', async (t) => {
  const { get } = await serve(t);
  for (const path of [
    '/<script>',
    '/calendar.ics/',
    '//',
    '/healthz',
    '/constructor',
    '/%2e%2e/etc/passwd',
  ]) {
    const answer = await get(path);
    assert.equal(answer.status, 404);
    assert.equal(await answer.text(), 'There is nothing at this address. / shows what there is.\n');
    assert.equal(answer.headers.get('content-type'), 'text/plain; charset=utf-8');
  }
});

test('who has the newest is told so, by tag or by date', async (t) => {
  const { get, pass, change } = await serve(t);
  const first = await get('/feed.atom');
  const etag = first.headers.get('etag') ?? '';
  assert.equal(first.headers.get('last-modified'), null);
  pass(1000);
  const modified = (await get('/feed.atom')).headers.get('last-modified') ?? '';
  assert.equal(modified, 'Fri, 01 May 2026 12:00:00 GMT');
  const known: Record<string, string>[] = [
    { 'If-None-Match': etag },
    { 'If-None-Match': `"other", W/${etag}` },
    { 'If-None-Match': '*' },
    { 'If-Modified-Since': modified },
  ];
  for (const headers of known) {
    const answer = await get('/feed.atom', { headers });
    assert.deepEqual([answer.status, answer.headers.get('etag')], [304, etag]);
  }
  change(kitePublished([kiteDeadline('app', [aState('2026-07-01')])]));
  pass(1000);
  const unknown: Record<string, string>[] = [
    { 'If-None-Match': etag },
    { 'If-None-Match': '"other"', 'If-Modified-Since': 'Fri, 01 May 2037 12:00:00 GMT' },
    { 'If-Modified-Since': modified },
    { 'If-Modified-Since': 'yesterday' },
  ];
  for (const headers of unknown) assert.equal((await get('/feed.atom', { headers })).status, 200);
});

test('a document is made once until something changes, and keeps its date when nothing in it did', async (t) => {
  const { get, pass, change, made } = await serve(t);
  for (const _ of [1, 2, 3]) await get('/ledger.json');
  assert.equal(made(), 1);
  pass(5000);
  change(kitePublished());
  const again = await get('/ledger.json');
  assert.equal(made(), 2);
  assert.equal(again.headers.get('last-modified'), 'Fri, 01 May 2026 12:00:00 GMT');
});

test('a head without end is cut off, and so is what is no HTTP', async (t) => {
  const { get, port } = await serve(t);
  const long = await get('/', { headers: { 'X-Long': 'x'.repeat(10_000) } });
  assert.equal(long.status, 431);
  const socket = dial(port, '127.0.0.1');
  socket.write('what is this\r\n\r\n');
  const [said] = await once(socket, 'data');
  assert.match(String(said), /^HTTP\/1\.1 400 /);
  await once(socket, 'close');
});

test('a port that is taken is named, with what to do', async (t) => {
  const port = await takenPort(t);
  const server = createWebServer({ find: () => undefined, now: () => new Date(0), log });
  await assert.rejects(server.listen(port), (error) => {
    assert.ok(error instanceof PortError);
    assert.match(
      error.message,
      new RegExp(`^HTTP_PORT ${port} is taken by another program\\. Choose another`),
    );
    return true;
  });
  await server.close();
});

test('the bot serves what it knows, changes it with its sources, and after a restart byte for byte', async (t) => {
  const world = await startSmallWorld(t);
  const port = await freePort();
  world.env.HTTP_PORT = String(port);
  const get = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).text();
  const bot = await world.startBot();
  assert.doesNotMatch(await get('/calendar.ics'), /BEGIN:VEVENT/);
  assert.match(await get('/'), /No date is known yet/);
  world.show(dates);
  world.clock.jump(dates.at);
  await bot.beat();
  const told = await Promise.all(paths.map(get));
  assert.match(
    told[0] ?? '',
    /<blockquote dir="auto">The Sora API will be shut down on September 24, 2026\./,
  );
  assert.match(told[1] ?? '', /DTSTART;VALUE=DATE:20260924/);
  const { deadlines, sources } = JSON.parse(told[2] ?? '');
  assert.equal(deadlines.filter(({ date }: { date: string | null }) => date !== null).length, 3);
  assert.ok(sources.every(({ tier }: { tier: string }) => tier === 'official'));
  assert.match(
    told[3] ?? '',
    /<title>Videos API and sora-2 models: 24 September 2026, time not stated<\/title>/,
  );
  await bot.stop();
  await assert.rejects(fetch(`http://127.0.0.1:${port}/`));
  await world.startBot();
  const [, ...after] = await Promise.all(paths.map(get));
  assert.equal(after[0], told[1]);
  assert.equal(after[2], told[3]);
  assert.deepEqual(JSON.parse(after[1] ?? '').deadlines, deadlines);
});
