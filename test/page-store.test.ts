import assert from 'node:assert/strict';
import test from 'node:test';
import { applyEvent, nothingShown } from '../sandbox/page/client/store/apply-event.ts';
import { createLoader } from '../sandbox/page/client/store/create-loader.ts';
import { isLater } from '../sandbox/page/client/store/later-id.ts';
import { renewed, withMessage, withoutMessage } from '../sandbox/page/client/store/message-list.ts';
import { noted } from '../sandbox/page/client/store/remember.ts';
import { replayTime } from '../sandbox/page/client/store/replay-time.ts';
import type { PageEvent } from '../sandbox/page/outcome-view.ts';
import type { ClockView } from '../sandbox/page/show-view.ts';
import type { ChannelView, StateView } from '../sandbox/page/state-view.ts';
import { messageView } from './support/message-view.ts';

const message = (id: string, channelId = '10') => messageView({ id, channelId });
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
const noMarks = () => ({});

function channel(id: string, lastMessageId: string | null = null): ChannelView {
  return { id, type: 0, name: `channel-${id}`, writable: true, lastMessageId };
}

function state(change: Partial<StateView> = {}): StateView {
  const me = { id: '1', name: 'Ada', about: 'admin', locale: 'en-US', dmsOpen: true };
  const guild = { id: '5', name: 'Video makers', hasBot: true, roles: [], members: [], events: [] };
  return {
    world: 'a',
    me,
    people: [me],
    bot: { id: '2', name: 'Sundown', status: 'ready' },
    guilds: [{ ...guild, channels: [channel('9'), channel('10')] }],
    dm: null,
    startChannelId: '10',
    ...change,
  };
}

const stateEvent = (change: Partial<StateView> = {}): PageEvent => ({ kind: 'state', state: state(change) });
const shownAtStart = applyEvent(nothingShown, stateEvent(), noMarks);

test('ids are compared as the large numbers they are', () => {
  assert.equal(isLater('1000', '999'), true);
  assert.equal(isLater('999', '1000'), false);
  assert.equal(isLater('1001', '1000'), true);
  assert.equal(isLater('1000', '1000'), false);
});

test('a message takes its place by age, and an edit the place of what it edits', () => {
  const list = [message('98'), message('100')];
  assert.deepEqual(ids(withMessage(list, message('101'))), ['98', '100', '101']);
  assert.deepEqual(ids(withMessage(list, message('99'))), ['98', '99', '100']);
  assert.deepEqual(ids(withMessage([], message('99'))), ['99']);
  const edited = messageView({ id: '98', pinned: true });
  assert.deepEqual(withMessage(list, edited), [edited, message('100')]);
});

test('taking away what is not there changes nothing', () => {
  const list = [message('98'), message('100')];
  assert.deepEqual(ids(withoutMessage(list, '98')), ['100']);
  assert.equal(withoutMessage(list, '97'), list);
});

test('a renewal brings what was missed and takes what was deleted, but keeps what only the page knows', () => {
  const ephemeral = messageView({ id: '102', ephemeral: true });
  const before = [message('98'), message('100'), ephemeral, message('104')];
  const latest = [message('100'), message('103')];
  assert.deepEqual(ids(renewed(before, latest, new Set(['104']))), ['100', '102', '103', '104']);
});

test('a renewal does not bring back what was deleted while it was on its way', () => {
  assert.deepEqual(ids(renewed([], [message('100'), message('101')], new Set(['101']))), ['100']);
});

test('a visitor begins where the alerts are', () => {
  assert.equal(shownAtStart.channelId, '10');
  assert.equal(applyEvent(nothingShown, stateEvent({ startChannelId: null }), noMarks).channelId, '9');
  const none = stateEvent({ guilds: [], startChannelId: null });
  assert.equal(applyEvent(nothingShown, none, noMarks).channelId, null);
});

test('the open channel stays open while it is there, and its messages stay', () => {
  const open = { ...shownAtStart, channelId: '9', messages: [message('100', '9')] };
  const same = applyEvent(open, stateEvent(), noMarks);
  assert.deepEqual([same.channelId, ids(same.messages)], ['9', ['100']]);
  const [guild] = state().guilds;
  const gone = stateEvent({ guilds: guild ? [{ ...guild, channels: [channel('10')] }] : [] });
  const moved = applyEvent(open, gone, noMarks);
  assert.deepEqual([moved.channelId, moved.messages], ['10', []]);
});

test('another viewer, or a replay begun again, starts with nothing of the one before', () => {
  const full = { ...shownAtStart, messages: [message('100')], unread: { 9: { messages: 2, pings: 1 } } };
  const kim = { ...state().me, id: '3' };
  for (const other of [stateEvent({ me: kim }), stateEvent({ world: 'b' })]) {
    const { messages, unread } = applyEvent(full, other, noMarks);
    assert.deepEqual({ messages, unread }, { messages: [], unread: {} });
  }
});

test('a message elsewhere is counted, with its ping, and an edit is not', () => {
  const event = (change: object, isNew = true): PageEvent => ({
    kind: 'message',
    isNew,
    message: messageView({ channelId: '9', ...change }),
  });
  const once = applyEvent(shownAtStart, event({ pingsMe: true }), noMarks);
  const twice = applyEvent(once, event({ id: '101' }), noMarks);
  assert.deepEqual(twice.unread, { 9: { messages: 2, pings: 1 } });
  assert.equal(applyEvent(twice, event({ id: '101' }, false), noMarks), twice);
  assert.deepEqual(twice.messages, []);
});

test('an edit of a message that was never loaded does not show up alone', () => {
  const edit: PageEvent = { kind: 'message', isNew: false, message: message('50') };
  assert.deepEqual(applyEvent(shownAtStart, edit, noMarks).messages, []);
});

test('what came while the page was away is unread, unless it was read before', () => {
  const [guild] = state().guilds;
  const event = stateEvent({
    guilds: guild ? [{ ...guild, channels: [channel('9', '70'), channel('10', '80')] }] : [],
  });
  assert.deepEqual(applyEvent(nothingShown, event, noMarks).unread, { 9: { messages: 1, pings: 0 } });
  assert.deepEqual(applyEvent(nothingShown, event, () => ({ 9: '70' })).unread, {});
});

test('the page remembers who looked where, and how far they have read', () => {
  const empty = { viewer: '', channels: {}, marks: {} };
  const memory = noted(empty, { ...shownAtStart, messages: [message('100')] });
  assert.deepEqual(memory, { viewer: '1', channels: { 1: '10' }, marks: { 1: { 10: '100' } } });
  assert.equal(noted(memory, { ...shownAtStart, messages: [message('99')] }), memory);
  const secret = messageView({ id: '200', ephemeral: true });
  assert.equal(noted(memory, { ...shownAtStart, messages: [message('100'), secret] }), memory);
});

test("the replay's clock runs at its rate and stops where it has to", () => {
  const clock: ClockView = {
    mode: 'replay',
    now: '2026-03-24T00:00:00.000Z',
    sentAt: 1000,
    speed: 3600,
    rate: 3600,
    paused: false,
    held: false,
    until: '2026-03-24T02:00:00.000Z',
    scenes: [],
    progress: 0,
  };
  const at = (realMs: number) => new Date(replayTime(clock, realMs)).toISOString();
  assert.equal(at(2000), '2026-03-24T01:00:00.000Z');
  assert.equal(at(9000), '2026-03-24T02:00:00.000Z');
  assert.equal(replayTime(null, 5), 5);
});

test('nothing is fetched before it is known who looks', async () => {
  const reports: unknown[] = [];
  const cell = {
    read: () => ({ ...nothingShown, channelId: '10' }),
    change: () => assert.fail('nothing to show'),
    watch: () => {},
  };
  // A request would be reported: outside of a page there is no server to ask.
  await createLoader(cell, (error) => reports.push(error)).renew();
  assert.deepEqual(reports, []);
});
