import assert from 'node:assert/strict';
import test from 'node:test';
import { afterAttempt } from '../src/alerts/after-attempt.ts';
import { announce } from '../src/alerts/announce.ts';
import { linkTo } from '../src/alerts/link-to.ts';
import { LIMITS, type Message } from '../src/alerts/message.ts';
import { wants } from '../src/alerts/recipient.ts';
import { remind } from '../src/alerts/remind.ts';
import { render, renderPlain } from '../src/alerts/render.ts';
import { plainLine, safeText } from '../src/alerts/safe-text.ts';
import { dateWords, standing } from '../src/alerts/wording.ts';
import { learn } from '../src/deadlines/ledger.ts';
import { dueReminders } from '../src/deadlines/reminders.ts';
import { loadPacks } from '../src/pack/load-pack.ts';
import { trustOf } from '../src/trust/trust-of.ts';
import { aChannel, aDeadline, anAlert, aReading, aStory, NOW } from './support/sample.ts';

const [pack] = await loadPacks(['packs/sora.yaml']);
if (!pack) throw new Error('no pack');

const events = learn({}, [aReading(), aReading({ surface: 'web' })]).events;

test('a reading that dates something is one alert, and the text around the dates is not told again', () => {
  const alerts = announce({
    packId: 'sora',
    stories: [aStory({ tier: 'official' })],
    events,
    now: NOW,
    onePage: false,
  });
  assert.deepEqual(
    alerts.map(({ kind, severity }) => [kind, severity]),
    [['deadline', 'critical']],
  );
});

test('the same decision at another time has the same ids', () => {
  const later = new Date('2026-03-25T00:00:00Z');
  const ids = [NOW, later].map((now) =>
    announce({ packId: 'sora', stories: [aStory()], events: [], now, onePage: false }).map(({ id }) => id),
  );
  assert.deepEqual(ids[0], ids[1]);
  const dated = [NOW, later].map((now) =>
    announce({ packId: 'sora', stories: [], events, now, onePage: false }).map(({ id }) => id),
  );
  assert.deepEqual(dated[0], dated[1]);
});

test('official stories are important, all others are notices', () => {
  const loud = (tier: 'official' | 'press') =>
    announce({ packId: 'sora', stories: [aStory({ tier })], events: [], now: NOW, onePage: false })[0]
      ?.severity;
  assert.deepEqual([loud('official'), loud('press')], ['major', 'notice']);
});

test('a recipient hears what they chose, from the moment they chose it', () => {
  const news = anAlert();
  assert.equal(wants(aChannel(), news), true);
  assert.equal(wants(aChannel({ topics: ['deadlines'] }), news), false);
  assert.equal(wants(aChannel({ minimum: 'major' }), news), false);
  assert.equal(wants(aChannel({ minimum: 'major' }), anAlert({ severity: 'critical' })), true);
  assert.equal(wants(aChannel({ since: '2026-03-25T00:00:00.000Z' }), news), false);
  assert.equal(wants(aChannel({ trouble: { reason: 'x', since: 'y', final: true } }), news), false);
});

function assertWithinLimits({ content, embeds, allowed_mentions }: Message): void {
  assert.ok(content.length > 0 && content.length <= LIMITS.content);
  assert.deepEqual(allowed_mentions.parse, []);
  const sizes = embeds.map(({ title = '', description = '', footer }) => {
    assert.ok(title.length <= LIMITS.title && description.length <= LIMITS.description);
    return title.length + description.length + (footer?.text.length ?? 0);
  });
  assert.ok(sizes.reduce((sum, size) => sum + size, 0) <= LIMITS.embeds);
}

test('every kind of alert keeps the limits of Discord, also with hostile and endless words', () => {
  const nasty = `@everyone <@&1> [x](https://evil.example) ||spoil|| \u202e ${'`*_~'.repeat(50_000)}`;
  const deadline = aDeadline({ evidence: { ...aDeadline().evidence, quote: nasty } });
  const many = Array.from({ length: 60 }, (_, n) => aDeadline({ key: String(n), surface: 'api' }));
  const reminders = dueReminders([deadline], new Date('2026-04-25T12:00:00Z')).map((due) =>
    remind('sora', due),
  );
  assert.equal(reminders.length, 1);
  const alerts = [
    anAlert({ story: aStory({ title: nasty, outlet: nasty }) }),
    ...announce({
      packId: 'sora',
      stories: [],
      events: [...events, ...many.map((after) => ({ kind: 'added' as const, before: null, after, nth: 1 }))],
      now: NOW,
      onePage: false,
    }),
    ...reminders,
  ];
  for (const alert of alerts) {
    assertWithinLimits(render(alert, aChannel({ roleId: '300' }), pack, NOW));
    assertWithinLimits(renderPlain(alert, aChannel(), pack, NOW));
  }
});

test('the headline stands in the content, where a notification shows it', () => {
  const message = render(
    anAlert({ severity: 'major', story: aStory({ tier: 'official' }) }),
    aChannel(),
    pack,
    NOW,
  );
  assert.match(message.content, /^\*\*OpenAI:\*\* OpenAI closes Sora$/);
});

test('as plain text an alert keeps its headline and its link', () => {
  const { content, embeds } = renderPlain(anAlert(), aChannel(), pack, NOW);
  assert.deepEqual(embeds, []);
  assert.match(
    content,
    /OpenAI closes Sora\nWhere it is from \(\[news\.example\]\(<https:\/\/news\.example\/sora-closes>\)\)$/,
  );
});

test('only the chosen role is pinged, and never for a mere report', () => {
  const loud = render(anAlert({ severity: 'major' }), aChannel({ roleId: '300' }), pack, NOW);
  assert.deepEqual([loud.allowed_mentions.roles, loud.content.startsWith('<@&300>')], [['300'], true]);
  const quiet = render(anAlert(), aChannel({ roleId: '300' }), pack, NOW);
  assert.deepEqual([quiet.allowed_mentions.roles, quiet.content.includes('<@&')], [[], false]);
});

const harmless: Record<string, [string, string]> = {
  mentions: ['@everyone <@1> <@&2> <#3>', '\\@everyone \\<\\@1\\> \\<\\@&2\\> \\<\\#3\\>'],
  'masked links': ['[Sora](https://evil.example/a)', '\\[Sora\\]\\(evil.example/a\\)'],
  'direction marks and zero width': ['a\u202eb\u200bc\u2066d', 'abcd'],
  'line breaks': ['a\n\n# b', 'a \\# b'],
  'stacked marks': [`a${'\u0301'.repeat(40)}`, `a${'\u0301'.repeat(3)}`],
};

for (const [name, [given, expected]] of Object.entries(harmless)) {
  test(`${name} in foreign text are harmless`, () => assert.equal(safeText(given, 200), expected));
}

test('long text is cut at a word and never inside a character', () => {
  assert.equal(plainLine('x  y'), 'x y');
  assert.equal(safeText('one two three four', 14), 'one two three…');
  assert.equal(safeText('\u{1f305}'.repeat(10), 5), `${'\u{1f305}'.repeat(2)}…`);
});

test('a link cannot be broken out of', () => {
  const trust = trustOf('https://openai.com/(b)>c', pack);
  assert.equal(linkTo('a', trust), '[a](<https://openai.com/%28b%29%3Ec>)');
});

test('a date without a time is shown as that date and says so', () => {
  assert.equal(dateWords('2026-09-24'), '24 September 2026');
  assert.match(standing(aDeadline(), NOW), /^26 April 2026 \(<t:1777111200:R>, time not stated\)$/);
  assert.equal(standing(aDeadline(), new Date('2026-05-01T00:00:00Z')), 'ended 26 April 2026');
  assert.match(standing(aDeadline({ date: null, status: 'undated' }), NOW), /no date given/);
});

const owed = {
  to: 'channel-1',
  state: 'owed',
  messageId: null,
  attempts: 0,
  notBefore: null,
  reason: null,
} as const;
const attempt = { now: NOW, random: () => 1 };

test('what was not delivered stays owed, later and later, but never longer than a quarter of an hour', () => {
  const outcome = { kind: 'later', afterMs: null, reason: 'HTTPError' } as const;
  const waits = [0, 1, 5, 50].map((attempts) => {
    const after = afterAttempt({ ...owed, attempts }, { ...attempt, outcome });
    assert.equal(after.state, 'owed');
    return (Date.parse(after.notBefore ?? '') - NOW.getTime()) / 1000;
  });
  assert.deepEqual(waits, [2, 4, 64, 900]);
});

test('a wait that Discord asks for is kept', () => {
  const after = afterAttempt(owed, {
    ...attempt,
    outcome: { kind: 'later', afterMs: 5_000_000, reason: 'rate limit' },
  });
  assert.equal(after.notBefore, new Date(NOW.getTime() + 5_000_000).toISOString());
});

test('sent and gone are settled, a missing permission is kept for the admin to put right', () => {
  assert.equal(afterAttempt(owed, { ...attempt, outcome: { kind: 'sent', messageId: '9' } }).messageId, '9');
  assert.equal(afterAttempt(owed, { ...attempt, outcome: { kind: 'gone', reason: 'closed' } }).state, 'gone');
  assert.equal(
    afterAttempt(owed, { ...attempt, outcome: { kind: 'blocked', reason: '50013' } }).state,
    'owed',
  );
});
