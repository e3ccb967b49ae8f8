import assert from 'node:assert/strict';
import test from 'node:test';
import { MessageFlags } from 'discord.js';
import { scenes } from '../sandbox/replay/replay-script.ts';
import { deadlineId } from '../src/deadlines/deadline-id.ts';
import { type SmallWorld, startSmallWorld, textOf } from './support/small-world.ts';
import { until } from './support/until.ts';

const [announcement, disney, dates] = scenes;
if (!announcement || !disney || !dates) throw new Error('the replay has lost its scenes');

async function set(world: SmallWorld, options: Record<string, string>): Promise<string> {
  const { admin, news } = world;
  const answer = await world.ask(admin, 'alerts', {
    subcommand: 'set',
    options: { channel: news.id, ...options },
  });
  return answer.content;
}

function inNews({ discord, news }: SmallWorld) {
  return discord.messages(news);
}

function dmsOf({ discord, member }: SmallWorld) {
  const dm = discord.dm(member);
  return dm ? discord.messages(dm) : [];
}

function isSilent({ flags }: { readonly flags: number }): boolean {
  return (flags & MessageFlags.SuppressNotifications) !== 0;
}

async function play(world: SmallWorld, bot: { beat(): Promise<void> }, at: string, scene = { shows: {} }) {
  world.show(scene);
  world.clock.jump(at);
  await bot.beat();
}

test('what comes in quiet hours waits for the morning and comes as one message, with all of it', async (t) => {
  const world = await startSmallWorld(t);
  const bot = await world.startBot();
  assert.match(
    await set(world, { quiet: '21-7', zone: 'berlin' }),
    /^Done: alerts go to .* Quiet hours: from 21:00 to 07:00 in Berlin\. It is 13:00 there now\. What is critical comes at once/,
  );
  await until('the first card is there', () => inNews(world).length === 1);
  await play(world, bot, '2026-03-24T20:10:00Z', announcement);
  await play(world, bot, '2026-03-24T22:00:00Z', disney);
  await play(world, bot, '2026-03-25T05:59:00Z');
  assert.equal(inNews(world).length, 1);
  await play(world, bot, '2026-03-25T06:00:00Z');
  const [, digest] = await until('the morning came', () => inNews(world).length > 1 && inNews(world));
  const text = textOf(digest ?? assert.fail());
  assert.match(text, /^\*\*After the quiet hours:\*\* OpenAI shuts down Sora; Disney leaves/);
  assert.match(
    text,
    /• \*\*The Replay Times:\*\* OpenAI shuts down Sora · \[Read it\]\(<https:\/\/replay\.example\/goodbye>\)/,
  );
  assert.match(text, /• \*\*The Replay Times:\*\* Disney leaves its OpenAI deal/);
  await bot.stop();
  await (await world.startBot()).beat();
  assert.equal(inNews(world).length, 2);
});

test('critical news comes at once, and pings the role only if the server chose one', async (t) => {
  const world = await startSmallWorld(t);
  const bot = await world.startBot();
  const role = world.discord.addRole(world.guild, { name: 'Sora watchers', mentionable: true });
  await set(world, { quiet: '00-12', zone: 'UTC', role: role.id });
  await play(world, bot, '2026-03-27T05:00:00Z', dates);
  const alert = await until('the dates came', () =>
    inNews(world).find(({ content }) => /Date set/.test(content)),
  );
  assert.ok(alert.content.startsWith(`<@&${role.id}>`));
  assert.equal(isSilent(alert), false);
});

test('one report that waited comes as itself, and what ended the quiet hours frees what waits', async (t) => {
  const world = await startSmallWorld(t);
  const bot = await world.startBot();
  await set(world, { quiet: '18-07', zone: 'UTC' });
  await play(world, bot, '2026-03-24T22:00:00Z', disney);
  const first = inNews(world).length;
  const off = await set(world, { quiet: 'off' });
  assert.match(off, /^Done: .* now follows your new settings\. `\/alerts show`/);
  await bot.beat();
  const freed = await until('it was freed', () => inNews(world).length > first && inNews(world).slice(first));
  assert.ok(freed.every(({ content }) => !content.includes('quiet hours')));
});

test('the card that answers a command comes in quiet hours too, without a sound', async (t) => {
  const world = await startSmallWorld(t);
  await world.startBot();
  assert.match(
    await set(world, { quiet: '11:30-13', zone: 'UTC' }),
    /It is quiet there now, until <t:\d+:t> your time\./,
  );
  const [card] = await until('the card came', () => inNews(world).length === 1 && inNews(world));
  assert.ok(card && isSilent(card));
});

test('a passed date makes no sound in quiet hours and pings nobody', async (t) => {
  const world = await startSmallWorld(t);
  const bot = await world.startBot();
  const role = world.discord.addRole(world.guild, { name: 'Sora watchers', mentionable: true });
  await set(world, { quiet: '12-14', zone: 'UTC', role: role.id });
  await play(world, bot, '2026-03-27T05:00:00Z', dates);
  await play(world, bot, '2026-04-27T13:00:00Z');
  const passed = await until('the passing came', () =>
    inNews(world).find(({ content }) => /Passed/.test(content)),
  );
  assert.deepEqual([isSilent(passed), passed.content.startsWith('**Passed:**')], [true, true]);
});

test('a reminder that slept says the date and not how much was left, and a last one comes without a sound', async (t) => {
  const world = await startSmallWorld(t);
  const bot = await world.startBot();
  // The date begins on Earth on 25 April at 10:00 UTC; its reminders are due at that hour.
  await set(world, { quiet: '09-20', zone: 'UTC' });
  await play(world, bot, '2026-03-27T05:00:00Z', dates);
  await play(world, bot, '2026-04-22T10:05:00Z');
  const before = inNews(world).length;
  await play(world, bot, '2026-04-22T20:00:00Z');
  const [slept] = await until(
    'the evening came',
    () => inNews(world).length > before && inNews(world).slice(before),
  );
  assert.match(
    slept?.content ?? '',
    /^\*\*After the quiet hours:\*\* Sora app, Sora on the web: 26 April 2026$/,
  );
  await set(world, { quiet: '09-11:30', zone: 'UTC' });
  await play(world, bot, '2026-04-24T10:05:00Z');
  assert.equal(inNews(world).length, before + 1);
  await set(world, { quiet: '10:20-10:10', zone: 'UTC' });
  await play(world, bot, '2026-04-24T10:30:00Z');
  const last = await until('the last reminder came', () => inNews(world)[before + 1]);
  assert.match(last.content, /^\*\*Reminder:\*\* .*one day left/);
  assert.ok(isSilent(last));
});

test('/alerts show says the quiet hours, other settings leave them, and a zone alone moves them', async (t) => {
  const world = await startSmallWorld(t);
  await world.startBot();
  const show = async () => (await world.ask(world.admin, 'alerts', { subcommand: 'show' })).content;
  await set(world, { quiet: '22-07', zone: 'America/Argentina/Buenos_Aires' });
  assert.match(await show(), /everything, quiet from 22:00 to 07:00 in Buenos Aires/);
  assert.match(await set(world, { minimum: 'major' }), /Quiet hours: from 22:00 to 07:00 in Buenos Aires/);
  await set(world, { zone: 'tokyo' });
  assert.match(await show(), /everything, quiet from 22:00 to 07:00 in Tokyo/);
  await set(world, { quiet: 'off' });
  assert.doesNotMatch(await show(), /quiet/);
});

const refusals: Record<string, [Record<string, string>, RegExp]> = {
  'hours without a zone': [{ quiet: '22-07' }, /^Whose clocks .* Nothing was saved\.$/],
  'a zone without hours': [{ zone: 'Berlin' }, /^A zone alone is no quiet hours/],
  'hours that can not be read': [
    { quiet: 'night @everyone', zone: 'Berlin' },
    /^I can not read the quiet hours/,
  ],
  'a zone that does not exist': [{ quiet: '22-07', zone: '<@&1> moon' }, /^I do not know that zone/],
  'a whole day': [{ quiet: '7-7', zone: 'Berlin' }, /^Quiet hours have to end/],
};

test('quiet hours that can not be are refused with what to do, and nothing is saved', async (t) => {
  const world = await startSmallWorld(t);
  await world.startBot();
  for (const [name, [options, answer]] of Object.entries(refusals)) {
    assert.match(await set(world, options), answer, name);
    const subscribed = await world.ask(world.member, 'subscribe', { options });
    assert.match(subscribed.content, answer, name);
  }
  assert.match((await world.ask(world.admin, 'alerts', { subcommand: 'show' })).content, /No channel/);
  assert.deepEqual(dmsOf(world), []);
});

async function offered(world: SmallWorld, command: string, focused: string, text: string): Promise<string[]> {
  const { discord, guild, talk, member, admin } = world;
  const subcommand = { alerts: 'set', remind: 'quiet' }[command];
  const who = command === 'alerts' ? admin : member;
  const where = { guild, channel: talk, command, ...(subcommand && { subcommand }) };
  const typed = await discord.autocomplete(who, { ...where, focused, text });
  assert.ok(typed.kind === 'choices');
  return typed.choices.map(({ name }) => name);
}

test('hours and zones complete while they are typed, in every command that takes them', async (t) => {
  const world = await startSmallWorld(t);
  await world.startBot();
  for (const command of ['alerts', 'subscribe', 'remind']) {
    assert.deepEqual(await offered(world, command, 'quiet', '22'), ['22:00 to 07:00']);
    assert.deepEqual(await offered(world, command, 'quiet', '22:0'), ['22:00 to 07:00']);
    assert.deepEqual(await offered(world, command, 'quiet', '21:30-6'), ['21:30 to 06:00']);
    assert.deepEqual(await offered(world, command, 'zone', 'new yo'), ['America/New York, now 08:00']);
    assert.equal((await offered(world, command, 'zone', '')).length, 10);
    assert.equal((await offered(world, command, 'zone', 'a')).length, 25);
  }
});

test('a person has the same quiet hours for the subscription and for every reminder', async (t) => {
  const world = await startSmallWorld(t);
  const { member } = world;
  const bot = await world.startBot();
  await play(world, bot, '2026-03-27T05:00:00Z', dates);
  const remind = async (subcommand: string, options: Record<string, string> = {}) =>
    (await world.ask(member, 'remind', { subcommand, options })).content;
  assert.match(await remind('quiet', { quiet: '22-07', zone: 'UTC' }), /^Nothing comes to your DMs yet/);
  assert.equal(await remind('quiet'), 'There are no quiet hours.');
  await remind('deadline', { deadline: deadlineId('openai/app/everywhere'), before: '7 days' });
  assert.match(
    await remind('quiet', { quiet: '09-12', zone: 'UTC' }),
    /^Done\. Quiet hours: from 09:00 to 12:00 UTC\./,
  );
  const subscribed = await world.ask(member, 'subscribe');
  assert.match(subscribed.content, /Quiet hours: from 09:00 to 12:00 UTC\./);
  await remind('deadline', { deadline: deadlineId('openai/app/everywhere'), before: '14 days' });
  const before = dmsOf(world).length;
  await play(world, bot, '2026-04-18T10:05:00Z');
  assert.equal(dmsOf(world).length, before);
  const changed = await world.ask(member, 'subscribe', { options: { quiet: 'off' } });
  assert.match(changed.content, /^Done: from now on you get all reminders\. `\/unsubscribe`/);
  await bot.beat();
  const freed = await until(
    'they were freed',
    () => dmsOf(world).length > before && dmsOf(world).slice(before),
  );
  assert.match(freed.map(textOf).join('\n'), /Sora app/);
  assert.equal(await remind('quiet'), 'There are no quiet hours.');
});
