import assert from 'node:assert/strict';
import test from 'node:test';
import { scenes } from '../sandbox/replay/replay-script.ts';
import { deadlineId } from '../src/deadlines/deadline-id.ts';
import { type SmallWorld, startSmallWorld, textOf } from './support/small-world.ts';
import { until } from './support/until.ts';

const [, , dates] = scenes;
if (!dates) throw new Error('the replay has lost its scenes');
const APP = deadlineId('openai/app/everywhere');

/** A bot that has just read the dates: app and web on 26 April, the API on 24 September. */
async function withDates(world: SmallWorld) {
  const bot = await world.startBot();
  world.show(dates ?? assert.fail());
  world.clock.jump(dates?.at ?? assert.fail());
  await bot.beat();
  return bot;
}

function dmsOf({ discord, member }: SmallWorld): string[] {
  const dm = discord.dm(member);
  return dm ? discord.messages(dm).map(textOf) : [];
}

async function remind(world: SmallWorld, subcommand: string, options: Record<string, string> = {}) {
  return textOf(await world.ask(world.member, 'remind', { subcommand, options }));
}

test('/remind deadline proves the DM, reminds once there, also over a restart, and follows the date', async (t) => {
  const world = await startSmallWorld(t);
  const bot = await withDates(world);
  const set = await remind(world, 'deadline', { deadline: APP, before: '2 weeks' });
  assert.match(
    set,
    /^Done: I will remind you in your DMs\. \*\*Sora app\*\*, 14 days before\. It comes <t:1775901600:f>.* first moment that it is that day anywhere on Earth\. It follows the date if that moves\.$/,
  );
  assert.match(dmsOf(world).join(), /^\*\*Reminder set\.\*\* \*\*Sora app\*\*, 14 days before\./);
  assert.match(
    await remind(world, 'deadline', { deadline: 'Sora app', before: '14 days' }),
    /^You have this reminder already\. It comes <t:/,
  );
  world.clock.jump('2026-04-11T10:30:00Z');
  await bot.beat();
  await until('the reminder came', () => dmsOf(world).length === 2);
  await bot.stop();
  await (await world.startBot()).beat();
  assert.match(dmsOf(world)[1] ?? '', /^\*\*Your reminder:\*\* Sora app: 26 April 2026\n/);
  assert.equal(dmsOf(world).length, 2);
  assert.deepEqual(world.discord.messages(world.news), []);
});

test('a reminder that was missed comes once, late, and one that was cancelled never', async (t) => {
  const world = await startSmallWorld(t);
  const bot = await withDates(world);
  await remind(world, 'deadline', { deadline: 'app', before: '7 days' });
  await remind(world, 'own', { what: 'My export link ends', date: '2026-04-21', before: '1 day' });
  assert.match(
    await remind(world, 'list'),
    /My export link ends\*\*, 1 day before: 21 April 2026\. It comes/,
  );
  const { discord, guild, talk, member } = world;
  const typed = await discord.autocomplete(member, {
    guild,
    channel: talk,
    command: 'remind',
    subcommand: 'cancel',
    focused: 'reminder',
    text: 'link',
  });
  assert.ok(typed.kind === 'choices');
  assert.deepEqual(
    typed.choices.map(({ name }) => name),
    ['My export link ends, 1 day before'],
  );
  assert.match(
    await remind(world, 'cancel', { reminder: String(typed.choices[0]?.value) }),
    /^Done: this reminder is deleted/,
  );
  assert.doesNotMatch(await remind(world, 'list'), /export link/);
  await bot.stop();
  world.clock.jump('2026-04-21T12:00:00Z');
  const again = await world.startBot();
  await until('the reminder came', () => dmsOf(world).length === 3);
  await again.beat();
  assert.match(dmsOf(world)[2] ?? '', /^\*\*Your reminder, late:\*\* Sora app: 26 April 2026\n/);
  assert.equal(dmsOf(world).length, 3);
});

test('/remind credits counts the months that the pack states', async (t) => {
  const world = await startSmallWorld(t);
  await withDates(world);
  const set = await remind(world, 'credits', { bought: '2026-01-15', before: '30 days' });
  assert.match(
    set,
    /\*\*Credits you bought on 15 January 2026 run out, 12 months later\*\*, 30 days before\. It comes <t:/,
  );
  world.clock.jump('2026-07-01T00:00:00Z');
  assert.match(
    await remind(world, 'deadline', { deadline: 'credits', before: '1 day' }),
    /run out on each person’s own day\. `\/remind credits` counts yours\./,
  );
});

const refusals: Record<string, [string, Record<string, string>, RegExp]> = {
  'a deadline that does not exist': ['deadline', { deadline: 'moon', before: '1 day' }, /no such deadline/],
  'a time that can not be read': [
    'deadline',
    { deadline: 'app', before: 'soon @everyone' },
    /^I can not read how long before/,
  ],
  'a time beyond a year': [
    'deadline',
    { deadline: 'app', before: '60 weeks' },
    /^Choose from 1 hour to 366 days/,
  ],
  'a moment that is over': [
    'deadline',
    { deadline: 'app', before: '9 weeks' },
    /^63 days before 26 April 2026 is over already/,
  ],
  'a day that is in no calendar': [
    'own',
    { what: 'x', date: '2027-02-30', before: '1 day' },
    /^I can not read that date/,
  ],
  'an own date that is over': ['own', { what: 'x', date: '2026-03-28', before: '1 day' }, /is over already/],
  'an own date in another age': ['own', { what: 'x', date: '2099-01-01', before: '1 day' }, /too far away/],
  'a purchase that lies ahead': ['credits', { bought: '2026-12-01', before: '1 day' }, /has not come yet/],
  'credits that have run out': ['credits', { bought: '2024-12-01', before: '1 day' }, /is over already/],
  'a reminder of somebody else': ['cancel', { reminder: 'abc' }, /^You have no such reminder/],
};

test('what can not be kept is refused with what to do, and nothing is saved or sent', async (t) => {
  const world = await startSmallWorld(t);
  await withDates(world);
  for (const [name, [subcommand, options, answer]] of Object.entries(refusals)) {
    assert.match(await remind(world, subcommand, options), answer, name);
  }
  assert.match(await remind(world, 'list'), /You have asked for no reminder/);
  assert.deepEqual(dmsOf(world), []);
});

test('closed DMs are told in the same reply, and nothing is saved until they are open', async (t) => {
  const world = await startSmallWorld(t);
  await withDates(world);
  world.discord.setDmsOpen(world.member, false);
  const options = { deadline: 'app', before: '7 days' };
  assert.match(await remind(world, 'deadline', options), /^I can not send you DMs, .* Nothing was saved\.$/);
  assert.match(await remind(world, 'list'), /no reminder/);
  world.discord.setDmsOpen(world.member, true);
  assert.match(await remind(world, 'deadline', options), /^Done/);
});

test('DMs that are closed later show in the list, and setting it again mends it', async (t) => {
  const world = await startSmallWorld(t);
  const bot = await withDates(world);
  await remind(world, 'deadline', { deadline: 'app', before: '7 days' });
  await remind(world, 'deadline', { deadline: 'app', before: '3 days' });
  world.discord.setDmsOpen(world.member, false);
  world.clock.jump('2026-04-18T10:05:00Z');
  await bot.beat();
  await until('the DM was refused', () => world.logged.some((line) => line.includes('not delivered')));
  assert.match(await remind(world, 'list'), /⚠ Your DMs are closed to me/);
  world.discord.setDmsOpen(world.member, true);
  assert.match(await remind(world, 'deadline', { deadline: 'app', before: '1 day' }), /^Done/);
  assert.doesNotMatch(await remind(world, 'list'), /⚠/);
});

test('Remind me under an alert asks how long before, and a second choice of the same changes nothing', async (t) => {
  const world = await startSmallWorld(t);
  const { discord, member, admin, news } = world;
  const bot = await world.startBot();
  await world.ask(admin, 'alerts', { subcommand: 'set', options: { channel: news.id } });
  world.show(dates ?? assert.fail());
  world.clock.jump(dates?.at ?? assert.fail());
  await bot.beat();
  const alert = await until('the dates were told', () =>
    discord.messages(news).find(({ content }) => /Date set/.test(content)),
  );
  const file = await discord.click(member, alert, 'calendar:file:');
  assert.ok(file.kind === 'replied' && file.ephemeral && file.message.attachments.length === 1);
  const asked = await discord.click(member, alert, `remind:ask:${APP}`);
  assert.ok(asked.kind === 'replied' && asked.ephemeral);
  assert.match(
    asked.message.content,
    /^\*\*Sora app:\*\* 26 April 2026 .*\nHow long before shall I remind you, in your DMs\?/,
  );
  const choice = { customId: `remind:set:${APP}`, values: ['3 days'] };
  await discord.select(member, asked.message, choice);
  assert.match(discord.current(asked.message)?.content ?? '', /^Done: .*\*\*Sora app\*\*, 3 days before/);
  const again = await discord.click(member, alert, `remind:ask:${APP}`);
  assert.ok(again.kind === 'replied');
  await discord.select(member, again.message, choice);
  assert.match(discord.current(again.message)?.content ?? '', /^You have this reminder already/);
  assert.equal(dmsOf(world).length, 1);
  const mine = await world.ask(member, 'remind', { subcommand: 'list' });
  const [row] = mine.components;
  const id = row?.components?.[0]?.options?.[0]?.value ?? assert.fail();
  assert.match(await remind({ ...world, member: admin }, 'cancel', { reminder: id }), /no such reminder/);
  await discord.select(member, mine, { customId: 'remind:cancel:', values: [id] });
  assert.match(textOf(discord.current(mine) ?? assert.fail()), /You have asked for no reminder/);
});

test('an undated end can be waited for, and no more than 25 reminders are kept', async (t) => {
  const world = await startSmallWorld(t);
  await withDates(world);
  assert.match(
    await remind(world, 'deadline', { deadline: 'export', before: '1 day' }),
    /It comes once there is a date to count to\. It follows/,
  );
  for (let n = 1; n < 25; n += 1) {
    assert.match(
      await remind(world, 'own', { what: `thing ${n}`, date: '2027-01-15', before: '1 day' }),
      /^Done/,
    );
  }
  assert.match(
    await remind(world, 'own', { what: 'one more', date: '2027-01-15', before: '1 day' }),
    /^You have 25 reminders/,
  );
  assert.match(await remind(world, 'list'), /thing 24/);
  assert.match(
    (await world.ask(world.member, 'unsubscribe')).content,
    /Reminders that you asked for still come/,
  );
});
