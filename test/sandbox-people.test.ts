import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { PermissionFlagsBits as bits, REST, Routes } from 'discord.js';
import type { SlashRequest } from '../sandbox/discord/human/slash.ts';
import { startSandbox } from './support/sandbox.ts';

const option = (keys: object) => ({ type: 3, name: 'kind', description: 'Which kind', ...keys });
const command = (keys: object) => ({ name: 'alerts', description: 'Alerts', ...keys });

/** A guild with a plain member, and one registered command; nobody answers, since Discord's client has to refuse first. */
async function begin(t: TestContext, body: object) {
  const discord = await startSandbox(t, { answerWithin: 1 });
  const guild = discord.addGuild({ name: 'Filmmakers' });
  const channel = discord.addChannel(guild, { name: 'news' });
  const user = discord.addUser({ name: 'ann' });
  discord.join(guild, user);
  const rest = new REST({ api: discord.api }).setToken(discord.token);
  await rest.put(Routes.applicationCommands(discord.applicationId), { body: [body] });
  const slash = (request: Partial<SlashRequest> = {}, who = user) =>
    discord.slash(who, { guild, channel, command: 'alerts', ...request });
  return { discord, guild, channel, user, slash };
}

type Case = {
  readonly what: string;
  readonly body: object;
  readonly request: Partial<SlashRequest>;
  readonly reason: string;
};

const set = { type: 1, name: 'set', description: 'Choose' };
const cases: readonly Case[] = [
  {
    what: 'a command nobody registered',
    body: command({}),
    request: { command: 'nope' },
    reason: 'There is no command /nope here.',
  },
  {
    what: 'a bare command that has subcommands',
    body: command({ options: [set] }),
    request: {},
    reason: '/alerts needs a subcommand.',
  },
  {
    what: 'an unknown subcommand',
    body: command({ options: [set] }),
    request: { subcommand: 'get' },
    reason: '/alerts has no subcommand get.',
  },
  {
    what: 'an unknown option',
    body: command({}),
    request: { options: { a: 'b' } },
    reason: 'There is no option a.',
  },
  {
    what: 'a missing required option',
    body: command({ options: [option({ required: true })] }),
    request: {},
    reason: 'The option kind is required.',
  },
  {
    what: 'a value that is none of the choices',
    body: command({ options: [option({ choices: [{ name: 'A', value: 'a' }] })] }),
    request: { options: { kind: 'b' } },
    reason: 'kind must be one of the choices.',
  },
  {
    what: 'a number above its bound',
    body: command({ options: [option({ type: 4, max_value: 30 })] }),
    request: { options: { kind: 31 } },
    reason: 'kind must be at most 30.',
  },
  {
    what: 'a number below its bound',
    body: command({ options: [option({ type: 10, min_value: 0.5 })] }),
    request: { options: { kind: 0.4 } },
    reason: 'kind must be at least 0.5.',
  },
  {
    what: 'a fraction for an integer',
    body: command({ options: [option({ type: 4 })] }),
    request: { options: { kind: 1.5 } },
    reason: 'kind must be a whole number.',
  },
  {
    what: 'a text beyond its length',
    body: command({ options: [option({ max_length: 3 })] }),
    request: { options: { kind: 'four' } },
    reason: 'kind must have at most 3 characters.',
  },
  {
    what: 'a role that does not exist',
    body: command({ options: [option({ type: 8 })] }),
    request: { options: { kind: '1' } },
    reason: 'kind must be a role of this server.',
  },
  {
    what: 'a channel that does not exist',
    body: command({ options: [option({ type: 7 })] }),
    request: { options: { kind: '1' } },
    reason: 'kind must be a channel of this server.',
  },
  {
    what: 'a command of the direct channel in a guild',
    body: command({ contexts: [1] }),
    request: {},
    reason: '/alerts cannot be used in a server.',
  },
  {
    what: 'a command for user installs by one who has not installed it',
    body: command({ integration_types: [1] }),
    request: {},
    reason: '/alerts is not installed here.',
  },
  {
    what: 'a command that wants Manage Server by one who lacks it',
    body: command({ default_member_permissions: bits.ManageGuild.toString() }),
    request: {},
    reason: 'ann lacks the permission for /alerts.',
  },
  {
    what: 'a command for administrators by a plain member',
    body: command({ default_member_permissions: '0' }),
    request: {},
    reason: 'ann lacks the permission for /alerts.',
  },
];

for (const { what, body, request, reason } of cases) {
  test(`Discord's client refuses ${what}, and the bot hears nothing`, async (t) => {
    const { slash } = await begin(t, body);
    assert.deepEqual(await slash(request), { kind: 'refused', reason });
  });
}

test('what the client lets through reaches a bot that may then stay silent', async (t) => {
  const { slash } = await begin(t, command({}));
  assert.equal((await slash()).kind, 'timeout');
});

test('a member with Manage Server, an administrator and the owner may use a restricted command', async (t) => {
  const { discord, guild, slash } = await begin(
    t,
    command({ default_member_permissions: bits.ManageGuild.toString() }),
  );
  const manager = discord.addUser({ name: 'bo' });
  discord.join(guild, manager, { permissions: bits.ManageGuild });
  const admin = discord.addUser({ name: 'cy' });
  discord.join(guild, admin, { permissions: 'admin' });
  assert.equal((await slash({}, manager)).kind, 'timeout');
  assert.equal((await slash({}, admin)).kind, 'timeout');
});

test('a stranger uses no command of a guild, nor of a channel that is hidden', async (t) => {
  const { discord, guild, user, slash } = await begin(t, command({}));
  const stranger = await slash({}, discord.addUser({ name: 'bo' }));
  assert.deepEqual(stranger, { kind: 'refused', reason: 'bo is not a member of this server.' });
  const hidden = discord.addChannel(guild, {
    name: 'staff',
    overwrites: [{ id: guild.id, type: 0, deny: bits.ViewChannel }],
  });
  assert.deepEqual(await slash({ channel: hidden }), {
    kind: 'refused',
    reason: `${user.name} does not see this channel.`,
  });
});

test('a person without a common guild reaches the bot only after installing it', async (t) => {
  const { discord } = await begin(t, command({ integration_types: [0, 1] }));
  const stranger = discord.addUser({ name: 'bo' });
  const refused = await discord.slash(stranger, { command: 'alerts' });
  assert.equal(refused.kind, 'refused');
  discord.setInstalled(stranger, true);
  assert.equal((await discord.slash(stranger, { command: 'alerts' })).kind, 'timeout');
});

test('a channel option takes only channels of the wanted types', async (t) => {
  const { discord, guild, channel, slash } = await begin(
    t,
    command({ options: [option({ type: 7, channel_types: [5] })] }),
  );
  const wrong = await slash({ options: { kind: channel } });
  assert.deepEqual(wrong, { kind: 'refused', reason: 'kind must be a channel of another kind.' });
  const right = discord.addChannel(guild, { name: 'official', type: 'announcement' });
  assert.equal((await slash({ options: { kind: right } })).kind, 'timeout');
});

test('components that are missing, disabled, links or somebody else’s are refused', async (t) => {
  const { discord, channel, user } = await begin(t, command({}));
  const rest = new REST({ api: discord.api }).setToken(discord.token);
  const components = [
    {
      type: 1,
      components: [
        { type: 2, style: 1, label: 'off', custom_id: 'off', disabled: true },
        { type: 2, style: 5, label: 'link', url: 'https://a.example' },
      ],
    },
    { type: 1, components: [{ type: 3, custom_id: 'pick', options: [{ label: 'A', value: 'a' }] }] },
  ];
  await rest.post(Routes.channelMessages(channel.id), { body: { content: 'x', components } });
  const [message] = discord.messages(channel);
  assert.ok(message);
  const reasons = [
    await discord.click(user, message, 'none'),
    await discord.click(user, message, 'off'),
    await discord.click(user, message, 'pick'),
    await discord.select(user, message, { customId: 'pick', values: [] }),
    await discord.select(user, message, { customId: 'pick', values: ['a', 'a'] }),
    await discord.select(user, message, { customId: 'pick', values: ['z'] }),
    await discord.click(user, { id: '1', channelId: channel.id }, 'off'),
  ].map((outcome) => (outcome.kind === 'refused' ? outcome.reason : outcome.kind));
  assert.deepEqual(reasons, [
    'This message has nothing named none.',
    'This is switched off.',
    'This is a list to choose from, not a button.',
    'Choose at least 1.',
    'Choose at most 1.',
    'That is not one of the choices.',
    'This message is gone.',
  ]);
});

test('a watcher sees messages, edits and deletions as they happen, until it stops', async (t) => {
  const { discord, channel } = await begin(t, command({}));
  const rest = new REST({ api: discord.api }).setToken(discord.token);
  const seen: string[] = [];
  const unwatch = discord.watch(({ kind }) => seen.push(kind));
  await rest.post(Routes.channelMessages(channel.id), { body: { content: 'x' } });
  const [message] = discord.messages(channel);
  assert.ok(message);
  await rest.patch(Routes.channelMessage(channel.id, message.id), { body: { content: 'y' } });
  await rest.delete(Routes.channelMessage(channel.id, message.id));
  unwatch();
  await rest.post(Routes.channelMessages(channel.id), { body: { content: 'z' } });
  assert.deepEqual(seen, ['message', 'edit', 'delete']);
});

test('an id leads to its guild, channel or person, and a foreign one to nothing', async (t) => {
  const { discord, guild, channel, user } = await begin(t, command({}));
  assert.equal(discord.guild(guild.id), guild);
  assert.equal(discord.channel(channel.id), channel);
  assert.equal(discord.user(user.id), user);
  assert.equal(discord.guild(user.id) ?? discord.channel(guild.id) ?? discord.user('1'), undefined);
});

test('a person is offered what they could use in a channel, and a guild’s own command before a global one', async (t) => {
  const { discord, guild, channel, user } = await begin(t, command({}));
  const rest = new REST({ api: discord.api }).setToken(discord.token);
  await rest.put(Routes.applicationCommands(discord.applicationId), {
    body: [command({}), command({ name: 'manage', default_member_permissions: '32' })],
  });
  const offered = (who = user) =>
    discord.offered(who, channel).map(({ body, guildId }) => [body.name, guildId]);
  assert.deepEqual(offered(), [['alerts', undefined]]);
  const chief = discord.addUser({ name: 'cleo' });
  discord.join(guild, chief, { permissions: bits.ManageGuild });
  assert.deepEqual(offered(chief), [
    ['alerts', undefined],
    ['manage', undefined],
  ]);
  await rest.put(Routes.applicationGuildCommands(discord.applicationId, guild.id), { body: [command({})] });
  assert.deepEqual(offered(), [['alerts', guild.id]]);
  assert.deepEqual(offered(discord.addUser({ name: 'stranger' })), []);
});
