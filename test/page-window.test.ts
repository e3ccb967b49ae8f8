import assert from 'node:assert/strict';
import test from 'node:test';
import {
  emptyWindow,
  goDown,
  goToLatest,
  goUp,
  type MessageWindow,
  mostHeld,
  withArrival,
  withoutOldest,
} from '../sandbox/page/client/store/message-window.ts';
import { messageView } from './support/message-view.ts';

/** Messages with these numbers as their ids. */
const run = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, step) => messageView({ id: String(from + step) }));
const held = (change: Partial<MessageWindow>): MessageWindow => ({ ...emptyWindow, ...change });
/** First and last id, how many, and whether there is more above and below. */
const outline = ({ messages, hasOlder, hasNewer }: MessageWindow) => [
  messages[0]?.id,
  messages.at(-1)?.id,
  messages.length,
  hasOlder,
  hasNewer,
];

test('a reader who goes up gets older messages, and the newest make room', () => {
  const first = goUp(held({ messages: run(1150, 1299) }), { messages: run(1100, 1149), hasMore: true });
  assert.deepEqual(outline(first), ['1100', '1299', 200, true, false]);
  const second = goUp(first, { messages: run(1050, 1099), hasMore: false });
  assert.deepEqual(outline(second), ['1050', '1249', mostHeld, false, true]);
});

test('a reader who goes down gets newer messages, and the oldest make room', () => {
  const before = held({ messages: run(1000, 1199), hasNewer: true, arrived: 3 });
  const first = goDown(before, { messages: run(1200, 1249), hasMore: true });
  assert.deepEqual([...outline(first), first.arrived], ['1050', '1249', mostHeld, true, true, 3]);
  const end = goDown(first, { messages: run(1250, 1252), hasMore: false });
  assert.deepEqual([...outline(end), end.arrived], ['1053', '1252', mostHeld, true, false, 0]);
});

test('what is held already comes in once', () => {
  const window = held({ messages: run(1002, 1003) });
  assert.deepEqual(outline(goUp(window, { messages: run(1001, 1002), hasMore: false })), [
    '1001',
    '1003',
    3,
    false,
    false,
  ]);
  assert.deepEqual(outline(goDown(window, { messages: run(1003, 1004), hasMore: false })), [
    '1002',
    '1004',
    3,
    false,
    false,
  ]);
});

test('at the end of the channel new messages are added, further up they are counted', () => {
  const [next] = run(1003, 1003);
  assert.ok(next);
  const atEnd = withArrival(held({ messages: run(1001, 1002) }), next);
  assert.deepEqual([atEnd.messages.length, atEnd.arrived], [3, 0]);
  const above = withArrival(held({ messages: run(1001, 1002), hasNewer: true }), next);
  assert.deepEqual([above.messages.length, above.arrived], [2, 1]);
});

test('a reader at the end keeps the latest, and nothing is cut before it is worth it', () => {
  const little = held({ messages: run(1000, 1249) });
  assert.equal(withoutOldest(little), little);
  assert.deepEqual(outline(withoutOldest(held({ messages: run(1000, 1250) }))), [
    '1051',
    '1250',
    mostHeld,
    true,
    false,
  ]);
  const above = held({ messages: run(1000, 1300), hasNewer: true });
  assert.equal(withoutOldest(above), above);
});

test('the way to the latest leaves the rest behind', () => {
  const window = held({ messages: run(1000, 1199), hasNewer: true, arrived: 5 });
  const latest = goToLatest(window, { messages: run(2000, 2049), hasMore: true }, new Set());
  assert.deepEqual([...outline(latest), latest.arrived], ['2000', '2049', 50, true, false, 0]);
});
