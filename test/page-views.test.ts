import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import {
  ButtonStyle,
  PermissionFlagsBits as bits,
  type Client,
  ComponentType,
  type MessageCreateOptions,
  MessageFlags,
} from 'discord.js';
import type { Channel } from '../sandbox/discord/guild.ts';
import type { Message } from '../sandbox/discord/message.ts';
import { canSeeMessage } from '../sandbox/page/views/can-see.ts';
import { toCommandViews } from '../sandbox/page/views/to-command-views.ts';
import { toMessageView } from '../sandbox/page/views/to-message-view.ts';
import { toStateView } from '../sandbox/page/views/to-state-view.ts';
import { startPageStage } from './support/page.ts';
import { connect } from './support/sandbox.ts';

const picture = { attachment: Buffer.from('png'), name: 'chart.png', description: 'A chart' };

/** A stage with a real client of discord.js, which posts in a channel and gives back what Discord stored. */
async function begin(t: TestContext) {
  const on = await startPageStage(t);
  const client = await connect(on.discord);
  const post = async (options: MessageCreateOptions, to: Channel = on.talk): Promise<Message> => {
    const sent = await (await sendable(client, to)).send(options);
    const stored = on.discord.current({ id: sent.id, channelId: to.id });
    assert.ok(stored);
    return stored;
  };
  const view = (message: Message, user = on.ada) => toMessageView({ discord: on.discord, user }, message);
  return { ...on, client, post, view };
}

async function sendable(client: Client<true>, { id }: Channel) {
  const channel = await client.channels.fetch(id);
  assert.ok(channel?.isSendable());
  return channel;
}

test('a message names its author, its time and those it mentions', async (t) => {
  const { discord, post, view, robin, talk } = await begin(t);
  const message = await post({ content: `<@${robin.id}> see <#${talk.id}>` });
  const seen = view(message);
  assert.deepEqual(seen.author, { id: discord.botId, name: 'Sundown', bot: true });
  assert.equal(seen.at, new Date(message.createdAt).toISOString());
  assert.deepEqual(
    seen.content.map((node) => (node.type === 'mention' ? [node.name, node.channelId] : node.type)),
    [['@Robin', null], 'text', ['#talk', talk.id]],
  );
  assert.equal(seen.kind, 'message');
  assert.equal(seen.ephemeral || seen.thinking || seen.pinned || seen.published, false);
});

test('the name of a channel is told to nobody who does not see it', async (t) => {
  const { post, view, robin, ada, staff } = await begin(t);
  const message = await post({ content: `<#${staff.id}>` });
  const nameFor = (user: typeof ada) => {
    const [node] = view(message, user).content;
    return node?.type === 'mention' ? node.name : undefined;
  };
  assert.equal(nameFor(ada), '#staff');
  assert.equal(nameFor(robin), '#unknown');
});

test('a message pings whom it names, those with its role, or everyone, and never its author', async (t) => {
  const { discord, post, view, robin, ada, watchers, talk } = await begin(t);
  const pings = (message: Message) => [ada, robin].map((user) => view(message, user).pingsMe);
  assert.deepEqual(pings(await post({ content: 'hello' })), [false, false]);
  assert.deepEqual(pings(await post({ content: `<@${ada.id}>` })), [true, false]);
  assert.deepEqual(pings(await post({ content: `<@&${watchers.id}>` })), [false, true]);
  assert.deepEqual(pings(await post({ content: '@everyone' })), [true, true]);
  assert.deepEqual(pings(await post({ content: '@everyone', allowedMentions: { parse: [] } })), [
    false,
    false,
  ]);
  assert.deepEqual(pings(discord.say(ada, talk, `<@${ada.id}> <@${robin.id}>`)), [false, true]);
});

test('an embed is read with its own markup, and no image of another host is loaded', async (t) => {
  const { post, view } = await begin(t);
  const message = await post({
    files: [picture],
    embeds: [
      {
        color: 0x0a0b0c,
        author: { name: '*The* author', url: 'https://a.example/author' },
        title: '**Title** # no heading',
        url: 'https://a.example/',
        description: '# Heading',
        fields: [{ name: '`name`', value: '- value', inline: true }],
        image: { url: 'https://images.example/x.png' },
        thumbnail: { url: 'attachment://chart.png' },
        footer: { text: '*footer*' },
        timestamp: '2026-03-24T12:00:00Z',
      },
    ],
  });
  const { embeds, attachments } = view(message);
  const path = new URL(message.attachments[0]?.url ?? '').pathname;
  assert.deepEqual(embeds, [
    {
      colour: '#0a0b0c',
      author: { name: '*The* author', url: 'https://a.example/author' },
      title: [
        { type: 'strong', inner: [{ type: 'text', text: 'Title' }] },
        { type: 'text', text: ' # no heading' },
      ],
      url: 'https://a.example/',
      description: [{ type: 'heading', level: 1, inner: [{ type: 'text', text: 'Heading' }] }],
      fields: [
        {
          name: [{ type: 'code', text: 'name' }],
          value: [{ type: 'list', ordered: false, items: [[{ type: 'text', text: 'value' }]] }],
          inline: true,
        },
      ],
      image: { url: null, host: 'images.example', alt: '' },
      thumbnail: { url: path, host: null, alt: 'A chart' },
      footer: '*footer*',
      timestamp: '2026-03-24T12:00:00.000Z',
    },
  ]);
  assert.deepEqual(attachments, [], 'what an embed shows does not stand below it again');
});

test('an embed without anything but a text has no colour, no author and no time', async (t) => {
  const { post, view } = await begin(t);
  const [embed] = view(await post({ embeds: [{ description: 'a' }] })).embeds;
  assert.deepEqual(
    [embed?.colour, embed?.author, embed?.url, embed?.image, embed?.footer, embed?.timestamp],
    [null, null, null, null, null, null],
  );
});

test('files stand below a message: images to be looked at, others to be saved', async (t) => {
  const { post, view } = await begin(t);
  const page = { attachment: Buffer.from('<script>'), name: 'page.html' };
  const { attachments } = view(await post({ files: [picture, page] }));
  assert.deepEqual(
    attachments.map(({ filename, isImage, alt, size }) => ({ filename, isImage, alt, size })),
    [
      { filename: 'chart.png', isImage: true, alt: 'A chart', size: 3 },
      { filename: 'page.html', isImage: false, alt: '', size: 8 },
    ],
  );
  assert.ok(attachments.every(({ url }) => url.startsWith('/attachments/')));
});

test('buttons and selects keep all that a person chooses by', async (t) => {
  const { post, view } = await begin(t);
  const message = await post({
    content: 'x',
    components: [
      {
        type: ComponentType.ActionRow,
        components: [
          {
            type: ComponentType.Button,
            style: ButtonStyle.Danger,
            label: 'Stop',
            customId: 'stop',
            emoji: '🛑',
          },
          { type: ComponentType.Button, style: ButtonStyle.Link, label: 'Read', url: 'https://a.example/' },
          { type: ComponentType.Button, style: ButtonStyle.Link, label: 'App', url: 'discord://a' },
        ],
      },
      {
        type: ComponentType.ActionRow,
        components: [
          {
            type: ComponentType.StringSelect,
            customId: 'pick',
            placeholder: 'Pick',
            minValues: 0,
            maxValues: 2,
            options: [
              {
                label: 'App',
                value: 'app',
                description: 'The app',
                emoji: { name: 'x', id: '1234567890123456789' },
              },
              { label: 'API', value: 'api', default: true },
            ],
          },
        ],
      },
      {
        type: ComponentType.ActionRow,
        components: [
          { type: ComponentType.ChannelSelect, customId: 'where', channelTypes: [0, 5], disabled: true },
        ],
      },
    ],
  });
  const button = { type: 'button', customId: '', emoji: null, url: null, disabled: false };
  const select = { type: 'select', placeholder: '', min: 1, max: 1, required: true, disabled: false };
  assert.deepEqual(view(message).components, [
    {
      type: 'row',
      inner: [
        { ...button, customId: 'stop', style: 'danger', label: 'Stop', emoji: '🛑' },
        { ...button, style: 'link', label: 'Read', url: 'https://a.example/' },
        { ...button, style: 'link', label: 'App' },
      ],
    },
    {
      type: 'row',
      inner: [
        {
          ...select,
          customId: 'pick',
          of: 'text',
          placeholder: 'Pick',
          min: 0,
          max: 2,
          options: [
            { label: 'App', value: 'app', description: 'The app', emoji: ':x:', chosen: false },
            { label: 'API', value: 'api', description: null, emoji: null, chosen: true },
          ],
          channelTypes: [],
        },
      ],
    },
    {
      type: 'row',
      inner: [
        { ...select, customId: 'where', of: 'channel', disabled: true, options: [], channelTypes: [0, 5] },
      ],
    },
  ]);
});

test('every part of components v2 is read, with its files on the page’s own host', async (t) => {
  const { post, view } = await begin(t);
  const message = await post({
    flags: MessageFlags.IsComponentsV2,
    files: [picture, { attachment: Buffer.from('notes'), name: 'notes.txt' }],
    components: [
      {
        type: ComponentType.Container,
        accentColor: 0xff0000,
        spoiler: true,
        components: [
          { type: ComponentType.TextDisplay, content: '**text**' },
          { type: ComponentType.Separator, divider: false, spacing: 2 },
          {
            type: ComponentType.Section,
            components: [{ type: ComponentType.TextDisplay, content: 'beside' }],
            accessory: {
              type: ComponentType.Thumbnail,
              media: { url: 'attachment://chart.png' },
              description: 'Small chart',
            },
          },
          {
            type: ComponentType.MediaGallery,
            items: [{ media: { url: 'https://images.example/x.png' }, description: 'Elsewhere' }],
          },
          { type: ComponentType.File, file: { url: 'attachment://notes.txt' } },
        ],
      },
    ],
  });
  const [chart, notes] = message.attachments.map(({ url }) => new URL(url).pathname);
  const { components, attachments } = view(message);
  assert.deepEqual(components, [
    {
      type: 'container',
      colour: '#ff0000',
      spoiler: true,
      inner: [
        { type: 'text', text: [{ type: 'strong', inner: [{ type: 'text', text: 'text' }] }] },
        { type: 'separator', divider: false, large: true },
        {
          type: 'section',
          inner: [{ type: 'text', text: [{ type: 'text', text: 'beside' }] }],
          accessory: { type: 'thumbnail', image: { url: chart, host: null, alt: 'Small chart' } },
        },
        { type: 'gallery', images: [{ url: null, host: 'images.example', alt: 'Elsewhere' }] },
        { type: 'file', filename: 'notes.txt', url: notes },
      ],
    },
  ]);
  assert.deepEqual(attachments, []);
});

test('a component of an unknown type is named', async (t) => {
  const { post, view } = await begin(t);
  const message = await post({ content: 'x' });
  assert.deepEqual(view({ ...message, components: [{ type: 99 }] }).components, [
    { type: 'unknown', number: 99 },
  ]);
});

test('a reply tells whom it answers in one line, and that the message is gone when it is', async (t) => {
  const { discord, client, view, ada, talk } = await begin(t);
  const question = discord.say(ada, talk, '# When\ndoes **it** end?');
  const channel = await sendable(client, talk);
  const sent = await channel.send({ content: 'Soon', reply: { messageReference: question.id } });
  const reply = () => {
    const stored = discord.current({ id: sent.id, channelId: talk.id });
    assert.ok(stored);
    return view(stored).repliesTo;
  };
  assert.deepEqual(reply(), { author: 'Ada', text: 'When does it end?' });
  await channel.messages.delete(question.id);
  assert.deepEqual(reply()?.text, null);
});

test('an edit, a pin and a crosspost show on the message', async (t) => {
  const { discord, guild, client, view, ada } = await begin(t);
  const news = discord.addChannel(guild, { name: 'news', type: 'announcement' });
  const sent = await (await sendable(client, news)).send('one');
  await sent.edit('two');
  await sent.crosspost();
  await sent.pin();
  const [message, notice] = discord.messages(news).map((one) => view(one, ada));
  assert.ok(message?.editedAt);
  assert.equal(message.published, true);
  assert.equal(message.pinned, true);
  assert.equal(notice?.kind, 'pin');
});

test('an ephemeral answer is one person’s, names its command, and thinks until it is there', async (t) => {
  const { discord, guild, client, view, ada, robin, talk } = await begin(t);
  await client.application.commands.set([{ name: 'news', description: 'News' }]);
  const steps = Promise.withResolvers<void>();
  client.on('interactionCreate', async (interaction) => {
    assert.ok(interaction.isChatInputCommand());
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await steps.promise;
    await interaction.editReply('There is none');
  });
  const seen: Message[] = [];
  discord.watch((happening) => {
    if (happening.kind !== 'message') return;
    seen.push(happening.message);
    steps.resolve();
  });
  const outcome = await discord.slash(ada, { guild, channel: talk, command: 'news' });
  assert.ok(outcome.kind === 'replied');
  const [first] = seen;
  assert.ok(first);
  assert.equal(view(first).thinking, true);
  const answer = view(outcome.message);
  assert.deepEqual([answer.thinking, answer.ephemeral], [false, true]);
  assert.deepEqual(answer.command, { user: 'Ada', name: 'news' });
  assert.equal(canSeeMessage({ discord, user: ada }, outcome.message), true);
  assert.equal(canSeeMessage({ discord, user: robin }, outcome.message), false);
});

test('a person sees the servers, channels and roles that are theirs', async (t) => {
  const { discord, stage, guild, ada, robin, staff, talk } = await begin(t);
  discord.addGuild({ name: 'Elsewhere' });
  const look = (user: typeof ada) => {
    const person = stage.people.find((one) => one.user === user);
    assert.ok(person);
    return toStateView({ stage, person, bot: 'ready' });
  };
  assert.deepEqual(
    look(ada).guilds.map(({ id, hasBot }) => [id, hasBot]),
    [[guild.id, true]],
  );
  const channelsOf = (user: typeof ada) => look(user).guilds[0]?.channels.map(({ id }) => id);
  assert.deepEqual(channelsOf(ada), [talk.id, staff.id]);
  assert.deepEqual(channelsOf(robin), [talk.id]);
  assert.equal(look(robin).dm, null);
  const direct = discord.openDirect(robin);
  assert.deepEqual(look(robin).dm, {
    id: direct.id,
    type: 1,
    name: 'Sundown',
    writable: true,
    lastMessageId: null,
  });
  assert.equal(look(ada).dm, null);
});

test('whether a person may write in a channel follows their permissions and the kind of channel', async (t) => {
  const { discord, stage, guild, robin } = await begin(t);
  discord.addChannel(guild, {
    name: 'read',
    overwrites: [{ id: guild.id, type: 0, deny: bits.SendMessages }],
  });
  discord.addChannel(guild, { name: 'speak', type: 'voice' });
  const person = stage.people.find(({ user }) => user === robin);
  assert.ok(person);
  const [view] = toStateView({ stage, person, bot: 'down' }).guilds;
  assert.deepEqual(
    view?.channels.map(({ name, writable }) => [name, writable]),
    [
      ['talk', true],
      ['read', false],
      ['speak', false],
    ],
  );
});

test('a command is listed by its subcommands, in the viewer’s language', async (t) => {
  const { discord, client } = await begin(t);
  await client.application.commands.set([
    {
      name: 'alerts',
      nameLocalizations: { de: 'alarme' },
      description: 'Alerts',
      options: [
        {
          type: 1,
          name: 'set',
          nameLocalizations: { de: 'setzen' },
          description: 'Set',
          descriptionLocalizations: { de: 'Setzen' },
          options: [
            {
              type: 3,
              name: 'kind',
              description: 'Kind',
              required: true,
              choices: [{ name: 'All', nameLocalizations: { de: 'Alle' }, value: 'all' }],
            },
            { type: 4, name: 'days', description: 'Days', minValue: 1, maxValue: 30 },
          ],
        },
        {
          type: 2,
          name: 'board',
          description: 'Board',
          options: [{ type: 1, name: 'show', description: 'Show' }],
        },
      ],
    },
  ]);
  const [command] = discord.commands();
  assert.ok(command);
  const german = toCommandViews(command, 'de');
  assert.deepEqual(
    german.map(({ label, command, group, subcommand, description }) => [
      label,
      command,
      group,
      subcommand,
      description,
    ]),
    [
      ['alarme setzen', 'alerts', null, 'set', 'Setzen'],
      ['alarme board show', 'alerts', 'board', 'show', 'Show'],
    ],
  );
  assert.deepEqual(german[0]?.options[0]?.choices, [{ name: 'Alle', value: 'all' }]);
  assert.deepEqual(
    german[0]?.options.map(({ name, type, required, minValue, maxValue }) => [
      name,
      type,
      required,
      minValue,
      maxValue,
    ]),
    [
      ['kind', 'text', true, null, null],
      ['days', 'integer', false, 1, 30],
    ],
  );
  assert.deepEqual(
    toCommandViews(command, 'fr').map(({ label }) => label),
    ['alerts set', 'alerts board show'],
  );
});
