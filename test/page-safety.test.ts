import assert from 'node:assert/strict';
import { connect as openSocket } from 'node:net';
import { text as readAll } from 'node:stream/consumers';
import { test } from 'node:test';
import { startTestPage } from './support/page.ts';
import { takeProblems } from './support/sandbox.ts';

test('the page comes with a policy that allows its own host and its import map, and nothing else', async (t) => {
  const { page } = await startTestPage(t);
  const response = await fetch(page.address);
  assert.equal(response.headers.get('content-type'), 'text/html; charset=utf-8');
  const policy = response.headers.get('content-security-policy') ?? '';
  assert.match(policy, /^default-src 'none'; script-src 'self' 'sha256-[\w+/]{43}='; style-src 'self';/);
  assert.match(policy, /frame-ancestors 'none'/);
  assert.doesNotMatch(policy, /unsafe|https?:|\*/);
  assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
  assert.equal(response.headers.get('referrer-policy'), 'no-referrer');
});

test('scripts come without their types, styles as they are, lit-html from its package', async (t) => {
  const { raw } = await startTestPage(t);
  const script = await raw('/client/create-page.ts', {});
  assert.equal(script.headers['content-type'], 'text/javascript; charset=utf-8');
  assert.match(script.body, /export function createPage/);
  assert.doesNotMatch(script.body, /import type|: Page/);
  assert.match((await raw('/show-view.ts', {})).body, /export const speeds = \[/);
  assert.equal((await raw('/client/style.css', {})).headers['content-type'], 'text/css; charset=utf-8');
  assert.match((await raw('/modules/lit-html/lit-html.js', {})).body, /export\{/);
  assert.equal((await raw('/modules/lit-html/directives/repeat.js', {})).status, 200);
});

test('a file that the browser has is not sent again', async (t) => {
  const { raw } = await startTestPage(t);
  const first = await raw('/client/create-page.ts', {});
  assert.equal(first.headers['cache-control'], 'no-cache');
  const again = await raw('/client/create-page.ts', {
    headers: { 'if-none-match': String(first.headers.etag) },
  });
  assert.deepEqual([again.status, again.body], [304, '']);
});

const nowhere = [
  '/client/../start-page.ts',
  '/client/%2e%2e/start-page.ts',
  '/client/..%2fstart-page.ts',
  '/client/.env',
  '/client/tsconfig.json',
  '/client',
  '/start-page.ts',
  '/modules/lit-html/package.json',
  '/modules/lit-html/../discord.js/src/index.js',
  '/modules/discord.js/src/index.js',
  '/attachments/1/1/x',
  '/attachments/../api/v10/users/@me',
  '/do/constructor',
  '/constructor',
  '//a.example/',
];

for (const path of nowhere) {
  test(`there is nothing at ${path}`, async (t) => {
    const { raw } = await startTestPage(t);
    const { status, body } = await raw(path, {});
    assert.equal(status, 404);
    assert.match(JSON.parse(body).error, /^[A-Z].*\.$|^[A-Z].*\/\.$/);
  });
}

test('an image is served as one, and any other file only to be saved', async (t) => {
  const { discord, raw, talk } = await startTestPage(t);
  const form = new FormData();
  form.set('payload_json', JSON.stringify({ content: 'x' }));
  form.set('files[0]', new Blob(['png']), 'chart.PNG');
  form.set('files[1]', new Blob(['<script>alert(1)</script>'], { type: 'image/png' }), 'page.svg');
  await fetch(`${discord.api}/v10/channels/${talk.id}/messages`, {
    method: 'POST',
    headers: { authorization: `Bot ${discord.token}` },
    body: form,
  });
  const [message] = discord.messages(talk);
  const [image, other] = await Promise.all(
    (message?.attachments ?? []).map(({ url }) => raw(new URL(url).pathname, {})),
  );
  assert.deepEqual(
    [image?.status, image?.body, image?.headers['content-type'], image?.headers['content-disposition']],
    [200, 'png', 'image/png', 'inline'],
  );
  assert.equal(other?.headers['content-type'], 'application/octet-stream');
  assert.equal(other?.headers['content-disposition'], 'attachment; filename="page.svg"');
  assert.equal(other?.headers['content-security-policy'], "default-src 'none'; frame-ancestors 'none'");
});

test('a name that another site bent to this machine is refused', async (t) => {
  const { raw, page, show } = await startTestPage(t);
  const { port } = new URL(page.address);
  for (const host of ['evil.example', `evil.example:${port}`, '127.0.0.1:1', `0.0.0.0:${port}`]) {
    const { status, body } = await raw('/events', { headers: { host } });
    assert.equal(status, 403, host);
    assert.doesNotMatch(body, /state/);
  }
  for (const host of [`localhost:${port}`, `[::1]:${port}`])
    assert.equal((await raw('/', { headers: { host } })).status, 200, host);
  assert.deepEqual(show.asked, []);
});

test('another site, a form, and a request without an origin can do nothing', async (t) => {
  const { raw, page, show } = await startTestPage(t);
  const json = { 'content-type': 'application/json' };
  const body = JSON.stringify({ action: 'kill' });
  const bot = (headers: Record<string, string>) => raw('/do/bot', { method: 'POST', headers, body });
  assert.equal((await bot({ ...json, origin: 'https://evil.example' })).status, 403);
  assert.equal((await bot({ ...json, origin: 'null' })).status, 403);
  assert.equal((await bot(json)).status, 403);
  assert.equal((await bot({ origin: page.address, 'content-type': 'text/plain' })).status, 415);
  assert.equal((await bot({ origin: page.address })).status, 415);
  assert.deepEqual(show.asked, []);
  const preflight = await raw('/do/bot', { method: 'OPTIONS', headers: { origin: 'https://evil.example' } });
  assert.equal(preflight.headers['access-control-allow-origin'], undefined);
});

test('only the methods of an address are taken, and it says which', async (t) => {
  const { raw, page } = await startTestPage(t);
  const ask = async (path: string, method: string) => {
    const headers = { origin: page.address, 'content-type': 'application/json' };
    const { status, headers: given } = await raw(path, { method, headers });
    return [status, given.allow];
  };
  assert.deepEqual(await ask('/do/bot', 'GET'), [405, 'POST, OPTIONS']);
  assert.deepEqual(await ask('/', 'POST'), [405, 'GET, HEAD, OPTIONS']);
  assert.deepEqual(await ask('/', 'DELETE'), [405, 'GET, HEAD, OPTIONS']);
  assert.deepEqual(await ask('/events', 'HEAD'), [405, 'GET, OPTIONS']);
  assert.deepEqual(await ask('/do/bot', 'OPTIONS'), [204, 'POST, OPTIONS']);
  assert.deepEqual(await ask('/', 'HEAD'), [200, undefined]);
});

test('a body that is huge, broken or of the wrong shape is refused in a sentence', async (t) => {
  const { raw, page, ada, talk } = await startTestPage(t);
  const headers = { origin: page.address, 'content-type': 'application/json' };
  const say = async (body: string) => {
    const reply = await raw('/do/say', { method: 'POST', headers, body });
    return [reply.status, JSON.parse(reply.body).error];
  };
  const senseless = 'The page sent something that makes no sense.';
  assert.deepEqual(await say('{'), [400, 'The page sent something that is no JSON.']);
  assert.deepEqual(await say('null'), [400, senseless]);
  assert.deepEqual(await say('[]'), [400, senseless]);
  assert.deepEqual(await say(JSON.stringify({ as: ada.id, channel: talk.id, text: 5 })), [400, senseless]);
  assert.deepEqual(await say(JSON.stringify({ as: '../1', channel: talk.id, text: '' })), [400, senseless]);
  const huge = JSON.stringify({ as: ada.id, channel: talk.id, text: 'a'.repeat(65_536) });
  assert.deepEqual(await say(huge), [413, 'That is more than the page takes at once.']);
});

test('an address that is none is refused', async (t) => {
  const { page } = await startTestPage(t);
  const { port } = new URL(page.address);
  const socket = openSocket(Number(port), '127.0.0.1');
  socket.write(`GET http:// HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`);
  assert.match(await readAll(socket), /^HTTP\/1\.1 400 /);
});

test('a surprise shows no stack to the page, and is kept for those who look after the sandbox', async (t) => {
  const { raw, post, show, discord } = await startTestPage(t);
  show.break(new Error('the secret reason'));
  const { status, body } = await post('/do/bot', { action: 'kill' });
  assert.equal(status, 500);
  assert.deepEqual(body, {
    error: 'Something went wrong in the sandbox. Reload the page and try again.',
  });
  assert.match(takeProblems(discord).join(), /the secret reason/);
  assert.equal((await raw('/', {})).status, 200);
});
