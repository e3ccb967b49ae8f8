import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { REST, Routes } from 'discord.js';
import type { Channel } from '../sandbox/discord/guild.ts';
import { startSandbox, takeProblems } from './support/sandbox.ts';
import { refusal } from './support/sandbox-refusal.ts';

type Body = Readonly<Record<string, unknown>>;

/** A sandbox with one channel, and the real REST client of discord.js. */
async function begin(t: TestContext, now?: () => number) {
  const discord = await startSandbox(t, now ? { now } : {});
  const guild = discord.addGuild({ name: 'Filmmakers' });
  const channel = discord.addChannel(guild, { name: 'news' });
  const rest = new REST({ api: discord.api }).setToken(discord.token);
  const send = (body: Body, to: Channel = channel) => rest.post(Routes.channelMessages(to.id), { body });
  return { discord, guild, channel, rest, send };
}

const button = (keys: Body) => ({ type: 1, components: [{ type: 2, style: 1, label: 'Go', ...keys }] });
const text = { type: 10, content: 'Read me' };
const v2 = 1 << 15;

const refused: readonly { readonly rule: string; readonly body: Body; readonly line: string }[] = [
  {
    rule: 'content above 2,000 characters',
    body: { content: 'x'.repeat(2001) },
    line: 'content: BASE_TYPE_MAX_LENGTH',
  },
  {
    rule: 'an embed title above 256 characters',
    body: { embeds: [{ title: 'x'.repeat(257) }] },
    line: 'embeds.0.title: BASE_TYPE_MAX_LENGTH',
  },
  {
    rule: 'more than 6,000 characters over all embeds',
    body: { embeds: [{ description: 'x'.repeat(3001) }, { description: 'x'.repeat(3000) }] },
    line: 'embeds: MAX_EMBED_SIZE_EXCEEDED',
  },
  {
    rule: 'a blank embed field name',
    body: { embeds: [{ fields: [{ name: ' ', value: 'x' }] }] },
    line: 'embeds.0.fields.0.name: BASE_TYPE_REQUIRED',
  },
  {
    rule: 'a missing embed field value',
    body: { embeds: [{ fields: [{ name: 'x' }] }] },
    line: 'embeds.0.fields.0.value: BASE_TYPE_REQUIRED',
  },
  {
    rule: 'an embed with nothing in it',
    body: { embeds: [{ color: 1 }] },
    line: 'embeds.0.description: BASE_TYPE_REQUIRED',
  },
  {
    rule: 'an embed picture that points to a file nobody sent',
    body: { embeds: [{ image: { url: 'attachment://map.png' } }] },
    line: 'embeds.0.image.url: ATTACHMENT_NOT_FOUND',
  },
  {
    rule: 'an eleventh embed',
    body: { embeds: Array.from({ length: 11 }, () => ({ title: 'x' })) },
    line: 'embeds: BASE_TYPE_MAX_LENGTH',
  },
  {
    rule: 'a custom id used twice',
    body: { content: 'x', components: [button({ custom_id: 'a' }), button({ custom_id: 'a' })] },
    line: 'components: COMPONENT_CUSTOM_ID_DUPLICATED',
  },
  {
    rule: 'a sixth row',
    body: { content: 'x', components: Array.from({ length: 6 }, (_, at) => button({ custom_id: `b${at}` })) },
    line: 'components: BASE_TYPE_BAD_LENGTH',
  },
  {
    rule: 'a sixth button in a row',
    body: {
      content: 'x',
      components: [
        {
          type: 1,
          components: Array.from({ length: 6 }, (_, at) => ({
            type: 2,
            style: 1,
            label: 'x',
            custom_id: `b${at}`,
          })),
        },
      ],
    },
    line: 'components.0.components: BASE_TYPE_MAX_LENGTH',
  },
  {
    rule: 'a button beside a select',
    body: {
      content: 'x',
      components: [
        {
          type: 1,
          components: [
            { type: 2, style: 1, label: 'x', custom_id: 'b' },
            { type: 5, custom_id: 's' },
          ],
        },
      ],
    },
    line: 'components.0.components: COMPONENT_LAYOUT_WIDTH_EXCEEDED',
  },
  {
    rule: 'a link button without an address',
    body: { content: 'x', components: [button({ style: 5 })] },
    line: 'components.0.components.0.url: BASE_TYPE_REQUIRED',
  },
  {
    rule: 'a link button with a custom id',
    body: { content: 'x', components: [button({ style: 5, url: 'https://a.example', custom_id: 'a' })] },
    line: 'components.0.components.0.custom_id: BUTTON_COMPONENT_URL_CUSTOM_ID_CONFLICT',
  },
  {
    rule: 'a button without a custom id',
    body: { content: 'x', components: [button({})] },
    line: 'components.0.components.0.custom_id: BASE_TYPE_REQUIRED',
  },
  {
    rule: 'a button that shows neither label nor emoji',
    body: { content: 'x', components: [button({ custom_id: 'a', label: '' })] },
    line: 'components.0.components.0.label: BASE_TYPE_REQUIRED',
  },
  {
    rule: 'a link button to a strange scheme',
    body: { content: 'x', components: [button({ style: 5, url: 'ftp://a.example' })] },
    line: 'components.0.components.0.url: URL_TYPE_INVALID_SCHEME',
  },
  {
    rule: 'a select that repeats a value',
    body: {
      content: 'x',
      components: [
        {
          type: 1,
          components: [
            {
              type: 3,
              custom_id: 's',
              options: [
                { label: 'a', value: '1' },
                { label: 'b', value: '1' },
              ],
            },
          ],
        },
      ],
    },
    line: 'components.0.components.0.options: SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
  },
  {
    rule: 'a select that asks for more than it allows',
    body: {
      content: 'x',
      components: [{ type: 1, components: [{ type: 5, custom_id: 's', min_values: 3, max_values: 2 }] }],
    },
    line: 'components.0.components.0.min_values: BASE_TYPE_BAD_LENGTH',
  },
  {
    rule: 'a text display without the v2 flag',
    body: { content: 'x', components: [text] },
    line: 'components.0.type: UNION_TYPE_CHOICES',
  },
  {
    rule: 'content beside components v2',
    body: { content: 'x', flags: v2, components: [text] },
    line: 'content: MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
  },
  {
    rule: 'a forty-first component in v2',
    body: { flags: v2, components: [{ type: 17, components: Array.from({ length: 40 }, () => text) }] },
    line: 'components: BASE_TYPE_BAD_LENGTH',
  },
  {
    rule: 'more than 4,000 characters of text in v2',
    body: {
      flags: v2,
      components: [
        { ...text, content: 'x'.repeat(2001) },
        { ...text, content: 'x'.repeat(2000) },
      ],
    },
    line: 'components: COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
  },
  {
    rule: 'a nonce above 25 characters',
    body: { content: 'x', nonce: 'n'.repeat(26) },
    line: 'nonce: BASE_TYPE_MAX_LENGTH',
  },
  {
    rule: 'a reply to a message that does not exist',
    body: { content: 'x', message_reference: { message_id: '1' } },
    line: 'message_reference: REPLIES_UNKNOWN_MESSAGE',
  },
];

for (const { rule, body, line } of refused) {
  test(`a message is refused with 50035 for ${rule}`, async (t) => {
    const { discord, channel, send } = await begin(t);
    const { code, status, lines } = await refusal(send(body));
    assert.deepEqual({ code, status, lines }, { code: 50035, status: 400, lines: [line] });
    assert.equal(discord.messages(channel).length, 0);
    assert.match(takeProblems(discord).join(), /was refused/);
  });
}

for (const body of [{}, { content: '  \n ' }, { components: [button({ custom_id: 'a' })] }, { flags: v2 }]) {
  test(`a message with nothing to see is refused with 50006: ${JSON.stringify(body).slice(0, 30)}`, async (t) => {
    const { discord, send } = await begin(t);
    const { code, status } = await refusal(send(body));
    assert.deepEqual({ code, status }, { code: 50006, status: 400 });
    takeProblems(discord);
  });
}

test('a full message of every kind passes, and its answer meets the specification', async (t) => {
  const { discord, channel, send } = await begin(t);
  await send({
    content: 'x'.repeat(2000),
    embeds: [
      {
        title: 'x'.repeat(256),
        description: 'x'.repeat(4096),
        fields: [{ name: 'a', value: 'b' }],
        image: null,
      },
    ],
    components: [
      button({ custom_id: 'a', emoji: { name: '⏰' } }),
      button({ style: 5, url: 'https://a.example' }),
      { type: 1, components: [{ type: 3, custom_id: 's', options: [{ label: 'a', value: '1' }] }] },
      { type: 1, components: [{ type: 8, custom_id: 'c', channel_types: [0, 5] }] },
    ],
  });
  await send({
    flags: v2,
    components: [
      {
        type: 17,
        accent_color: 255,
        components: [
          { type: 9, components: [text], accessory: { type: 2, style: 1, label: 'x', custom_id: 'x' } },
          { type: 9, components: [text], accessory: { type: 11, media: { url: 'https://a.example/a.png' } } },
          { type: 14 },
          { type: 12, items: [{ media: { url: 'https://a.example/b.png' }, description: 'A clock' }] },
          button({ custom_id: 'y' }),
        ],
      },
      text,
    ],
  });
  assert.equal(discord.messages(channel).length, 2);
});

test('an edit keeps what it does not name and clears what it names as null', async (t) => {
  const { discord, channel, rest, send } = await begin(t);
  await send({ content: 'before', embeds: [{ title: 'card' }], components: [button({ custom_id: 'a' })] });
  const [message] = discord.messages(channel);
  assert.ok(message);
  await rest.patch(Routes.channelMessage(channel.id, message.id), {
    body: { content: 'after', components: null },
  });
  const after = discord.current(message);
  assert.equal(after?.content, 'after');
  assert.equal(after?.embeds[0]?.title, 'card');
  assert.deepEqual(after?.components, []);
  assert.equal(after?.edits, 1);
});

test('the components v2 flag cannot be taken off by an edit', async (t) => {
  const { discord, channel, rest, send } = await begin(t);
  await send({ flags: v2, components: [text] });
  const [message] = discord.messages(channel);
  assert.ok(message);
  const edit = rest.patch(Routes.channelMessage(channel.id, message.id), {
    body: { content: 'plain', flags: 0 },
  });
  const { lines } = await refusal(edit);
  assert.deepEqual(lines, ['content: MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2']);
  takeProblems(discord);
});

test('the same enforced nonce returns the first message, even in another channel, until some minutes have passed', async (t) => {
  let now = Date.parse('2026-03-01T00:00:00Z');
  const { discord, guild, channel, send } = await begin(t, () => now);
  const other = discord.addChannel(guild, { name: 'other' });
  const body = { content: 'once', nonce: 'delivery-1', enforce_nonce: true };
  const first = await send(body);
  assert.deepEqual(await send(body), first);
  assert.deepEqual(await send(body, other), first);
  assert.equal(discord.messages(other).length, 0);
  now += 6 * 60_000;
  await send(body);
  assert.equal(discord.messages(channel).length, 2);
});

test('a nonce without enforce_nonce makes a second message', async (t) => {
  const { discord, channel, send } = await begin(t);
  await send({ content: 'twice', nonce: 'n' });
  await send({ content: 'twice', nonce: 'n' });
  assert.equal(discord.messages(channel).length, 2);
});

test('without allowed_mentions every named user and mentionable role is pinged, and @everyone only by permission', async (t) => {
  const { discord, guild, channel, send } = await begin(t);
  const user = discord.addUser({ name: 'ann' });
  const open = discord.addRole(guild, { name: 'open', mentionable: true });
  const shut = discord.addRole(guild, { name: 'shut' });
  const content = `<@${user.id}> <@&${open.id}> <@&${shut.id}> @everyone`;
  await send({ content });
  await send({ content, allowed_mentions: { parse: [] } });
  await send({ content, allowed_mentions: { roles: [open.id] } });
  const pings = discord.messages(channel).map(({ pinged }) => pinged);
  assert.deepEqual(pings, [
    { users: [user.id], roles: [open.id], everyone: false },
    { users: [], roles: [], everyone: false },
    { users: [], roles: [open.id], everyone: false },
  ]);
});

test('with the permission to mention everyone, @everyone and closed roles are pinged unless forbidden', async (t) => {
  const discord = await startSandbox(t);
  const guild = discord.addGuild({ name: 'Loud', botPermissions: 1n << 17n });
  const channel = discord.addChannel(guild, { name: 'news' });
  const shut = discord.addRole(guild, { name: 'shut' });
  const rest = new REST({ api: discord.api }).setToken(discord.token);
  const content = `@here <@&${shut.id}>`;
  await rest.post(Routes.channelMessages(channel.id), { body: { content } });
  await rest.post(Routes.channelMessages(channel.id), { body: { content, allowed_mentions: { parse: [] } } });
  const [loud, quiet] = discord.messages(channel);
  assert.deepEqual(loud?.pinged, { users: [], roles: [shut.id], everyone: true });
  assert.deepEqual(quiet?.pinged, { users: [], roles: [], everyone: false });
});

test('a mention inside an embed pings nobody, and an edit pings nobody', async (t) => {
  const { discord, channel, rest, send } = await begin(t);
  const user = discord.addUser({ name: 'ann' });
  await send({ embeds: [{ description: `<@${user.id}>` }] });
  const [message] = discord.messages(channel);
  assert.ok(message);
  await rest.patch(Routes.channelMessage(channel.id, message.id), { body: { content: `<@${user.id}>` } });
  assert.deepEqual(discord.current(message)?.pinged.users, []);
});

test('a file goes up with its message, can be shown in an embed, and is served', async (t) => {
  const { discord, channel, rest } = await begin(t);
  await rest.post(Routes.channelMessages(channel.id), {
    body: {
      embeds: [{ image: { url: 'attachment://card.txt' } }],
      attachments: [{ id: 0, description: 'A card' }],
    },
    files: [{ name: 'card.txt', data: 'picture', contentType: 'text/plain' }],
  });
  const [message] = discord.messages(channel);
  const [file] = message?.attachments ?? [];
  assert.equal(file?.description, 'A card');
  assert.equal(message?.embeds[0]?.image?.url, file?.url);
  assert.equal(await (await fetch(file?.url ?? '')).text(), 'picture');
});

test('a deleted message is unknown (10008), and so is one that never was', async (t) => {
  const { discord, channel, rest, send } = await begin(t);
  await send({ content: 'short lived' });
  const [message] = discord.messages(channel);
  assert.ok(message);
  assert.equal(await rest.delete(Routes.channelMessage(channel.id, message.id)).then(() => 'gone'), 'gone');
  const read = await refusal(rest.get(Routes.channelMessage(channel.id, message.id)));
  assert.deepEqual([read.status, read.code], [404, 10008]);
  const edit = await refusal(rest.patch(Routes.channelMessage(channel.id, '1'), { body: { content: 'x' } }));
  assert.equal(edit.code, 10008);
});

test('only own messages of an announcement channel are published, and only once', async (t) => {
  const { discord, guild, channel, rest, send } = await begin(t);
  const news = discord.addChannel(guild, { name: 'official', type: 'announcement' });
  await send({ content: 'a' });
  await send({ content: 'b' }, news);
  const [plain] = discord.messages(channel);
  const [announced] = discord.messages(news);
  assert.ok(plain && announced);
  assert.equal((await refusal(rest.post(Routes.channelMessageCrosspost(channel.id, plain.id)))).code, 50024);
  const kinds: string[] = [];
  discord.watch(({ kind }) => kinds.push(kind));
  await rest.post(Routes.channelMessageCrosspost(news.id, announced.id));
  assert.equal((discord.current(announced)?.flags ?? 0) & 1, 1);
  assert.deepEqual(kinds, ['edit']);
  assert.equal((await refusal(rest.post(Routes.channelMessageCrosspost(news.id, announced.id)))).code, 40033);
});

test('messages are listed newest first, in pages', async (t) => {
  const { discord, channel, rest, send } = await begin(t);
  for (const content of ['1', '2', '3']) await send({ content });
  const middle = discord.messages(channel)[1]?.id ?? '';
  const list = async (query: string) => {
    const page = await rest.get(Routes.channelMessages(channel.id), { query: new URLSearchParams(query) });
    return Array.isArray(page) ? page.map(({ content }) => content) : [];
  };
  assert.deepEqual(await list(''), ['3', '2', '1']);
  assert.deepEqual(await list('limit=1'), ['3']);
  assert.deepEqual(await list(`before=${middle}`), ['1']);
  assert.deepEqual(await list(`after=${middle}`), ['3']);
});

test('a pinned message is listed among the pins, until it is unpinned', async (t) => {
  const { discord, guild, rest } = await begin(t);
  const channel = discord.addChannel(guild, {
    name: 'board',
    overwrites: [{ id: discord.botId, type: 1, allow: 1n << 51n }],
  });
  await rest.post(Routes.channelMessages(channel.id), { body: { content: 'where things stand' } });
  const [message] = discord.messages(channel);
  assert.ok(message);
  await rest.put(Routes.channelMessagesPin(channel.id, message.id));
  assert.match(JSON.stringify(await rest.get(Routes.channelMessagesPins(channel.id))), /where things stand/);
  await rest.delete(Routes.channelMessagesPin(channel.id, message.id));
  assert.equal(discord.current(message)?.pinned, false);
});
