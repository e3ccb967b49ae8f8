import assert from 'node:assert/strict';
import test from 'node:test';
import type { Message } from '../sandbox/discord/message.ts';
import { scenes } from '../sandbox/replay/replay-script.ts';
import { press, right, told, use, withDates } from './support/operator-world.ts';
import { type SmallWorld, startSmallWorld, textOf } from './support/small-world.ts';
import { until } from './support/until.ts';

const linkOf = (world: SmallWorld, { channelId, id }: Message) =>
  `https://discord.com/channels/${world.guild.id}/${channelId}/${id}`;

test('an alert can be named by the link or the id of its message', async (t) => {
  const world = await startSmallWorld(t);
  await withDates(world);
  const [[, posted] = [], [, direct] = []] = told(world);
  assert.ok(posted && direct);
  const words = { words: 'Only the app ends', reason: 'Too much.' };
  for (const alert of [linkOf(world, posted), direct.id]) {
    const draft = await use(world, 'correct', { ...words, alert }, 'alert');
    assert.match(draft.content, /It changes 2 messages and answers once in each of 2 places/);
  }
});

test('a message that is no alert, or not ours, is refused in words', async (t) => {
  const world = await startSmallWorld(t);
  await withDates(world);
  const [[card] = []] = told(world);
  const human = world.discord.say(world.member, world.talk, 'Sora ends tomorrow');
  const tries: [string, RegExp][] = [
    [linkOf(world, card ?? assert.fail()), /^That message is no alert: it is a first card/],
    [human.id, /^I know of no message of mine with this id/],
    ['https://evil.example/channels/1/2/3', /^I know no such alert/],
    ['../../etc', /^I know no such alert/],
  ];
  for (const [alert, answer] of tries)
    assert.match((await use(world, 'retract', { alert, reason: 'x' }, 'alert')).content, answer, alert);
});

/** The bot was away while the app and the API had their reminders: both are told in one message. */
async function withDigest(world: SmallWorld) {
  const bot = await withDates(world);
  await bot.stop();
  world.clock.jump('2026-09-21T12:00:00Z');
  const again = await world.startBot();
  await until('both were told in one message', () => told(world).every((place) => place.length === 3));
  return again;
}

test('a date that was told among others in one message is corrected in it, and the others stay', async (t) => {
  const world = await startSmallWorld(t);
  await withDigest(world);
  const before = told(world).map((place) => place.map(({ id }) => id));
  await press(world, await use(world, 'correct', { ...right, date: '2026-04-20' }, 'deadline'), 'confirm');
  await until('both were answered', () => told(world).every((place) => place.length === 4));
  for (const [n, [, , digest, answer]] of told(world).entries()) {
    assert.equal(digest?.id, before[n]?.[2]);
    assert.match(
      digest?.content ?? '',
      /^\*\*While I was away:\*\* Corrected: Sora app: ~~26 April 2026~~ 20 April 2026; .*Videos API and sora-2 models: 24 September 2026/,
    );
    assert.doesNotMatch(textOf(digest ?? assert.fail()), /(?<!~~)26 April 2026(?!~~).*Sora app/);
    assert.match(answer?.content ?? '', /^\*\*Correction:\*\* Sora app: ~~26 April 2026~~ 20 April 2026$/);
    assert.equal(answer?.repliesTo, digest?.id);
  }
});

test('a message that tells several things names them, so that one can be picked', async (t) => {
  const world = await startSmallWorld(t);
  const bot = await withDigest(world);
  // Stopping waits until what was posted is noted.
  await bot.stop();
  await world.startBot();
  const [[, , digest] = []] = told(world);
  const answer = await use(
    world,
    'retract',
    { alert: linkOf(world, digest ?? assert.fail()), reason: 'x' },
    'alert',
  );
  assert.match(answer.content, /^That message tells 2 things\..*\n• 2026.*Sora app.*\n• 2026.*Videos API/s);
});

/** Robin asked to be reminded, was, and hears nothing else of the bot. */
async function withReminder(world: SmallWorld) {
  const bot = await withDates(world);
  await world.ask(world.member, 'unsubscribe');
  const remind = (before: string) =>
    world.ask(world.member, 'remind', { subcommand: 'deadline', options: { deadline: 'app', before } });
  await remind('7 days');
  await remind('6 days');
  world.clock.jump(scenes[3]?.at ?? '');
  await bot.beat();
  await until('the first reminder came', () => personal(world).length === 1);
  return bot;
}

/** What came to Robin of it, after the answers to `/remind`. */
const personal = (world: SmallWorld) => told(world)[1]?.slice(4) ?? [];

test('a person who was reminded of a wrong date hears of it, and is reminded by the right one', async (t) => {
  const world = await startSmallWorld(t);
  const bot = await withReminder(world);
  await press(world, await use(world, 'correct', right, 'deadline'), 'confirm');
  await until('the person was answered', () => personal(world).length === 2);
  const [reminder, answer] = personal(world);
  assert.match(
    textOf(reminder ?? assert.fail()),
    /^\*\*Your reminder, put right:\*\* Sora app: ~~26 April 2026~~ 10 May 2026\n.*\n\*\*Why:\*\* I misread a table\\?\.\n.*\nI remind you again 7 days before, <t:\d+:f>/,
  );
  assert.match(answer?.content ?? '', /^\*\*Correction:\*\* Sora app: ~~26 April 2026~~ 10 May 2026$/);
  assert.equal(answer?.repliesTo, reminder?.id);
  world.clock.jump('2026-05-04T12:00:00Z');
  await bot.beat();
  await until('the reminders came again', () => personal(world).length === 3);
  assert.match(textOf(personal(world)[2] ?? assert.fail()), /10 May 2026/);
});

test('a person with a subscription and reminders is answered once', async (t) => {
  const world = await startSmallWorld(t);
  const bot = await withDates(world);
  const options = { deadline: 'app', before: '8 days' };
  await world.ask(world.member, 'remind', { subcommand: 'deadline', options });
  world.clock.jump(scenes[3]?.at ?? '');
  await bot.beat();
  await until('all reminders came', () => (told(world)[1]?.length ?? 0) >= 4);
  const before = told(world)[1]?.length ?? 0;
  await press(world, await use(world, 'correct', right, 'deadline'), 'confirm');
  await until('the channel was answered', () =>
    told(world)[0]?.some(({ content }) => content.startsWith('**Correction')),
  );
  await until('the person was answered', () => told(world)[1]?.length === before + 1);
  await bot.beat();
  assert.equal(told(world)[1]?.length, before + 1);
});

test('a reminder that was cancelled since is not corrected, as nothing is kept of it', async (t) => {
  const world = await startSmallWorld(t);
  await withReminder(world);
  const { discord, guild, talk, member } = world;
  const typed = await discord.autocomplete(member, {
    guild,
    channel: talk,
    command: 'remind',
    subcommand: 'cancel',
    focused: 'reminder',
  });
  assert.ok(typed.kind === 'choices' && typed.choices.length === 2);
  for (const { value } of typed.choices)
    await world.ask(member, 'remind', { subcommand: 'cancel', options: { reminder: String(value) } });
  const draft = await use(world, 'correct', right, 'deadline');
  assert.match(draft.content, /answers once in each of 1 place\./);
});

test('an end in one region is added beside the one everywhere, under the spelling that is known', async (t) => {
  const world = await startSmallWorld(t);
  await withDates(world);
  const { deadline: _deadline, ...said } = right;
  const add = (more: Record<string, string>) =>
    use(world, 'add', { ...said, surface: 'app', ...more }, 'deadline');
  const draft = await add({ region: 'European Union' });
  assert.match(draft.content, /Sora app \(European Union\) would be: 10 May 2026/);
  await press(world, draft, 'confirm');
  await until('both were told', () => told(world).every((place) => place.length === 3));
  assert.match((await add({ region: 'european union' })).content, /^I have a date for that already/);
  assert.match((await add({ region: '\u200b' })).content, /^The region is empty/);
  const listed = textOf(await world.ask(world.member, 'deadlines'));
  assert.match(listed, /26 April 2026/);
  assert.match(listed, /European Union.*10 May 2026/s);
});

test('that an end was withdrawn is told like any news of it, with its words', async (t) => {
  const world = await startSmallWorld(t);
  await withDates(world);
  const said = { surface: 'app', date: 'withdrawn', quote: 'The app stays.', address: right.address };
  await press(world, await use(world, 'add', said, 'deadline'), 'confirm');
  await until('both were told', () => told(world).every((place) => place.length === 3));
  const [[, , alert] = []] = told(world);
  assert.match(textOf(alert ?? assert.fail()), /withdrawn/i);
  assert.match(textOf(alert ?? assert.fail()), /The app stays/);
  assert.match(
    (await use(world, 'add', said, 'deadline')).content,
    /^There is no date that could be withdrawn/,
  );
});

test('a date that was told although nothing ends is corrected to that', async (t) => {
  const world = await startSmallWorld(t);
  await withDates(world);
  await press(world, await use(world, 'correct', { ...right, date: 'withdrawn' }, 'deadline'), 'confirm');
  await until('both were answered', () => told(world).every((place) => place.length === 3));
  assert.match(
    told(world)[0]?.[2]?.content ?? '',
    /^\*\*Correction:\*\* Sora app: ~~26 April 2026~~ does not end$/,
  );
});
