import assert from 'node:assert/strict';
import test from 'node:test';
import { Locale } from 'discord-api-types/v10';
import { pageTitle } from '../sandbox/page/client/heading/page-title.ts';
import { initials } from '../sandbox/page/client/initials.ts';
import { newestFirst } from '../sandbox/page/client/panel/activity-words.ts';
import { sourceWords } from '../sandbox/page/client/panel/source-words.ts';
import { eventsInOrder } from '../sandbox/page/client/sides/event-words.ts';
import { localeName, locales } from '../sandbox/page/client/sides/locales.ts';
import { speedWords } from '../sandbox/page/client/strip/speed-words.ts';
import { storyPosition } from '../sandbox/page/client/strip/story-position.ts';
import { stripSentence } from '../sandbox/page/client/strip/strip-sentence.ts';
import { badgeWords, noBadge, sumBadges } from '../sandbox/page/client/words/badge-words.ts';
import { channelKind } from '../sandbox/page/client/words/channel-kind.ts';
import { spanWords } from '../sandbox/page/client/words/span-words.ts';
import { type ActivityView, type ClockView, speeds } from '../sandbox/page/show-view.ts';
import type { BotStatus, EventView, StateView } from '../sandbox/page/state-view.ts';

const at = (iso: string) => Date.parse(iso);

test('a length of time is told in its largest whole unit', () => {
  assert.deepEqual([0, 1000, 59_999, 3_600_000, 7_199_999, 259_200_000, -5000].map(spanWords), [
    '0 seconds',
    '1 second',
    '59 seconds',
    '1 hour',
    '1 hour',
    '3 days',
    '0 seconds',
  ]);
});

test('a badge tells unread messages and pings in words', () => {
  assert.equal(badgeWords(noBadge), '');
  assert.equal(badgeWords({ messages: 4, pings: 0 }), 'unread');
  assert.equal(badgeWords({ messages: 1, pings: 1 }), 'unread, 1 ping');
  const badges = [noBadge, { messages: 2, pings: 0 }, { messages: 3, pings: 2 }];
  assert.equal(badgeWords(sumBadges(badges)), 'unread, 2 pings');
});

test('a server has initials in any script', () => {
  assert.deepEqual(
    ['Video makers', '  sora  ', 'a b c d', '動画 クリエイター', '🎬 Films', ''].map(initials),
    ['VM', 'S', 'ABC', '動ク', '🎬F', ''],
  );
});

test('a channel of a kind that nobody knows is still a channel', () => {
  assert.equal(channelKind(5).words, 'announcement channel');
  assert.equal(channelKind(99).words, 'channel');
});

test('every language that Discord offers can be chosen, by its own name', () => {
  assert.deepEqual([...locales].sort(), Object.values(Locale).sort());
  assert.equal(localeName('de'), 'Deutsch');
});

test('events that go on or come are listed before those that are over', () => {
  const event = (name: string, status: EventView['status'], startsAt: string): EventView => ({
    id: name,
    name,
    description: [],
    location: '',
    startsAt,
    endsAt: null,
    status,
  });
  const events = [
    event('over', 'completed', '2026-03-01T00:00:00Z'),
    event('later', 'scheduled', '2026-09-24T00:00:00Z'),
    event('now', 'active', '2026-04-26T00:00:00Z'),
  ];
  assert.deepEqual(
    eventsInOrder(events).map(({ name }) => name),
    ['now', 'later', 'over'],
  );
});

test('a source says when it was read, by the clock of the replay, and when it is next', () => {
  const now = at('2026-03-24T12:00:00Z');
  const source = { id: 'help', name: 'Help', tier: 'official', blind: null };
  const nextAt = '2026-03-24T12:04:00Z';
  assert.deepEqual(sourceWords({ ...source, readAt: '2026-03-24T11:59:48Z', nextAt }, now), [
    'read 12 seconds ago',
    'next reading in 4 minutes',
  ]);
  assert.deepEqual(sourceWords({ ...source, readAt: null, nextAt: null }, now), ['not read yet']);
  assert.deepEqual(
    sourceWords({ ...source, blind: 'a robot check', readAt: '2026-03-24T11:00:00Z', nextAt: null }, now),
    ['not readable: a robot check', 'last read 1 hour ago'],
  );
});

test('a source that is due is read now, not in the past', () => {
  const readAt = '2026-03-24T12:00:00Z';
  const source = { id: 'help', name: 'Help', tier: 'official', blind: null, readAt, nextAt: readAt };
  assert.deepEqual(sourceWords(source, at('2026-03-24T13:00:00Z')), ['read 1 hour ago', 'next reading now']);
});

test('what happened last is told first', () => {
  const line = (id: number): ActivityView => ({ id, at: '', from: 'bot', tone: 'plain', text: '', times: 1 });
  assert.deepEqual(
    newestFirst([line(1), line(2), line(10)]).map(({ id }) => id),
    [10, 2, 1],
  );
});

test('the tab of the browser counts the pings and names the channel', () => {
  const channel = { id: '7', type: 1, name: 'Sundown', writable: true, lastMessageId: null };
  const state = { ...known, dm: channel };
  assert.equal(pageTitle({ state: null, channelId: null, unread: {} }), 'Sundown sandbox');
  assert.equal(pageTitle({ state, channelId: '7', unread: {} }), 'Sundown · Sundown sandbox');
  const unread = { '8': { messages: 3, pings: 1 }, '9': { messages: 1, pings: 1 } };
  assert.equal(pageTitle({ state, channelId: '7', unread }), '(2) Sundown · Sundown sandbox');
});

const known: StateView = {
  world: '1',
  me: { id: '1', name: 'Robin', about: 'member', locale: 'en-US', dmsOpen: true },
  people: [],
  bot: { id: '2', name: 'Sundown', status: 'ready' },
  guilds: [],
  startChannelId: null,
  dm: null,
};

const scenes = [
  { at: '2026-03-24T20:10:00Z', title: 'The announcement', past: true },
  { at: '2026-03-27T05:00:00Z', title: 'The dates are published', past: false },
];
const clock: ClockView = {
  mode: 'replay',
  now: '2026-03-24T20:10:00Z',
  sentAt: 0,
  speed: 1,
  rate: 1,
  paused: false,
  held: false,
  until: '2026-03-27T05:00:00Z',
  scenes,
  progress: 0.5,
};

function sentence(changes: Partial<ClockView>, status: BotStatus = 'ready'): string {
  const state = { ...known, bot: { ...known.bot, status } };
  const shown = { connection: 'open', state, clock: { ...clock, ...changes } } as const;
  const { status: said, toGo } = stripSentence(shown, at('2026-03-24T20:10:00Z'));
  return [said, toGo].filter((part) => part !== '').join(' ');
}

test('the strip says what goes on', () => {
  assert.equal(sentence({ mode: 'live' }), 'Live: the pack’s real sources.');
  const untold = scenes.map((scene) => ({ ...scene, past: false }));
  assert.equal(sentence({ rate: 0, held: true, scenes: untold }), 'The replay starts…');
  assert.equal(sentence({ rate: 0, held: true }), 'Waiting for the bot to read the news.');
  assert.equal(sentence({}), 'Next: 27 March, “The dates are published”. 2 days to go');
  assert.equal(
    sentence({ rate: 86_400 }),
    'Fast-forward to 27 March, “The dates are published”. 2 days to go',
  );
  assert.equal(sentence({ rate: 0, paused: true }), 'Paused. Next: 27 March, “The dates are published”.');
  const told = scenes.map((scene) => ({ ...scene, past: true }));
  assert.equal(sentence({ scenes: told }), 'The story is told; the clock goes on.');
});

test('the strip says when the bot does not run', () => {
  assert.equal(
    sentence({ rate: 0, held: true }, 'starting'),
    'Sundown is starting. Waiting for the bot to read the news.',
  );
  assert.equal(sentence({ mode: 'live' }, 'down'), 'Sundown is stopped. Live: the pack’s real sources.');
});

test('the story moves from scene to scene at equal distances', () => {
  const position = (iso: string) => storyPosition(scenes, at(iso));
  assert.equal(position('2026-03-24T20:10:00Z'), 0.5);
  assert.equal(position('2026-03-26T00:35:00Z'), 0.75);
  assert.equal(position('2026-03-28T00:00:00Z'), 1);
  const untold = scenes.map((scene) => ({ ...scene, past: false }));
  assert.equal(storyPosition(untold, at('2026-03-24T19:00:00Z')), 0);
  assert.equal(storyPosition([], 0), 1);
});

test('speeds are named', () => {
  assert.deepEqual(speeds.map(speedWords), [
    'Real time',
    '1 minute a second',
    '1 hour a second',
    '6 hours a second',
    '1 day a second',
  ]);
});
