import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { REST, Routes } from 'discord.js';
import { connect, startSandbox, takeProblems } from './support/sandbox.ts';
import { refusal } from './support/sandbox-refusal.ts';

const command = (keys: object = {}) => ({ name: 'status', description: 'Where things stand', ...keys });
const option = (keys: object = {}) => ({ type: 3, name: 'kind', description: 'Which kind', ...keys });

async function begin(t: TestContext) {
  const discord = await startSandbox(t);
  const rest = new REST({ api: discord.api }).setToken(discord.token);
  const put = (body: unknown) => rest.put(Routes.applicationCommands(discord.applicationId), { body });
  return { discord, rest, put };
}

test('discord.js registers commands and reads them back', async (t) => {
  const discord = await startSandbox(t);
  const client = await connect(discord);
  await client.application.commands.set([
    command({
      options: [
        option({ required: true, choices: [{ name: 'Deadline', value: 'deadline' }] }),
        option({ name: 'more' }),
      ],
    }),
    command({
      name: 'alerts',
      default_member_permissions: '32',
      contexts: [0],
      options: [{ type: 1, name: 'set', description: 'Choose' }],
    }),
  ]);
  const fetched = await client.application.commands.fetch();
  assert.deepEqual([...fetched.values()].map(({ name }) => name).sort(), ['alerts', 'status']);
  const alerts = discord.commands().find(({ body }) => body.name === 'alerts');
  assert.equal(alerts?.body.default_member_permissions, '32');
});

test('a command keeps its id when the list is put again, and one left out is gone', async (t) => {
  const { discord, put } = await begin(t);
  await put([command(), command({ name: 'news' })]);
  const before = discord.commands().find(({ body }) => body.name === 'status')?.id;
  await put([command({ description: 'Changed' })]);
  assert.deepEqual(
    discord.commands().map(({ id, body }) => [id, body.description]),
    [[before, 'Changed']],
  );
});

test('posting a command of a known name replaces it', async (t) => {
  const { discord, rest } = await begin(t);
  const path = Routes.applicationCommands(discord.applicationId);
  await rest.post(path, { body: command() });
  await rest.post(path, { body: command({ description: 'Changed' }) });
  assert.equal(discord.commands().length, 1);
});

test("a guild's commands stand apart, and need the bot in the guild (50001)", async (t) => {
  const { discord, rest } = await begin(t);
  const guild = discord.addGuild({ name: 'Ops' });
  const foreign = discord.addGuild({ name: 'Foreign', invited: false });
  const put = (id: string) =>
    rest.put(Routes.applicationGuildCommands(discord.applicationId, id), {
      body: [command({ name: 'operator' })],
    });
  await put(guild.id);
  assert.equal(discord.commands(guild)[0]?.body.name, 'operator');
  assert.equal(discord.commands().length, 0);
  assert.equal((await refusal(put(foreign.id))).code, 50001);
});

const many = (count: number) => Array.from({ length: count }, (_, at) => command({ name: `c${at}` }));
const long = (length: number) => 'x'.repeat(length);

const refused: readonly { readonly rule: string; readonly body: unknown; readonly line: string }[] = [
  {
    rule: 'an upper-case name',
    body: [command({ name: 'Status' })],
    line: '0.name: APPLICATION_COMMAND_INVALID_NAME',
  },
  {
    rule: 'a name with a space',
    body: [command({ name: 'my status' })],
    line: '0.name: APPLICATION_COMMAND_INVALID_NAME',
  },
  {
    rule: 'an upper-case localized name',
    body: [command({ name_localizations: { de: 'Stand' } })],
    line: '0.name_localizations.de: APPLICATION_COMMAND_INVALID_NAME',
  },
  {
    rule: 'a name above 32 characters',
    body: [command({ name: long(33) })],
    line: '0.name: BASE_TYPE_MAX_LENGTH',
  },
  { rule: 'a missing description', body: [{ name: 'status' }], line: '0.description: BASE_TYPE_REQUIRED' },
  {
    rule: 'a required option after an optional one',
    body: [command({ options: [option(), option({ name: 'b', required: true })] })],
    line: '0.options.1: APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
  },
  {
    rule: 'two options of one name',
    body: [command({ options: [option(), option()] })],
    line: '0.options: APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATED',
  },
  {
    rule: 'two commands of one name',
    body: [command(), command()],
    line: '1.name: APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATED',
  },
  {
    rule: 'a subcommand beside a plain option',
    body: [command({ options: [option(), { type: 1, name: 'set', description: 'Set' }] })],
    line: '0.options: APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
  },
  {
    rule: 'choices beside autocomplete',
    body: [command({ options: [option({ autocomplete: true, choices: [{ name: 'a', value: 'a' }] })] })],
    line: '0.options.0.choices: APPLICATION_COMMAND_FIELD_NOT_ALLOWED',
  },
  {
    rule: 'a twenty-sixth choice',
    body: [
      command({
        options: [
          option({ choices: Array.from({ length: 26 }, (_, at) => ({ name: `${at}`, value: `${at}` })) }),
        ],
      }),
    ],
    line: '0.options.0.choices: BASE_TYPE_MAX_LENGTH',
  },
  {
    rule: 'more than 8,000 characters, each text counted in its longest localization',
    body: [
      command({
        options: Array.from({ length: 25 }, (_, at) =>
          option({
            name: `o${at}`,
            description_localizations: { de: long(100) },
            choices: Array.from({ length: 3 }, (__, n) => ({
              name: `${n}`,
              name_localizations: { de: long(75) },
              value: `${n}`,
            })),
          }),
        ),
      }),
    ],
    line: '0: APPLICATION_COMMAND_TOO_LARGE',
  },
];

for (const { rule, body, line } of refused) {
  test(`a command list is refused with 50035 for ${rule}`, async (t) => {
    const { discord, put } = await begin(t);
    const { code, lines } = await refusal(put(body));
    assert.deepEqual({ code, lines }, { code: 50035, lines: [line] });
    assert.equal(discord.commands().length, 0);
    takeProblems(discord);
  });
}

test('a hundred commands pass and one more is refused with 30032', async (t) => {
  const { discord, put, rest } = await begin(t);
  await put(many(100));
  assert.equal((await refusal(put(many(101)))).code, 30032);
  const another = rest.post(Routes.applicationCommands(discord.applicationId), {
    body: command({ name: 'more' }),
  });
  assert.equal((await refusal(another)).code, 30032);
  assert.equal(discord.commands().length, 100);
});

test('the two hundred and first new command of a day is refused with 30034', async (t) => {
  const { discord, put } = await begin(t);
  await put(many(100));
  await put(Array.from({ length: 100 }, (_, at) => command({ name: `d${at}` })));
  assert.equal((await refusal(put([command({ name: 'last' })]))).code, 30034);
  assert.equal(discord.commands().length, 100);
});

test('a command is changed in part, read and deleted by its id; an unknown id is 10063', async (t) => {
  const { discord, rest, put } = await begin(t);
  await put([command({ options: [option()] })]);
  const [known] = discord.commands();
  assert.ok(known);
  const path = Routes.applicationCommand(discord.applicationId, known.id);
  await rest.patch(path, { body: { description: 'Changed' } });
  assert.equal(discord.commands()[0]?.body.options?.length, 1);
  assert.match(JSON.stringify(await rest.get(path)), /Changed/);
  await rest.delete(path);
  assert.equal((await refusal(rest.get(path))).code, 10063);
});

test('commands of another application are unknown (10002)', async (t) => {
  const { rest } = await begin(t);
  assert.equal((await refusal(rest.get(Routes.applicationCommands('1')))).code, 10002);
});
