import assert from 'node:assert/strict';
import test from 'node:test';
import { listJump, listMove } from '../sandbox/page/client/messages/list-move.ts';
import { isEnough, needsDone, picksHint, togglePick } from '../sandbox/page/client/messages/picks.ts';
import { selectChoices } from '../sandbox/page/client/messages/select-choices.ts';
import type { SelectView } from '../sandbox/page/message-view.ts';
import type { StateView } from '../sandbox/page/state-view.ts';
import { selectView } from './support/message-view.ts';

const channel = (id: string, type: number, name: string) => ({
  id,
  type,
  name,
  writable: true,
  lastMessageId: null,
});
const ada = { id: '2', name: 'Ada', about: 'admin', locale: 'en-US', dmsOpen: true };
const state: StateView = {
  world: '1',
  me: ada,
  people: [ada],
  bot: { id: '9', name: 'Sundown', status: 'ready' },
  guilds: [
    {
      id: '5',
      name: 'Sora fans',
      hasBot: true,
      channels: [channel('51', 0, 'talk'), channel('52', 2, 'lounge')],
      roles: [{ id: '7', name: 'Sora' }],
      members: [
        { id: '2', name: 'Ada', bot: false },
        { id: '3', name: 'Ben', bot: false },
      ],
      events: [],
    },
  ],
  dm: channel('60', 1, 'Sundown'),
  startChannelId: '51',
};

function labels(select: Partial<SelectView>, channelId = '51'): string[] {
  return selectChoices(selectView(select), state, channelId).map(({ label }) => label);
}

test('a select of texts offers its own, any other what the open server has', () => {
  assert.deepEqual(labels({}), ['app', 'api']);
  assert.deepEqual(labels({ of: 'user' }), ['Ada', 'Ben']);
  assert.deepEqual(labels({ of: 'role' }), ['@Sora']);
  assert.deepEqual(labels({ of: 'mentionable' }), ['Ada', 'Ben', '@Sora']);
  assert.deepEqual(labels({ of: 'channel' }), ['#talk', '#lounge']);
});

test('a select of channels keeps to the types that it asks for', () => {
  assert.deepEqual(labels({ of: 'channel', channelTypes: [0, 5] }), ['#talk']);
});

test('in a direct channel there are only the two, and nothing of a server', () => {
  assert.deepEqual(labels({ of: 'user' }, '60'), ['Ada', 'Sundown']);
  assert.deepEqual(labels({ of: 'role' }, '60'), []);
});

test('one choice takes the place of another; it can be undone where none is allowed', () => {
  assert.deepEqual(togglePick(['app'], 'api', { min: 1, max: 1 }), ['api']);
  assert.deepEqual(togglePick(['app'], 'app', { min: 1, max: 1 }), ['app']);
  assert.deepEqual(togglePick(['app'], 'app', { min: 0, max: 1 }), []);
});

test('of several, a press adds or takes away, and a full one takes no more', () => {
  const limits = { min: 1, max: 2 };
  assert.deepEqual(togglePick(['app'], 'api', limits), ['app', 'api']);
  assert.deepEqual(togglePick(['app', 'api'], 'app', limits), ['api']);
  assert.deepEqual(togglePick(['app', 'api'], 'web', limits), ['app', 'api']);
});

test('several are sent with a word, once there are enough', () => {
  const limits = { min: 2, max: 3 };
  assert.equal(needsDone(limits), true);
  assert.equal(needsDone({ min: 0, max: 1 }), false);
  assert.deepEqual(
    [[], ['a'], ['a', 'b']].map((picks) => isEnough(picks, limits)),
    [false, false, true],
  );
  assert.equal(picksHint(['a'], limits), 'Choose 2 to 3 · 1 chosen');
  assert.equal(picksHint([], { min: 0, max: 3 }), 'Choose up to 3 · 0 chosen');
  assert.equal(picksHint([], { min: 2, max: 2 }), 'Choose 2 · 0 chosen');
});

test('keys move through the choices and stop at both ends', () => {
  const moves = (key: string) => [0, 1, 2].map((from) => listMove(key, from, 3));
  assert.deepEqual(moves('ArrowDown'), [1, 2, 2]);
  assert.deepEqual(moves('ArrowUp'), [0, 0, 1]);
  assert.deepEqual(moves('End'), [2, 2, 2]);
  assert.deepEqual(moves('Home'), [0, 0, 0]);
  assert.equal(listMove('x', 0, 3), undefined);
});

test('a letter jumps to the next choice that begins with it, past the sign of a channel', () => {
  const names = ['#alerts', '#talk', '#announcements'];
  assert.equal(listJump('a', 0, names), 2);
  assert.equal(listJump('A', 2, names), 0);
  assert.equal(listJump('t', 1, names), 1);
  assert.equal(listJump('z', 0, names), undefined);
});
