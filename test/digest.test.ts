import assert from 'node:assert/strict';
import test from 'node:test';
import { scenes } from '../sandbox/replay/replay-script.ts';
import { remind } from '../src/alerts/remind.ts';
import { timing } from '../src/alerts/timing.ts';
import { urgencyOf } from '../src/alerts/urgency.ts';
import { deadlineId } from '../src/deadlines/deadline-id.ts';
import { dueReminders } from '../src/deadlines/reminders.ts';
import type { DigestTime } from '../src/quiet/digest-time.ts';
import { restLookup } from '../src/quiet/rest-lookup.ts';
import { aDeadline, anAlert } from './support/sample.ts';
import { type SmallWorld, startSmallWorld, textOf } from './support/small-world.ts';
import { until } from './support/until.ts';

const [announcement, disney, dates] = scenes;
if (!announcement || !disney || !dates) throw new Error('the replay has lost its scenes');

const mondays: DigestTime = { every: 'week', on: 'monday', at: '09:00', zone: 'UTC' };
/** A Wednesday. */
const NOON = '2026-03-25T12:00:00.000Z';

function reminderOf(change: Parameters<typeof aDeadline>[0]) {
  const known = aDeadline({ since: '2026-01-01T00:00:00.000Z', ...change });
  const [due] = dueReminders([known], new Date(NOON));
  return remind('sora', due ?? assert.fail('no reminder is due'));
}

const kinds: Record<string, [ReturnType<typeof remind>, string]> = {
  'a report': [anAlert({ at: NOON }), 'held'],
  'official news': [anAlert({ at: NOON, severity: 'major' }), 'held'],
  'critical news': [anAlert({ at: NOON, severity: 'critical' }), 'now'],
  'a reminder whose date lies behind the digest': [reminderOf({ date: '2026-04-01' }), 'held'],
  'a reminder whose date begins before the digest': [reminderOf({ date: '2026-03-28' }), 'now'],
  'the last days of an export': [reminderOf({ surface: 'export', date: '2026-03-28' }), 'now'],
  'a date that has passed': [reminderOf({ date: '2026-03-23' }), 'now'],
  'the first card': [{ ...anAlert(), kind: 'state', at: NOON, deadlines: [] }, 'now'],
};

for (const [name, [alert, expected]] of Object.entries(kinds)) {
  test(`with a weekly digest ${name} goes out: ${expected}`, () => {
    const recipient = { quiet: null, digest: mondays };
    const question = { alert, recipient, urgency: urgencyOf(alert, null) };
    assert.equal(timing(question, new Date(NOON), restLookup()).kind, expected);
    assert.equal(timing(question, new Date('2026-03-30T09:00:00Z'), restLookup()).kind, 'now');
  });
}

test('a digest that falls into quiet hours waits for their end', () => {
  const recipient = {
    quiet: { from: '08:00', to: '10:00', zone: 'UTC' },
    digest: mondays,
  };
  const alert = anAlert({ at: NOON });
  const question = { alert, recipient, urgency: urgencyOf(alert, null) };
  const at = (time: string) => timing(question, new Date(`2026-03-30T${time}:00Z`), restLookup());
  assert.deepEqual(at('09:30'), { kind: 'held', by: 'quiet hours', until: new Date('2026-03-30T10:00:00Z') });
  assert.equal(at('10:00').kind, 'now');
});

async function set(world: SmallWorld, options: Record<string, string>): Promise<string> {
  const { admin, news } = world;
  const asked = { subcommand: 'set', options: { channel: news.id, ...options } };
  return (await world.ask(admin, 'alerts', asked)).content;
}

function inNews({ discord, news }: SmallWorld) {
  return discord.messages(news);
}

function dmsOf({ discord, member }: SmallWorld) {
  const dm = discord.dm(member);
  return dm ? discord.messages(dm) : [];
}

async function play(world: SmallWorld, bot: { beat(): Promise<void> }, at: string, scene = { shows: {} }) {
  world.show(scene);
  world.clock.jump(at);
  await bot.beat();
}

test('a daily digest comes once, at its time, with all that was gathered, and not on a day without anything', async (t) => {
  const world = await startSmallWorld(t);
  const bot = await world.startBot();
  assert.match(
    await set(world, { digest: 'daily 09:00', zone: 'berlin' }),
    /^Done: alerts go to .* Digest: every day at 09:00 in Berlin, next on <t:1774339200:f> your time, if there is anything to tell\./,
  );
  await until('the first card is there', () => inNews(world).length === 1);
  await play(world, bot, '2026-03-24T20:10:00Z', announcement);
  await play(world, bot, '2026-03-24T22:00:00Z', disney);
  await play(world, bot, '2026-03-25T07:59:00Z');
  assert.equal(inNews(world).length, 1);
  await play(world, bot, '2026-03-25T08:00:00Z');
  const [, digest] = await until('the morning came', () => inNews(world).length > 1 && inNews(world));
  const text = textOf(digest ?? assert.fail());
  assert.match(text, /^\*\*Daily digest:\*\* /);
  assert.match(text, /• \*\*The Replay Times:\*\* OpenAI shuts down Sora · \[Read it\]/);
  assert.match(text, /• \*\*The Replay Times:\*\* Disney leaves/);
  await play(world, bot, '2026-03-26T08:00:00Z');
  await bot.stop();
  await (await world.startBot()).beat();
  assert.equal(inNews(world).length, 2);
});

test('critical news does not wait for the digest', async (t) => {
  const world = await startSmallWorld(t);
  const bot = await world.startBot();
  await set(world, { digest: 'weekly friday 18:00', zone: 'UTC' });
  await play(world, bot, '2026-03-27T05:00:00Z', dates);
  await until('the dates came', () => inNews(world).find(({ content }) => /Date set/.test(content)));
});

test('a digest that was due while the bot was away comes once, late, and the next one at its time', async (t) => {
  const world = await startSmallWorld(t);
  const bot = await world.startBot();
  await set(world, { digest: 'daily', zone: 'UTC' });
  await until('the first card is there', () => inNews(world).length === 1);
  await play(world, bot, '2026-03-24T20:10:00Z', announcement);
  await bot.stop();
  world.show(disney);
  world.clock.jump('2026-03-27T12:00:00Z');
  const again = await world.startBot();
  await again.beat();
  const [, late] = await until('it came', () => inNews(world).length > 1 && inNews(world));
  assert.match(textOf(late ?? assert.fail()), /OpenAI shuts down Sora/);
  assert.doesNotMatch(inNews(world).map(textOf).join('\n'), /Disney leaves/);
  await play(world, again, '2026-03-28T09:00:00Z');
  const next = await until('the next one came', () => inNews(world)[2]);
  assert.match(textOf(next), /Disney leaves/);
});

test('a weekly digest says the date and not how much was left, and a reminder that could not wait comes at its time', async (t) => {
  const world = await startSmallWorld(t);
  const bot = await world.startBot();
  await set(world, { digest: 'weekly monday 09:00', zone: 'UTC' });
  await play(world, bot, '2026-03-27T05:00:00Z', dates);
  await until('the dates came', () => inNews(world).length >= 2);
  await play(world, bot, '2026-04-18T10:05:00Z');
  const before = inNews(world).length;
  await play(world, bot, '2026-04-20T09:00:00Z');
  const digest = await until('Monday came', () => inNews(world)[before]);
  assert.match(digest.content, /^\*\*Weekly digest:\*\* Sora app, Sora on the web: 26 April 2026/);
  await play(world, bot, '2026-04-22T10:05:00Z');
  const near = await until('the reminder came', () => inNews(world)[before + 1]);
  assert.match(near.content, /^\*\*Reminder:\*\* .*3 days left/);
});

test('whoever ends the digest gets what waits', async (t) => {
  const world = await startSmallWorld(t);
  const bot = await world.startBot();
  await set(world, { digest: 'weekly', zone: 'UTC' });
  await play(world, bot, '2026-03-24T22:00:00Z', disney);
  assert.equal(inNews(world).length, 1);
  assert.doesNotMatch(await set(world, { digest: 'off' }), /Digest/);
  await bot.beat();
  await until('it was freed', () => inNews(world).length > 1);
});

test('/alerts show says the digest, other settings leave it, and one zone moves quiet hours and digest', async (t) => {
  const world = await startSmallWorld(t);
  await world.startBot();
  const show = async () => (await world.ask(world.admin, 'alerts', { subcommand: 'show' })).content;
  await set(world, { quiet: '22-07', zone: 'berlin' });
  assert.match(await set(world, { digest: 'fri 18' }), /Digest: every Friday at 18:00 in Berlin/);
  assert.match(await show(), /everything, a digest every Friday at 18:00 in Berlin, quiet from 22:00/);
  await set(world, { minimum: 'major' });
  await set(world, { zone: 'tokyo' });
  assert.match(await show(), /a digest every Friday at 18:00 in Tokyo, quiet from 22:00 to 07:00 in Tokyo/);
  await set(world, { digest: 'off' });
  assert.doesNotMatch(await show(), /digest/);
});

const refusals: Record<string, [Record<string, string>, RegExp]> = {
  'a digest without a zone': [{ digest: 'daily' }, /^Whose clocks .* Nothing was saved\.$/],
  'one that can not be read': [{ digest: 'daily @everyone', zone: 'UTC' }, /^I can not read when the digest/],
  'a zone that does not exist': [{ digest: 'daily', zone: 'Atlantis' }, /^I do not know that zone/],
};

test('a digest that can not be is refused with what to do, and nothing is saved', async (t) => {
  const world = await startSmallWorld(t);
  await world.startBot();
  for (const [name, [options, answer]] of Object.entries(refusals)) {
    assert.match(await set(world, options), answer, name);
    assert.match((await world.ask(world.member, 'subscribe', { options })).content, answer, name);
  }
  assert.match((await world.ask(world.admin, 'alerts', { subcommand: 'show' })).content, /No channel/);
  assert.deepEqual(dmsOf(world), []);
});

test('a person’s digest gathers news, and what they asked to be reminded of comes at its time', async (t) => {
  const world = await startSmallWorld(t);
  const { member } = world;
  const bot = await world.startBot();
  await play(world, bot, '2026-03-27T05:00:00Z', dates);
  const subscribed = await world.ask(member, 'subscribe', {
    options: { digest: 'daily 20:00', zone: 'UTC' },
  });
  assert.match(subscribed.content, /Digest: every day at 20:00 UTC/);
  await world.ask(member, 'remind', {
    subcommand: 'deadline',
    options: { deadline: deadlineId('openai/app/everywhere'), before: '8 days' },
  });
  await play(world, bot, '2026-04-17T10:05:00Z');
  await until('the reminder came', () => dmsOf(world).some(({ content }) => /Your reminder/.test(content)));
  const before = dmsOf(world).length;
  await play(world, bot, '2026-04-18T10:05:00Z');
  assert.equal(dmsOf(world).length, before);
  await play(world, bot, '2026-04-18T20:00:00Z');
  const digest = await until('the evening came', () => dmsOf(world)[before]);
  assert.match(digest.content, /^\*\*Daily digest:\*\* Sora app/);
});

test('a digest completes while it is typed in both commands', async (t) => {
  const world = await startSmallWorld(t);
  await world.startBot();
  const { discord, guild, talk, admin, member } = world;
  for (const [who, place] of [
    [admin, { command: 'alerts', subcommand: 'set' }],
    [member, { command: 'subscribe' }],
  ] as const) {
    const typed = await discord.autocomplete(who, {
      guild,
      channel: talk,
      ...place,
      focused: 'digest',
      text: 'friday',
    });
    assert.ok(typed.kind === 'choices');
    assert.deepEqual(
      typed.choices.map(({ name }) => name),
      ['A digest every Friday at 09:00', 'A digest every Friday at 18:00'],
    );
  }
});
