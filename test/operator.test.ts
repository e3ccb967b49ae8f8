import assert from 'node:assert/strict';
import test from 'node:test';
import type { Message } from '../sandbox/discord/message.ts';
import { readQuote } from '../src/discord/operator/read-words.ts';
import { APP, buttonOf, press, right, told, use, withDates } from './support/operator-world.ts';
import { type SmallWorld, startSmallWorld, textOf } from './support/small-world.ts';
import { until } from './support/until.ts';

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
});

test('the button of a real draft does nothing for another person, who is told so', async (t) => {
  const world = await startSmallWorld(t);
  await withDates(world);
  const draft = await use(world, 'correct', right, 'deadline');
  const stolen = buttonOf(draft, 'confirm');
  const bait = await postButton(world, stolen);
  const answer = await world.discord.click(world.member, bait, stolen);
  assert.ok(answer.kind === 'replied' && answer.ephemeral);
  assert.match(answer.message.content, /^Only those who run this bot/);
  assert.match(textOf(await use(world, 'log')), /Nothing yet/);
  assert.match((await press(world, draft, 'confirm')).content, /^Done/);
});

test('another operator can not confirm what they have not looked at', async (t) => {
  const world = await startSmallWorld(t);
  world.env.OPERATOR_IDS = `${world.admin.id},${world.member.id}`;
  await withDates(world);
  const draft = await use(world, 'correct', right, 'deadline');
  const stolen = buttonOf(draft, 'confirm');
  const answer = await world.discord.click(world.member, await postButton(world, stolen), stolen);
  assert.ok(answer.kind === 'replied');
  assert.match(answer.message.content, /^This was done already, or is too old/);
  assert.match(textOf(await use(world, 'log')), /Nothing yet/);
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

test('a date that an operator adds is told like an official one, once', async (t) => {
  const world = await startSmallWorld(t);
  await withDates(world);
  const { deadline: _deadline, ...said } = right;
  const draft = await use(world, 'add', { ...said, surface: 'export' }, 'deadline');
  assert.match(draft.content, /It goes to 2 places as an alert, with their pings, since/);
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
  'an address that is none': [{ address: 'javascript:alert(1)' }, /must begin with https/],
  'a date in a month that there is not': [{ date: '2026-13' }, /can not read the date/],
  'two dates at once': [{ date: '10 May 2026 or 11 May 2026' }, /can not read the date/],
  'a date that would ping': [{ date: '@everyone' }, /“\\@everyone”/],
  'an empty reason': [{ reason: '\u202e' }, /reason is empty/],
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

test('Discord takes no quote that is longer than a message can show', async (t) => {
  const world = await startSmallWorld(t);
  await withDates(world);
  const { discord, admin, guild, talk } = world;
  const options = { ...right, quote: 'The app closes. '.repeat(320) };
  const outcome = await discord.slash(admin, {
    guild,
    channel: talk,
    command: 'operator',
    group: 'deadline',
    subcommand: 'correct',
    options,
  });
  assert.ok(outcome.kind === 'refused');
  assert.match(outcome.reason, /must have at most 1000 characters/);
  assert.throws(
    () => readQuote(options.quote),
    /The quote has more than 1000 characters\. Nothing was changed/,
  );
});

test('hostile words in quote and reason stay harmless and whole messages fit', async (t) => {
  const world = await startSmallWorld(t);
  await withDates(world);
  const hostile = '@everyone <@&1> [free](https://evil.example) **`~~|| \u202eMay 10, 2026 ';
  const draft = await use(
    world,
    'correct',
    { ...right, quote: hostile.repeat(13), reason: hostile.repeat(4) },
    'deadline',
  );
  assert.doesNotMatch(draft.content, /(?<!\\)\[free|(?<!\\)@everyone|\u202e/);
  await press(world, draft, 'confirm');
  await until('both were answered', () => told(world).every((place) => place.length === 3));
  for (const [, alert, answer] of told(world)) {
    for (const message of [alert, answer]) {
      assert.ok(message);
      assert.doesNotMatch(textOf(message), /(?<!\\)\[free|(?<!\\)@everyone|(?<!\\)<@|\u202e/);
      assert.deepEqual(message.pinged, { users: [], roles: [], everyone: false });
    }
  }
});

test('the desk says what is owed, what waits and what can not be read', async (t) => {
  const world = await startSmallWorld(t);
  await withDates(world);
  assert.match(
    textOf(await use(world, 'status')),
    /\*\*Subscribers:\*\* 2\n\*\*Owed:\*\* nothing\n\*\*Waiting for you:\*\* no date/,
  );
  assert.match(textOf(await use(world, 'held')), /No date is held, doubted or disputed/);
});

test('the desk shows how far an alert has come that is not with everyone yet, and since when', async (t) => {
  const world = await startSmallWorld(t);
  const { discord, news } = world;
  await withDates(world);
  discord.fault({ kind: 'status', status: 403, code: 50013, path: `/channels/${news.id}/messages` });
  const { deadline: _deadline, ...said } = right;
  await press(world, await use(world, 'add', { ...said, surface: 'export' }, 'deadline'), 'confirm');
  await until('the person was told', () => told(world)[1]?.length === 3);
  await until('the channel was tried', () => world.logged.some((line) => line.includes('not delivered')));
  assert.match(
    textOf(await use(world, 'status')),
    /\*\*Owed:\*\* 1 delivery\n• Export window.*: 1 of 2 done, 1 owed, 1 of them tried in vain, since <t:\d+:R>/,
  );
});

/** A message of the bot's own, seen by all, with a button that was made for somebody else. */
async function postButton({ discord, talk }: SmallWorld, customId: string): Promise<Message> {
  await fetch(`${discord.api}/v10/channels/${talk.id}/messages`, {
    method: 'POST',
    headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      content: 'Press me',
      components: [{ type: 1, components: [{ type: 2, style: 2, label: 'Press me', custom_id: customId }] }],
    }),
  });
  return discord.messages(talk).at(-1) ?? assert.fail();
}
