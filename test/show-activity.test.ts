import assert from 'node:assert/strict';
import test from 'node:test';
import type { ActivityView } from '../sandbox/page/show-view.ts';
import { withLine } from '../sandbox/show/activity-log.ts';
import { readBotLine } from '../sandbox/show/bot-line.ts';
import { tellBotLine } from '../sandbox/show/tell-bot-line.ts';
import { createRequestTeller } from '../sandbox/show/tell-request.ts';

const at = new Date('2026-03-24T20:10:00Z');
const names = { recipient: (id: string) => `<${id}>`, source: (key: string) => `[${key}]` };
const line = { from: 'bot', tone: 'plain', text: 'It works.' } as const;

function tell(fields: Record<string, unknown>): string | undefined {
  return tellBotLine({ level: 40, msg: '', ...fields }, names)?.text;
}

test('what is said again is counted and moves to the later time', () => {
  const later = new Date('2026-03-24T21:00:00Z');
  const once = withLine(withLine([], line, at), { ...line, text: 'Other.' }, at);
  assert.deepEqual(withLine(once, line, later), [
    { id: 2, at: at.toISOString(), ...line, text: 'Other.', times: 1 },
    { id: 1, at: later.toISOString(), ...line, times: 2 },
  ]);
});

test('what is said again after a deed or a scene is a line of its own', () => {
  for (const from of ['you', 'replay'] as const) {
    const lines = withLine(withLine(withLine([], line, at), { ...line, from, text: 'Next.' }, at), line, at);
    assert.deepEqual(
      lines.map(({ id, times }) => [id, times]),
      [
        [1, 1],
        [2, 1],
        [3, 1],
      ],
    );
  }
});

test('a deed done twice in a row is counted, and one that is done once more later is not', () => {
  const deed = { ...line, from: 'you' } as const;
  const twice = withLine(withLine([], deed, at), deed, at);
  assert.deepEqual(
    withLine(withLine(twice, line, at), deed, at).map(({ from, times }) => [from, times]),
    [
      ['you', 2],
      ['bot', 1],
      ['you', 1],
    ],
  );
});

test('the same words from somebody else are a line of their own', () => {
  assert.equal(withLine(withLine([], line, at), { ...line, from: 'you' }, at).length, 2);
});

test('the latest 200 lines are kept, each of them bounded', () => {
  let lines: readonly ActivityView[] = [];
  for (let n = 1; n <= 250; n += 1)
    lines = withLine(lines, { ...line, text: `${n} ${'x'.repeat(1000)}` }, at);
  assert.equal(lines.length, 200);
  assert.equal(lines[0]?.id, 51);
  assert.ok(lines.every(({ text }) => text.length === 300 && text.endsWith('…')));
});

test('a delivery that failed is told with whom it was for, why, and what becomes of it', () => {
  const failed = {
    msg: 'not delivered',
    to: 'channel-1',
    reason: 'HTTPError: Service Unavailable',
  };
  const start = 'An alert did not reach <channel-1> (HTTPError: Service Unavailable).';
  const told = {
    later: 'It is kept and tried again, after longer and longer pauses.',
    blocked: 'It is kept and tried again every few minutes, until somebody puts that right.',
    gone: 'No message can get there any more, so the bot stops trying.',
    refused: 'Discord does not take the message in this form.',
  };
  for (const [kind, text] of Object.entries(told))
    assert.equal(tell({ ...failed, kind }), `${start} ${text}`);
});

test('sources that go blind and come back are told by their names', () => {
  const blind = { source: 'sora/help', reason: 'HTTP 403' };
  assert.match(
    tell({ msg: 'source can not be read', ...blind }) ?? '',
    /^\[sora\/help\] can not be read \(HTTP 403\)/,
  );
  assert.equal(
    tell({ level: 30, msg: 'source can be read again', source: 'sora/help' }),
    '[sora/help] can be read again.',
  );
});

test('a Discord that is away and a start are told', () => {
  const away = { msg: 'Discord is not answering', reason: 'Error: 503', retryInMs: 2000 };
  assert.equal(tell(away), 'The bot can not log in (Error: 503). It tries again in 2 s.');
  assert.match(tell({ level: 30, msg: 'ready' }) ?? '', /ready/);
});

test('a warning that nobody foresaw is shown as it is, and what is no warning is not shown', () => {
  assert.equal(
    tell({ msg: 'a round had a fault', err: { message: 'no such page' } }),
    'a round had a fault: no such page',
  );
  assert.equal(tell({ msg: 'odd', reason: 'who knows' }), 'odd: who knows');
  assert.equal(tell({ msg: 'not delivered', to: 7 }), 'not delivered');
  assert.equal(tell({ msg: 'constructor' }), 'constructor');
  assert.equal(tell({ level: 20, msg: 'source was visited' }), undefined);
  assert.equal(tell({ level: 60, msg: 'told when the process has ended' }), undefined);
});

const post = { route: 'POST /channels/{channel_id}/messages', path: '/channels/12/messages' };
const place = (id: string) => (id === '12' ? '#sora-news' : null);

test('a refused request is told with its status and its place', () => {
  const tellRequest = createRequestTeller(place);
  assert.deepEqual(tellRequest({ ...post, status: 503 }), {
    from: 'discord',
    tone: 'bad',
    text: 'Discord answered 503 to a new message in #sora-news.',
  });
  const other = { route: 'GET /users/@me', path: '/users/@me', status: 429 };
  assert.equal(tellRequest(other)?.text, 'Discord answered 429 to GET /users/@me.');
});

test('the first message that gets through again is told, and no other request that went well', () => {
  const tellRequest = createRequestTeller(place);
  assert.equal(tellRequest({ ...post, status: 200 }), null);
  tellRequest({ ...post, status: 429 });
  assert.equal(tellRequest({ route: 'GET /users/@me', path: '/users/@me', status: 200 }), null);
  assert.equal(
    tellRequest({ ...post, status: 200 })?.text,
    'Discord takes new messages in #sora-news again.',
  );
  assert.equal(tellRequest({ ...post, status: 200 }), null);
});

test('only lines of the log are read', () => {
  assert.equal(readBotLine('{"level":30,"msg":"ready","x":1}')?.msg, 'ready');
  for (const text of ['', 'plain words', '7', 'null', '{"level":"high","msg":"ready"}'])
    assert.equal(readBotLine(text), null);
});
