import assert from 'node:assert/strict';
import test from 'node:test';
import type { Message } from '../sandbox/discord/message.ts';
import { scenes } from '../sandbox/replay/replay-script.ts';
import type { Bot } from '../src/bot.ts';
import { deadlineId } from '../src/deadlines/deadline-id.ts';
import { type SmallWorld, startSmallWorld, textOf } from './support/small-world.ts';
import { until } from './support/until.ts';

const [, , dates] = scenes;
if (!dates) throw new Error('the replay has lost its scenes');
const APP = deadlineId('openai/app/everywhere');
const right = {
  deadline: APP,
  date: '2026-05-10',
  quote: 'The app closes on May 10, 2026.',
  address: 'https://help.openai.com/article',
  reason: 'I misread a table.',
};

/** Ada runs the bot; a channel and Robin's DM were told that the app ends on 26 April. */
async function withDates(world: SmallWorld): Promise<Bot> {
  world.env.OPERATOR_IDS = world.admin.id;
  world.env.OPERATOR_GUILD = world.guild.id;
  const bot = await world.startBot();
  await world.ask(world.admin, 'alerts', { subcommand: 'set', options: { channel: world.news.id } });
  await world.ask(world.member, 'subscribe');
  await until('the first cards are there', () => told(world).every((place) => place.length === 1));
  world.show(dates ?? assert.fail());
  world.clock.jump(dates?.at ?? '');
  await bot.beat();
  await until('the dates were told', () => told(world).every((place) => place.length === 2));
  return bot;
}

function told({ discord, news, member }: SmallWorld): (readonly Message[])[] {
  const dm = discord.dm(member);
  return [news, ...(dm ? [dm] : [])].map((place) => discord.messages(place));
}

const use = (world: SmallWorld, subcommand: string, options: Record<string, string> = {}, group?: string) =>
  world.ask(world.admin, 'operator', { subcommand, options, ...(group === undefined ? {} : { group }) });

/** Presses the button of this label, or of this verb, and returns the answer as it stands then. */
async function press(world: SmallWorld, message: Message, verb: string): Promise<Message> {
  const buttons = message.components.flatMap((row) => row.components ?? []);
  const id = buttons.map((one) => one.custom_id ?? '').find((one) => one.startsWith(`operator:${verb}:`));
  await world.discord.click(world.admin, message, id ?? assert.fail(`no button ${verb}`));
  return world.discord.current(message) ?? assert.fail();
}

test('the command is in the operators’ server only, and nowhere without the settings', async (t) => {
  const world = await startSmallWorld(t);
  const other = world.discord.addGuild({ name: 'Elsewhere' });
  const bot = await world.startBot();
  assert.deepEqual(world.discord.commands(world.guild), []);
  await bot.stop();
  Object.assign(world.env, { OPERATOR_IDS: world.admin.id, OPERATOR_GUILD: world.guild.id });
  const again = await world.startBot();
  const names = (guild?: typeof other) => world.discord.commands(guild).map(({ body }) => body.name);
  assert.deepEqual(
    [names(world.guild), names(other), names().includes('operator')],
    [['operator'], [], false],
  );
  assert.doesNotMatch(textOf(await world.ask(world.admin, 'help')), /operator/);
  await again.stop();
  await (await world.startBot()).stop();
  const puts = world.discord.requests.filter(
    ({ method, path }) => method === 'PUT' && path.includes('/guilds/'),
  );
  assert.equal(puts.length, 1);
  Object.assign(world.env, { OPERATOR_GUILD: other.id });
  await world.startBot();
  assert.deepEqual([names(world.guild), names(other)], [[], ['operator']]);
});

test('others are refused at the command, at the list and at the button', async (t) => {
  const world = await startSmallWorld(t);
  await withDates(world);
  const { discord, member, guild, talk } = world;
  assert.match(
    (await world.ask(member, 'operator', { subcommand: 'status' })).content,
    /^Only those who run this bot/,
  );
  const typed = await discord.autocomplete(member, {
    guild,
    channel: talk,
    command: 'operator',
    group: 'deadline',
    subcommand: 'retract',
    focused: 'deadline',
  });
  assert.ok(typed.kind === 'choices' && typed.choices.length === 0);
  const [alert] = told(world)[0]?.slice(-1) ?? [];
  const forged = await discord.click(member, alert ?? assert.fail(), 'operator:confirm:1');
  assert.notEqual(forged.kind, 'timeout');
  assert.ok(told(world).every((place) => place.length === 2));
});

test('a wrong date is corrected where it was told, answered once, and stays so over a restart', async (t) => {
  const world = await startSmallWorld(t);
  const bot = await withDates(world);
  const draft = await use(world, 'correct', right, 'deadline');
  assert.match(
    draft.content,
    /^\*\*Nothing has happened yet\.\*\*.*\nSora app would be: 10 May 2026 .*\nIt changes \d+ messages and answers once in each of 2 places\. Nobody is pinged\.\n\nThey would read:\n\*\*Correction:\*\* Sora app: ~~26 April 2026~~ 10 May 2026$/s,
  );
  assert.ok(told(world).every((place) => place.every(({ edits }) => edits === 0)));
  assert.match((await press(world, draft, 'confirm')).content, /^Done/);
  await until('both were answered', () => told(world).every((place) => place.length === 3));
  for (const [, alert, answer] of told(world)) {
    assert.match(
      alert?.content ?? '',
      /^\*\*Corrected:\*\* Sora app: ~~26 April 2026~~ 10 May 2026\n\*\*Date set:/,
    );
    assert.match(answer?.content ?? '', /^\*\*Correction:\*\* Sora app: ~~26 April 2026~~ 10 May 2026$/);
    assert.equal(answer?.repliesTo, alert?.id);
  }
  await bot.stop();
  const again = await world.startBot();
  await again.beat();
  assert.match(textOf(await world.ask(world.member, 'deadlines')), /10 May 2026/);
  assert.ok(told(world).every((place) => place.length === 3));
  assert.match(
    textOf(await use(world, 'log')),
    new RegExp(`<@${world.admin.id}>: Sora app: 10 May 2026, not 26 April 2026\\. I misread a table`),
  );
});

test('confirming twice does it once', async (t) => {
  const world = await startSmallWorld(t);
  await withDates(world);
  const draft = await use(world, 'correct', right, 'deadline');
  const id = draft.components[0]?.components?.[0]?.custom_id ?? assert.fail();
  await Promise.all([1, 2].map(() => world.discord.click(world.admin, draft, id)));
  await until('both were answered', () => told(world).every((place) => place.length === 3));
  assert.equal(textOf(await use(world, 'log')).split('•').length, 2);
});

test('a date that was never true is retracted, with no other date made up', async (t) => {
  const world = await startSmallWorld(t);
  await withDates(world);
  const draft = await use(world, 'retract', { deadline: APP, reason: 'It was an example.' }, 'deadline');
  await press(world, draft, 'confirm');
  await until('both were answered', () => told(world).every((place) => place.length === 3));
  const [, alert] = told(world)[0] ?? [];
  assert.match(alert?.content ?? '', /^\*\*Retracted:\*\* Sora app: ~~26 April 2026~~ no date is known\n/);
  assert.match(
    textOf(await world.ask(world.member, 'evidence', { options: { deadline: APP } })),
    /~~26 April 2026~~ was wrong, put right <t:\d+:f>\. It was an example/,
  );
});

test('a date that an operator adds is told as any official one, once', async (t) => {
  const world = await startSmallWorld(t);
  await withDates(world);
  const { deadline: _deadline, ...said } = right;
  const draft = await use(world, 'add', { ...said, surface: 'export' }, 'deadline');
  assert.match(draft.content, /It is new, so it goes to 2 places as an alert/);
  await press(world, draft, 'confirm');
  await until('both were told', () => told(world).every((place) => place.length === 3));
  for (const place of told(world))
    assert.match(place[2]?.content ?? '', /^\*\*Export window:\*\* .*10 May 2026/);
});

test('an alert’s words are corrected and retracted, and its answer shows what it had said', async (t) => {
  const world = await startSmallWorld(t);
  await withDates(world);
  const { discord, guild, talk, admin } = world;
  const typed = await discord.autocomplete(admin, {
    guild,
    channel: talk,
    command: 'operator',
    group: 'alert',
    subcommand: 'retract',
    focused: 'alert',
  });
  assert.ok(typed.kind === 'choices');
  const alert = String(typed.choices[0]?.value);
  await press(
    world,
    await use(
      world,
      'correct',
      { alert, words: 'Only the @everyone app ends', reason: 'Too much.' },
      'alert',
    ),
    'confirm',
  );
  await until('both were answered', () => told(world).every((place) => place.length === 3));
  const [, first, answer] = told(world)[0] ?? [];
  assert.match(first?.content ?? '', /^\*\*Corrected:\*\* Only the \\@everyone app ends$/);
  assert.match(answer?.embeds[0]?.description ?? '', /I had said: ~~\*\*Date set/);
  assert.deepEqual(answer?.pinged, { users: [], roles: [], everyone: false });
});

const refusals: Record<string, [Record<string, string>, RegExp]> = {
  'a date that can not be read': [{ date: 'soonish' }, /can not read the date/],
  'a date in no calendar': [{ date: '2026-02-30' }, /can not read the date/],
  'an address without https': [{ address: 'http://help.openai.com/x' }, /must begin with https/],
  'an address with a password': [{ address: 'https://a:b@help.openai.com/' }, /must begin with https/],
  'an address on this machine': [{ address: 'https://localhost/x' }, /public page/],
  'an empty quote': [{ quote: '\u200b' }, /quote is empty/],
  'what stands already': [{ date: '26 April 2026' }, /stands already/],
};

test('what can not be right is refused, and nothing is sent or kept', async (t) => {
  const world = await startSmallWorld(t);
  await withDates(world);
  for (const [name, [change, answer]] of Object.entries(refusals)) {
    const said = await use(world, 'correct', { ...right, ...change }, 'deadline');
    assert.match(said.content, answer, name);
  }
  assert.match(textOf(await use(world, 'log')), /Nothing yet/);
  assert.ok(told(world).every((place) => place.length === 2));
});

test('the desk says what is owed, what waits and what can not be read', async (t) => {
  const world = await startSmallWorld(t);
  await withDates(world);
  assert.match(
    textOf(await use(world, 'status')),
    /\*\*Owed:\*\* nothing, of 2 subscribers\n\*\*Waiting for you:\*\* no date/,
  );
  assert.match(textOf(await use(world, 'held')), /No date is held, doubted or disputed/);
});
