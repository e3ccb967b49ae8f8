import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import {
  ButtonStyle,
  ComponentType,
  type Interaction,
  LabelBuilder,
  ModalBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import type { DiscordOptions } from '../sandbox/discord/discord.ts';
import { createModalStore } from '../sandbox/page/actions/create-modal-store.ts';
import type { MessagePageView, OutcomeView, PageEvent } from '../sandbox/page/outcome-view.ts';
import { startTestPage } from './support/page.ts';
import { connect } from './support/sandbox.ts';
import { until } from './support/until.ts';

const done = { status: 200, body: { kind: 'done' } };
const refused = (reason: string) => ({ status: 200, body: { kind: 'refused', reason } });

/** A page, and a bot with one command that answers in the ways that the tests want. */
async function begin(
  t: TestContext,
  answer: (interaction: Interaction) => unknown,
  options?: DiscordOptions,
) {
  const on = await startTestPage(t, options);
  const client = await connect(on.discord);
  client.on('interactionCreate', answer);
  await client.application.commands.set([
    {
      name: 'alerts',
      description: 'Alerts',
      options: [
        {
          type: 1,
          name: 'set',
          description: 'Set',
          options: [
            { type: 3, name: 'kind', description: 'Kind', required: true, autocomplete: true },
            { type: 4, name: 'days', description: 'Days', maxValue: 30 },
          ],
        },
      ],
    },
  ]);
  const place = { as: on.robin.id, channel: on.talk.id };
  const slash = (options: object) =>
    on.post('/do/slash', { ...place, command: 'alerts', group: null, subcommand: 'set', options });
  return { ...on, client, place, slash };
}

const silent = () => undefined;

test('what a person says is there for all in the channel', async (t) => {
  const { post, get, place, talk, ada } = await begin(t, silent);
  assert.deepEqual(await post('/do/say', { ...place, text: ' hello ' }), done);
  const { body } = await get('/messages', { as: ada.id, channel: talk.id });
  const [message] = (body as MessagePageView).messages;
  assert.equal(message?.author.name, 'Robin');
  assert.deepEqual(message.content, [{ type: 'text', text: 'hello' }]);
});

test('a message that is empty, too long, or not allowed in the channel is refused', async (t) => {
  const { post, place, discord, guild, robin } = await begin(t, silent);
  assert.deepEqual(
    await post('/do/say', { ...place, text: ' \n ' }),
    refused('There is nothing in this message yet.'),
  );
  assert.deepEqual(
    await post('/do/say', { ...place, text: 'a'.repeat(2001) }),
    refused('A message holds 2000 characters at most, and this one has 2001.'),
  );
  const voice = discord.addChannel(guild, { name: 'studio', type: 'voice' });
  assert.deepEqual(
    await post('/do/say', { as: robin.id, channel: voice.id, text: 'a' }),
    refused('You may not write in this channel.'),
  );
});

test('a command reaches the bot with its options, and its answer comes as an event', async (t) => {
  const { slash, listen, robin } = await begin(t, async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const { options } = interaction;
    await interaction.reply(`${options.getString('kind')} for ${options.getInteger('days')} days`);
  });
  const { heard } = await listen(robin.id);
  await until('it is connected', () => heard.length === 5);
  assert.deepEqual(await slash({ kind: 'all', days: 7 }), done);
  const event = await until('the answer came', () => heard.find(isMessage));
  assert.deepEqual(event.message.content, [{ type: 'text', text: 'all for 7 days' }]);
  assert.deepEqual(event.message.command, { user: 'Robin', name: 'alerts set' });
});

const isMessage = (event: PageEvent) => event.kind === 'message';

test('a command that Discord’s client would not send is refused in a sentence', async (t) => {
  const { post, place, slash } = await begin(t, silent);
  assert.deepEqual(await slash({}), refused('The option kind is required.'));
  assert.deepEqual(await slash({ kind: 'a', days: 31 }), refused('days must be at most 30.'));
  assert.deepEqual(
    await post('/do/slash', { ...place, command: 'alerts' }),
    refused('/alerts needs a subcommand.'),
  );
});

test('a bot that answers nothing is reported as such', async (t) => {
  const { slash, post, place } = await begin(t, silent, { answerWithin: 1 });
  assert.deepEqual(await slash({ kind: 'a' }), { status: 200, body: { kind: 'timeout' } });
  const asked = { ...place, command: 'alerts', subcommand: 'set', focused: 'kind', text: '' };
  assert.deepEqual(await post('/do/complete', asked), { status: 200, body: { kind: 'timeout' } });
});

test('a promised answer counts as one, and stays marked until it comes', async (t) => {
  const { slash, get, place } = await begin(
    t,
    (interaction) => interaction.isChatInputCommand() && interaction.deferReply(),
    { patience: 1 },
  );
  assert.deepEqual(await slash({ kind: 'a' }), done);
  const { messages } = (await get('/messages', place)).body as MessagePageView;
  assert.deepEqual(
    messages.map(({ thinking }) => thinking),
    [true],
  );
});

test('an option with autocomplete brings what the bot suggests for the text so far', async (t) => {
  const { post, place } = await begin(t, async (interaction) => {
    if (!interaction.isAutocomplete()) return;
    const typed = interaction.options.getFocused();
    await interaction.respond([{ name: `${typed}!`, value: typed }]);
  });
  const asked = { ...place, command: 'alerts', subcommand: 'set', options: {}, text: 'de' };
  assert.deepEqual(await post('/do/complete', { ...asked, focused: 'kind' }), {
    status: 200,
    body: { kind: 'choices', choices: [{ name: 'de!', value: 'de' }] },
  });
  assert.deepEqual(
    await post('/do/complete', { ...asked, focused: 'days' }),
    refused('The option days makes no suggestions.'),
  );
});

test('a click and a choice reach the bot; what is switched off, gone or not offered does not', async (t) => {
  const used: string[] = [];
  const { post, client, place, talk } = await begin(
    t,
    async (interaction) => {
      if (interaction.isButton()) {
        used.push(interaction.customId);
        await interaction.deferUpdate();
      }
      if (interaction.isStringSelectMenu()) await interaction.update(`chosen: ${interaction.values.join()}`);
    },
    { patience: 1 },
  );
  const channel = await client.channels.fetch(talk.id);
  assert.ok(channel?.isSendable());
  const button = { type: ComponentType.Button, style: ButtonStyle.Primary, label: 'x' } as const;
  const { id } = await channel.send({
    content: 'x',
    components: [
      {
        type: ComponentType.ActionRow,
        components: [
          { ...button, customId: 'on' },
          { ...button, customId: 'off', disabled: true },
        ],
      },
      {
        type: ComponentType.ActionRow,
        components: [
          { type: ComponentType.StringSelect, customId: 'pick', options: [{ label: 'A', value: 'a' }] },
        ],
      },
    ],
  });
  const click = (customId: string, message = id) => post('/do/click', { ...place, message, customId });
  assert.deepEqual(await click('on'), done);
  assert.deepEqual(used, ['on']);
  assert.deepEqual(await click('off'), refused('This is switched off.'));
  assert.deepEqual(await click('on', '1'), refused('This message is gone.'));
  const choose = (values: string[]) =>
    post('/do/select', { ...place, message: id, customId: 'pick', values });
  assert.deepEqual(await choose([]), refused('Choose at least 1.'));
  assert.deepEqual(await choose(['b']), refused('That is not one of the choices.'));
  assert.deepEqual(await choose(['a']), done);
});

const form = new ModalBuilder()
  .setCustomId('form')
  .setTitle('Remind me')
  .addLabelComponents(
    new LabelBuilder()
      .setLabel('Why')
      .setTextInputComponent(
        new TextInputBuilder().setCustomId('why').setStyle(TextInputStyle.Paragraph).setMaxLength(5),
      ),
  );

test('a form opens, tells what is wrong with it, is sent once, and belongs to one person', async (t) => {
  const { post, slash, get, place, robin, ada } = await begin(t, async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.showModal(form);
    if (interaction.isModalSubmit()) await interaction.reply(interaction.fields.getTextInputValue('why'));
  });
  const outcome = (await slash({ kind: 'a' })).body as OutcomeView;
  assert.ok(outcome.kind === 'modal');
  const { id, title, components } = outcome.modal;
  assert.equal(title, 'Remind me');
  assert.deepEqual(components, [
    {
      type: 'label',
      label: 'Why',
      description: null,
      inner: {
        type: 'text-input',
        customId: 'why',
        label: null,
        long: true,
        placeholder: '',
        value: '',
        required: true,
        minLength: 0,
        maxLength: 5,
      },
    },
  ]);
  const send = (values: object, as = robin.id) => post('/do/modal', { as, modal: id, values });
  assert.deepEqual(await send({}), refused('Why: This field is required.'));
  assert.deepEqual(await send({ why: 'because' }), refused('Why: Write at most 5 characters.'));
  assert.deepEqual(await send({ why: 'so' }, ada.id), refused('This form was shown to somebody else.'));
  assert.deepEqual(await send({ why: 'so' }), done);
  assert.deepEqual(await send({ why: 'so' }), refused('This form is no longer open. Use the command again.'));
  const { messages } = (await get('/messages', place)).body as MessagePageView;
  assert.deepEqual(messages[0]?.content, [{ type: 'text', text: 'so' }]);
});

test('another language changes the state and the words of the commands', async (t) => {
  const { post, listen, robin } = await begin(t, silent);
  const { heard } = await listen(robin.id);
  await until('it is connected', () => heard.length === 5);
  assert.deepEqual(await post('/do/locale', { as: robin.id, locale: 'fr' }), done);
  await until('the commands may have changed', () => heard.some(({ kind }) => kind === 'commands'));
  const state = heard.findLast((event) => event.kind === 'state');
  assert.equal(state?.state.me.locale, 'fr');
  assert.equal((await post('/do/locale', { as: robin.id, locale: 'klingon' })).status, 400);
});

test('the direct channel with the bot opens once, and a person can write in it', async (t) => {
  const { post, get, robin, listen } = await begin(t, silent);
  const { heard } = await listen(robin.id);
  await until('it is connected', () => heard.length === 5);
  const opened = await post('/do/direct', { as: robin.id });
  assert.deepEqual(await post('/do/direct', { as: robin.id }), opened);
  const { channel } = opened.body as { channel: string };
  assert.deepEqual(await post('/do/say', { as: robin.id, channel, text: 'hello' }), done);
  const { messages } = (await get('/messages', { as: robin.id, channel })).body as MessagePageView;
  assert.equal(messages.length, 1);
  await until('the state has it', () =>
    heard.some((event) => event.kind === 'state' && event.state.dm?.id === channel),
  );
});

test('the clock, the faults and the bot are steered from the page', async (t) => {
  const { post, show } = await begin(t, silent);
  const steps: readonly (readonly [string, object])[] = [
    ['/do/control', { action: 'pause' }],
    ['/do/control', { action: 'speed', speed: 86_400 }],
    ['/do/fault', { id: 'blind-source', on: true }],
    ['/do/bot', { action: 'kill' }],
    ['/do/bot', { action: 'start' }],
  ];
  for (const [path, body] of steps) assert.deepEqual(await post(path, body), done, path);
  assert.deepEqual(show.asked, [
    'control pause',
    'control speed 86400',
    'fault blind-source on',
    'kill',
    'start',
  ]);
  assert.equal((await post('/do/control', { action: 'speed', speed: 7 })).status, 400);
  assert.equal((await post('/do/fault', { id: 'earthquake', on: true })).status, 400);
  assert.equal((await post('/do/bot', { action: 'dance' })).status, 400);
});

test('nobody acts as a stranger, or in a channel that they do not see', async (t) => {
  const { post, robin, staff, discord } = await begin(t, silent);
  const stranger = discord.addUser({ name: 'Sam' });
  assert.equal((await post('/do/direct', { as: stranger.id })).status, 404);
  const hidden = await post('/do/say', { as: robin.id, channel: staff.id, text: 'a' });
  assert.deepEqual(hidden, {
    status: 404,
    body: { error: 'That channel is gone, or this person can’t see it.' },
  });
});

test('of forms that nobody sends back, only the latest are kept', () => {
  const store = createModalStore();
  const open = (interactionId: string) =>
    store.keep({ customId: 'form', title: 'x', components: [], interactionId });
  for (let count = 1; count <= 201; count += 1) open(`${count}`);
  assert.deepEqual([store.find('1'), store.find('2')?.interactionId], [undefined, '2']);
});
