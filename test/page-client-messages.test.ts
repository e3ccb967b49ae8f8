import assert from 'node:assert/strict';
import test from 'node:test';
import { countSince } from '../sandbox/page/client/messages/count-since.ts';
import { emptyWords } from '../sandbox/page/client/messages/empty-words.ts';
import { hasControl } from '../sandbox/page/client/messages/has-control.ts';
import { keepResult } from '../sandbox/page/client/messages/keep-result.ts';
import { logChange } from '../sandbox/page/client/messages/log-change.ts';
import { messageRows } from '../sandbox/page/client/messages/message-rows.ts';
import { createUses } from '../sandbox/page/client/messages/uses.ts';
import type { MessageView } from '../sandbox/page/message-view.ts';
import { messageView } from './support/message-view.ts';

const inUtc = { locale: 'en-US', zone: 'UTC' };
const bot = { id: '9', name: 'Sundown', bot: true };
const at = (time: string) => `2026-04-24T${time}:00.000Z`;

/** Whether the second message stands under the name of the first. */
function continues(above: Partial<MessageView>, message: Partial<MessageView>): boolean | undefined {
  const first = messageView({ at: at('12:00'), ...above });
  const second = messageView({ id: '101', at: at('12:01'), ...message });
  return messageRows([first, second], inUtc)[1]?.continues;
}

test('messages of one author stand under one name for seven minutes', () => {
  assert.equal(continues({}, { at: at('12:07') }), true);
  assert.equal(continues({}, { at: at('12:08') }), false);
});

test('a message has its own name when anything but the text is different', () => {
  const command = { user: 'Ada', name: 'deadlines' };
  assert.equal(continues({}, { author: bot }), false);
  assert.equal(continues({}, { author: { id: '2', name: 'Ada by webhook', bot: true } }), false);
  assert.equal(continues({}, { repliesTo: { author: 'Ben', text: 'hi' } }), false);
  assert.equal(continues({}, { command }), false);
  assert.equal(continues({}, { ephemeral: true }), false);
  assert.equal(continues({ kind: 'pin' }, {}), false);
});

test("a day begins where the reader's calendar says so", () => {
  const messages = ['22:30', '23:30'].map((time, index) => messageView({ id: `${index}`, at: at(time) }));
  const days = (zone: string) => messageRows(messages, { locale: 'en-US', zone }).map(({ day }) => day);
  assert.deepEqual(days('UTC'), ['April 24, 2026', null]);
  assert.deepEqual(days('Europe/London'), ['April 24, 2026', 'April 25, 2026']);
});

test('a new day ends a group', () => {
  const messages = [messageView({ at: at('23:59') }), messageView({ at: '2026-04-25T00:01:00.000Z' })];
  assert.equal(messageRows(messages, inUtc)[1]?.continues, false);
});

test('new messages are counted from the last one seen, also when that one is gone', () => {
  const messages = ['98', '99', '101', '102'].map((id) => messageView({ id }));
  assert.equal(countSince(messages, '99'), 2);
  assert.equal(countSince(messages, '100'), 2);
  assert.equal(countSince(messages, '102'), 0);
  assert.equal(countSince(messages, undefined), 0);
});

const [first, second, third] = ['1', '2', '3'].map((id) => messageView({ id })) as [
  MessageView,
  MessageView,
  MessageView,
];
const log = (...messages: MessageView[]) => ({ channelId: '1', isLoading: false, messages });

test('a message at the end is news, older ones at the top are not', () => {
  assert.equal(logChange(log(first), log(first, second), null).isNews, true);
  assert.equal(logChange(log(), log(first), null).isNews, true);
  assert.equal(logChange(log(second), log(first, second), null).isNews, false);
});

test('opening a channel is no news, and shows its end', () => {
  const loading = { ...log(), isLoading: true };
  const opened = logChange(loading, log(first, second), null);
  assert.deepEqual(opened, { isOther: true, isNews: false, isOwn: false });
  assert.equal(logChange(log(first), { ...log(second), channelId: '2' }, null).isOther, true);
  assert.equal(logChange(null, log(first), null).isOther, true);
});

test('messages that are all others belong to a Discord that began anew', () => {
  assert.equal(logChange(log(first, second), log(third), null).isOther, true);
  assert.equal(logChange(log(first, second), log(second, third), null).isOther, false);
});

test('the viewer follows what they write themselves', () => {
  assert.equal(logChange(log(first), log(first, second), '2').isOwn, true);
  assert.equal(logChange(log(first), log(first, second), '3').isOwn, false);
  assert.equal(logChange(log(first, second), log(first, third, second), '2').isOwn, false);
  const answer = messageView({ id: '4', author: bot, ephemeral: true });
  assert.equal(logChange(log(first), log(first, answer), '3').isOwn, true);
});

test('a text with something to press in it is no link itself', () => {
  const text = { type: 'text', text: 'The app ends' } as const;
  const spoiler = { type: 'spoiler', inner: [text] } as const;
  const mention = { type: 'mention', of: 'channel', name: '#talk', channelId: '1' } as const;
  assert.equal(hasControl([text, { type: 'strong', inner: [text] }]), false);
  assert.equal(hasControl([{ ...mention, channelId: null }]), false);
  assert.equal(hasControl([{ type: 'em', inner: [spoiler] }]), true);
  assert.equal(hasControl([{ type: 'list', ordered: false, items: [[text], [mention]] }]), true);
});

test('where no message is, words say why', () => {
  const words = (change: object) =>
    emptyWords({ connection: 'open', isLoading: false, channelId: '1', ...change });
  assert.equal(words({}), 'Nothing here yet');
  assert.equal(words({ isLoading: true }), 'Loading messages…');
  assert.equal(words({ channelId: null }), 'Choose a channel.');
  assert.equal(words({ connection: 'connecting' }), 'Connecting to the sandbox…');
});

test('a button that waits for its answer is not used again', async () => {
  const answers: (() => void)[] = [];
  const uses = createUses(() => {});
  const act = () => new Promise<void>((resolve) => answers.push(resolve));
  const use = uses.start('100', 'save', act);
  await uses.start('100', 'save', act);
  assert.deepEqual([...uses.pending('100')], ['save']);
  assert.deepEqual([...uses.pending('101')], []);
  assert.equal(answers.length, 1);
  answers[0]?.();
  await use;
  assert.deepEqual([...uses.pending('100')], []);
});

test('a result is kept until something that it is made of changes', () => {
  let made = 0;
  const twice = keepResult((text: string) => `${text}${text}${++made}`);
  assert.deepEqual([twice('a'), twice('a'), twice('b'), twice('a')], ['aa1', 'aa1', 'bb2', 'aa3']);
});
