import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type TestContext, test } from 'node:test';
import {
  type ChatInputCommandInteraction,
  type Interaction,
  type MessageComponentInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
  PermissionFlagsBits,
  REST,
  Routes,
} from 'discord.js';
import type { DiscordOptions } from '../sandbox/discord/discord.ts';
import type { Overwrite } from '../sandbox/discord/guild.ts';
import type { Outcome } from '../sandbox/discord/human/outcome.ts';
import { connect, startSandbox, takeProblems } from './support/sandbox.ts';
import { refusal } from './support/sandbox-refusal.ts';

type Answers = {
  readonly command?: (interaction: ChatInputCommandInteraction) => Promise<unknown>;
  readonly component?: (interaction: MessageComponentInteraction) => Promise<unknown>;
  readonly modal?: (interaction: ModalSubmitInteraction) => Promise<unknown>;
  readonly other?: (interaction: Interaction) => Promise<unknown>;
};

/** A guild with one member, and a bot of discord.js with one command that answers as the test says. */
async function begin(t: TestContext, answers: Answers, options: DiscordOptions = {}) {
  const discord = await startSandbox(t, options);
  const guild = discord.addGuild({ name: 'Filmmakers', locale: 'de' });
  const channel = discord.addChannel(guild, { name: 'news' });
  const user = discord.addUser({ name: 'ann', locale: 'fr' });
  discord.join(guild, user);
  const client = await connect(discord);
  const finished: Promise<unknown>[] = [];
  client.on('interactionCreate', (interaction) => {
    if (interaction.isChatInputCommand()) finished.push(answers.command?.(interaction) ?? Promise.resolve());
    else if (interaction.isMessageComponent())
      finished.push(answers.component?.(interaction) ?? Promise.resolve());
    else if (interaction.isModalSubmit()) finished.push(answers.modal?.(interaction) ?? Promise.resolve());
    else finished.push(answers.other?.(interaction) ?? Promise.resolve());
  });
  await client.application.commands.set([{ name: 'status', description: 'Where things stand' }]);
  const slash = () => discord.slash(user, { guild, channel, command: 'status' });
  /** Waits until the bot's handlers have run to their ends, and passes their failures on. */
  const settle = () => Promise.all(finished);
  return { discord, guild, channel, user, client, slash, settle };
}

function replied(outcome: Outcome) {
  assert.equal(outcome.kind, 'replied');
  return outcome;
}

const row = (...ids: readonly string[]) => ({
  type: 1,
  components: ids.map((custom_id) => ({ type: 2, style: 1, label: custom_id, custom_id })),
});

test('a reply is seen by all in the channel, and withResponse brings its message back', async (t) => {
  let echoed: string | undefined;
  const { discord, channel, slash, settle } = await begin(t, {
    command: async (interaction) => {
      const { resource } = await interaction.reply({ content: 'open', withResponse: true });
      echoed = resource?.message?.id;
    },
  });
  const { message, ephemeral, deferred } = replied(await slash());
  await settle();
  assert.deepEqual(
    { content: message.content, ephemeral, deferred },
    { content: 'open', ephemeral: false, deferred: false },
  );
  assert.equal(echoed, message.id);
  assert.deepEqual(
    discord.messages(channel).map(({ id }) => id),
    [message.id],
  );
});

test('an ephemeral reply stands in no channel and can be fetched only through its interaction', async (t) => {
  let fetched: string | undefined;
  const { discord, channel, slash, settle } = await begin(t, {
    command: async (interaction) => {
      await interaction.reply({ content: 'secret', flags: MessageFlags.Ephemeral });
      fetched = (await interaction.fetchReply()).content;
    },
  });
  const { message, ephemeral } = replied(await slash());
  await settle();
  assert.deepEqual([ephemeral, fetched], [true, 'secret']);
  assert.equal(discord.messages(channel).length, 0);
  const rest = new REST({ api: discord.api }).setToken(discord.token);
  assert.equal((await refusal(rest.get(Routes.channelMessage(channel.id, message.id)))).code, 10008);
});

test('a deferred reply is an empty message marked as loading until its edit fills it', async (t) => {
  const states: unknown[] = [];
  const { discord, slash, settle } = await begin(t, {
    command: async (interaction) => {
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      const thinking = await interaction.fetchReply();
      states.push([thinking.content, thinking.flags.has(MessageFlags.Loading)]);
      await interaction.editReply('done');
    },
  });
  const { message, deferred, ephemeral } = replied(await slash());
  await settle();
  assert.deepEqual(states, [['', true]]);
  assert.deepEqual([message.content, deferred, ephemeral], ['done', true, true]);
  assert.equal(((discord.current(message)?.flags ?? 0) & MessageFlags.Loading) === 0, true);
});

test('the first follow-up to a deferred reply takes its place and keeps its privacy', async (t) => {
  const { discord, slash, settle } = await begin(t, {
    command: async (interaction) => {
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.followUp('first');
      await interaction.followUp('second');
    },
  });
  const outcome = replied(await slash());
  await settle();
  assert.equal(outcome.ephemeral, true);
  assert.deepEqual(
    discord.answers(outcome.interaction).map(({ content }) => content),
    ['first', 'second'],
  );
});

test('a reply is edited and deleted, follow-ups come after it', async (t) => {
  const { discord, slash, settle } = await begin(t, {
    command: async (interaction) => {
      await interaction.reply('one');
      const more = await interaction.followUp({ content: 'two', flags: MessageFlags.Ephemeral });
      await interaction.editReply('one, edited');
      await interaction.editReply({ message: more, content: 'two, edited' });
      await interaction.followUp('three');
      await interaction.deleteReply();
    },
  });
  const outcome = replied(await slash());
  await settle();
  assert.deepEqual(
    discord.answers(outcome.interaction).map(({ content }) => content),
    ['two, edited', 'three'],
  );
});

test('a bot that says nothing in time gets a timeout, and a later answer is unknown (10062)', async (t) => {
  const { promise: late, resolve: answerLate } = Promise.withResolvers<void>();
  const codes: unknown[] = [];
  const { slash, settle } = await begin(
    t,
    {
      command: async (interaction) => {
        await late;
        codes.push((await refusal(interaction.reply('too late'))).code);
      },
    },
    { answerWithin: 50 },
  );
  assert.equal((await slash()).kind, 'timeout');
  answerLate();
  await settle();
  assert.deepEqual(codes, [10062]);
});

test('a second acknowledgement is refused with 40060', async (t) => {
  const codes: unknown[] = [];
  const { discord, client, slash, settle } = await begin(t, {
    command: async (interaction) => {
      await interaction.reply('once');
      const path = Routes.interactionCallback(interaction.id, interaction.token);
      const again = client.rest.post(path, { body: { type: 4, data: { content: 'twice' } }, auth: false });
      codes.push((await refusal(again)).code);
    },
  });
  await slash();
  await settle();
  assert.deepEqual(codes, [40060]);
  assert.deepEqual(discord.problems, []);
});

test('the webhook of an interaction works only after the acknowledgement (10015), and 15 minutes long (50027)', async (t) => {
  let now = Date.parse('2026-03-01T00:00:00Z');
  const codes: unknown[] = [];
  const { slash, settle } = await begin(
    t,
    {
      command: async (interaction) => {
        codes.push((await refusal(interaction.webhook.send('early'))).code);
        await interaction.reply('in time');
        now += 15 * 60_000 + 1;
        codes.push((await refusal(interaction.followUp('late'))).code);
      },
    },
    { now: () => now },
  );
  await slash();
  await settle();
  assert.deepEqual(codes, [10015, 50027]);
});

test('an interaction token opens no message but its own', async (t) => {
  const codes: unknown[] = [];
  const { discord, channel, user, slash, settle } = await begin(t, {
    command: async (interaction) => {
      await interaction.reply('mine');
      codes.push((await refusal(interaction.webhook.fetchMessage(other.id))).code);
    },
  });
  const other = discord.say(user, channel, 'not yours');
  await slash();
  await settle();
  assert.deepEqual(codes, [10008]);
});

test('a reply with a malformed body is refused, and the interaction can still be answered', async (t) => {
  const { discord, slash, settle } = await begin(t, {
    command: async (interaction) => {
      const { lines } = await refusal(interaction.reply({ content: 'x'.repeat(2001) }));
      await interaction.reply(lines.join());
    },
  });
  const { message } = replied(await slash());
  await settle();
  assert.equal(message.content, 'data.content: BASE_TYPE_MAX_LENGTH');
  takeProblems(discord);
});

test('a callback type that does not fit the interaction is refused', async (t) => {
  const { discord, client, slash, settle } = await begin(t, {
    command: async (interaction) => {
      const path = Routes.interactionCallback(interaction.id, interaction.token);
      const wrong = client.rest.post(path, { body: { type: 7, data: { content: 'x' } }, auth: false });
      const { lines } = await refusal(wrong);
      await interaction.reply(lines.join());
    },
  });
  const { message } = replied(await slash());
  await settle();
  assert.equal(message.content, 'type: BASE_TYPE_CHOICES');
  takeProblems(discord);
});

test('a button updates its message, at once or after deferUpdate', async (t) => {
  const { discord, user, slash, settle } = await begin(t, {
    command: (interaction) => interaction.reply({ content: 'page 1', components: [row('next', 'slow')] }),
    component: async (interaction) => {
      if (interaction.customId === 'next') return interaction.update('page 2');
      await interaction.deferUpdate();
      return interaction.editReply('page 3');
    },
  });
  const { message } = replied(await slash());
  const next = await discord.click(user, message, 'next');
  assert.equal(next.kind, 'updated');
  assert.equal(discord.current(message)?.content, 'page 2');
  const slow = await discord.click(user, message, 'slow');
  await settle();
  assert.equal(slow.kind, 'updated');
  assert.equal(discord.current(message)?.content, 'page 3');
});

test('a button on an ephemeral message works for its reader', async (t) => {
  const { discord, user, slash, settle } = await begin(t, {
    command: (interaction) =>
      interaction.reply({ content: 'secret', flags: MessageFlags.Ephemeral, components: [row('go')] }),
    component: (interaction) => interaction.update({ content: 'gone', components: [] }),
  });
  const { message } = replied(await slash());
  assert.equal((await discord.click(user, message, 'go')).kind, 'updated');
  await settle();
  assert.deepEqual(discord.current(message)?.components, []);
});

test('a component acknowledged without more is just that', async (t) => {
  const { discord, user, slash, settle } = await begin(
    t,
    {
      command: (interaction) => interaction.reply({ content: 'x', components: [row('noop')] }),
      component: (interaction) => interaction.deferUpdate(),
    },
    { patience: 20 },
  );
  const { message } = replied(await slash());
  assert.equal((await discord.click(user, message, 'noop')).kind, 'acknowledged');
  await settle();
});

test('a deferred reply that is never edited keeps thinking', async (t) => {
  const { slash, settle } = await begin(
    t,
    { command: (interaction) => interaction.deferReply() },
    { patience: 20 },
  );
  assert.equal((await slash()).kind, 'thinking');
  await settle();
});

test('a select brings its values to the bot', async (t) => {
  const options = [
    { label: 'A', value: 'a' },
    { label: 'B', value: 'b' },
  ];
  const { discord, user, slash, settle } = await begin(t, {
    command: (interaction) =>
      interaction.reply({
        content: 'choose',
        components: [{ type: 1, components: [{ type: 3, customId: 'kinds', maxValues: 2, options }] }],
      }),
    component: async (interaction) => {
      if (interaction.isStringSelectMenu()) await interaction.reply(interaction.values.join());
    },
  });
  const { message } = replied(await slash());
  const kinds = replied(await discord.select(user, message, { customId: 'kinds', values: ['a', 'b'] }));
  await settle();
  assert.equal(kinds.message.content, 'a,b');
});

test('options arrive below their subcommand, and what they name is resolved with the permissions of person and app', async (t) => {
  const { discord, guild, user, client, settle } = await begin(t, {
    command: (interaction) => interaction.reply('saved'),
  });
  const role = discord.addRole(guild, { name: 'pinged' });
  const overwrites: Overwrite[] = [{ id: discord.botId, type: 1, deny: PermissionFlagsBits.SendMessages }];
  const muted = discord.addChannel(guild, { name: 'muted', overwrites });
  const things = [
    { type: 7, name: 'channel', description: 'Where', required: true },
    { type: 8, name: 'role', description: 'Whom' },
    { type: 6, name: 'user', description: 'Who' },
    { type: 4, name: 'days', description: 'When' },
  ];
  const set = { type: 1, name: 'set', description: 'Choose', options: things };
  await client.application.commands.set([{ name: 'alerts', description: 'Alerts', options: [set] }]);
  const arriving = once(client, 'raw');
  const options = { channel: muted, role, user, days: 7 };
  await discord.slash(user, { guild, command: 'alerts', subcommand: 'set', options });
  const [{ d: sent }] = await arriving;
  await settle();
  const values = [muted.id, role.id, user.id, 7];
  assert.deepEqual(
    sent.data.options[0].options.map(({ value }: { value: unknown }) => value),
    values,
  );
  const { channels, roles, users, members } = sent.data.resolved;
  const app = BigInt(channels[muted.id].app_permissions);
  const person = BigInt(channels[muted.id].permissions);
  assert.equal(app & PermissionFlagsBits.SendMessages, 0n);
  assert.equal(person & PermissionFlagsBits.SendMessages, PermissionFlagsBits.SendMessages);
  assert.equal(roles[role.id].name, 'pinged');
  assert.equal(users[user.id].username, 'ann');
  assert.equal(members[user.id].user, undefined);
});

test('a modal is shown, filled in and submitted, in rows and in labels', async (t) => {
  const { discord, user, slash, settle } = await begin(t, {
    command: (interaction) =>
      interaction.showModal({
        custom_id: 'form',
        title: 'Tell us',
        components: [
          {
            type: 1,
            components: [{ type: 4, custom_id: 'short', style: 1, label: 'Short', required: true }],
          },
          { type: 18, label: 'Long', component: { type: 4, custom_id: 'long', style: 2, required: false } },
          {
            type: 18,
            label: 'Kind',
            component: { type: 3, custom_id: 'kind', options: [{ label: 'A', value: 'a' }] },
          },
        ],
      }),
    modal: (interaction) => {
      const { fields } = interaction;
      const values = [
        fields.getTextInputValue('short'),
        fields.getTextInputValue('long'),
        ...fields.getStringSelectValues('kind'),
      ];
      return interaction.reply(values.join('|'));
    },
  });
  const shown = await slash();
  assert.equal(shown.kind, 'modal');
  const { message } = replied(await discord.submitModal(user, shown.modal, { short: 'yes', kind: ['a'] }));
  await settle();
  assert.equal(message.content, 'yes||a');
});

test('a modal from a button can update the message under it', async (t) => {
  const { discord, user, slash, settle } = await begin(t, {
    command: (interaction) => interaction.reply({ content: 'before', components: [row('edit')] }),
    component: (interaction) =>
      interaction.showModal({
        custom_id: 'form',
        title: 'Edit',
        components: [{ type: 18, label: 'Text', component: { type: 4, custom_id: 'text', style: 1 } }],
      }),
    modal: async (interaction) => {
      if (interaction.isFromMessage()) await interaction.update(interaction.fields.getTextInputValue('text'));
    },
  });
  const { message } = replied(await slash());
  const shown = await discord.click(user, message, 'edit');
  assert.equal(shown.kind, 'modal');
  assert.equal((await discord.submitModal(user, shown.modal, { text: 'after' })).kind, 'updated');
  await settle();
  assert.equal(discord.current(message)?.content, 'after');
});

test('an interaction carries who, where, the languages and what bot and person may do', async (t) => {
  const { guild, user, slash, settle } = await begin(t, {
    command: (interaction) => {
      const { locale, guildLocale, context, appPermissions, memberPermissions } = interaction;
      const owners = interaction.authorizingIntegrationOwners;
      const bits = [
        appPermissions.has('SendMessages'),
        appPermissions.has('ManageGuild'),
        memberPermissions?.has('ManageGuild'),
      ];
      return interaction.reply(
        JSON.stringify([interaction.user.id, locale, guildLocale, context, bits, owners[0]]),
      );
    },
  });
  const { message } = replied(await slash());
  await settle();
  assert.deepEqual(JSON.parse(message.content), [user.id, 'fr', 'de', 0, [true, false, false], guild.id]);
});

test('in the direct channel an interaction has a user and no member', async (t) => {
  const { discord, user, settle } = await begin(t, {
    command: (interaction) =>
      interaction.reply(JSON.stringify([interaction.inGuild(), interaction.context, interaction.user.id])),
  });
  const { message } = replied(await discord.slash(user, { command: 'status' }));
  await settle();
  assert.deepEqual(JSON.parse(message.content), [false, 1, user.id]);
  assert.equal(message.channelId, discord.dm(user)?.id);
});

test('autocomplete brings the bot’s choices for what is being typed', async (t) => {
  const { discord, guild, channel, user, client, settle } = await begin(t, {
    other: async (interaction) => {
      if (!interaction.isAutocomplete()) return;
      const typed = interaction.options.getFocused();
      await interaction.respond([{ name: `${typed} API`, value: 'api' }]);
    },
  });
  await client.application.commands.set([
    {
      name: 'evidence',
      description: 'Who says so',
      options: [{ type: 3, name: 'deadline', description: 'Which', required: true, autocomplete: true }],
    },
  ]);
  const request = { guild, channel, command: 'evidence', focused: 'deadline', text: 'Sora' };
  assert.deepEqual(await discord.autocomplete(user, request), {
    kind: 'choices',
    choices: [{ name: 'Sora API', value: 'api' }],
  });
  await settle();
});

test('an app that only the user has installed may follow up five times (then 40094)', async (t) => {
  const codes: unknown[] = [];
  const { discord, client, settle } = await begin(t, {
    command: async (interaction) => {
      await interaction.reply(interaction.inCachedGuild() ? 'member' : 'guest');
      for (let count = 0; count < 5; count += 1) await interaction.followUp(`${count}`);
      codes.push((await refusal(interaction.followUp('sixth'))).code);
    },
  });
  await client.application.commands.set([
    { name: 'status', description: 'Stand', integrationTypes: [0, 1], contexts: [0, 1, 2] },
  ]);
  const foreign = discord.addGuild({ name: 'Foreign', invited: false });
  const room = discord.addChannel(foreign, { name: 'talk' });
  const traveller = discord.addUser({ name: 'bo', installed: true });
  discord.join(foreign, traveller);
  const { message } = replied(
    await discord.slash(traveller, { guild: foreign, channel: room, command: 'status' }),
  );
  await settle();
  assert.equal(message.content, 'guest');
  assert.deepEqual(codes, [40094]);
});
