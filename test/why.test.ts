import assert from 'node:assert/strict';
import test from 'node:test';
import type { Channel, User } from '../sandbox/discord/guild.ts';
import { feed, type Headline } from '../sandbox/replay/replay-pages.ts';
import { scenes } from '../sandbox/replay/replay-script.ts';
import { messageLink } from '../src/alerts/message-address.ts';
import { type SmallWorld, startSmallWorld, textOf } from './support/small-world.ts';
import { until } from './support/until.ts';

const [announced, , dates] = scenes;
if (!announced || !dates) throw new Error('the replay has lost its scenes');

const BREAK: Headline = {
  id: 'outage',
  at: '2026-03-24T18:00:00Z',
  title: 'Sora was down for an hour',
  text: 'OpenAI says that everything works again.',
};
const GOODBYE = 'https://replay.example/goodbye';

const why = async (world: SmallWorld, item: string, user: User = world.member) =>
  textOf(await world.ask(user, 'why', { options: { item } }));

const set = (world: SmallWorld, channel: Channel, options: Record<string, string> = {}) =>
  world.ask(world.admin, 'alerts', { subcommand: 'set', options: { channel: channel.id, ...options } });

/** A bot that has told the announcement in #sora-news, and read something else about the product. */
async function withNews(world: SmallWorld) {
  const bot = await world.startBot();
  await set(world, world.news);
  world.show(announced ?? assert.fail());
  world.show({ shows: { '/forum': feed('Replay Forum', [BREAK]) } });
  world.clock.jump('2026-03-24T20:10:00Z');
  await bot.beat();
  const alert = await until('it is told', () =>
    world.discord.messages(world.news).find(({ content }) => content.includes('OpenAI shuts down Sora')),
  );
  await noted(world);
  return { bot, alert };
}

/** That something was told is noted a moment after it can be seen. */
async function noted(world: SmallWorld, tries = 200): Promise<void> {
  assert.ok(tries > 0, 'it was never noted');
  const text = await why(world, GOODBYE, world.admin);
  if (text.includes('on its way')) await noted(world, tries - 1);
}

test('/why says where a story was read, why it counts, in which story it is and that it was told here', async (t) => {
  const world = await startSmallWorld(t);
  const { alert } = await withNews(world);
  const text = await why(world, GOODBYE, world.admin);
  assert.match(
    text,
    /^Why this is here\n\[OpenAI shuts down Sora\]\(<https:\/\/replay\.example\/goodbye>\)\nFrom The Replay Times, a press report of <t:1774381200:f>, read <t:\d+:f>\.\n\n/,
  );
  assert.match(
    text,
    /\*\*About the end of Sora\*\*\n• names Sora in the title\n• the title says that it closes\\: “shuts down/,
  );
  assert.match(
    text,
    /\*\*Which story\*\*\nReported by The Replay Times, first <t:1774381200:f>\. Kind: Announcement\./,
  );
  const link = messageLink({ guildId: world.guild.id, channelId: world.news.id, messageId: alert.id });
  assert.ok(
    text.includes(`**Who was told**\n• <#${world.news.id}>: told <t:`) &&
      text.includes(`([message](<${link}>)).`),
    text,
  );
  assert.match(
    text,
    /In all, 1 channel or person has been told\.\n\nWhere I read it: .*, last read <t:\d+:R>\.$/,
  );
});

test('/why finds a story by its address in other spellings, its words, its id in the list, and its message', async (t) => {
  const world = await startSmallWorld(t);
  const { alert } = await withNews(world);
  const { discord, guild, talk, member } = world;
  const typed = await discord.autocomplete(member, {
    guild,
    channel: talk,
    command: 'why',
    focused: 'item',
    text: 'SHUTS',
  });
  assert.ok(typed.kind === 'choices');
  assert.deepEqual(
    typed.choices.map(({ name }) => name),
    ['2026-03-24 OpenAI shuts down Sora'],
  );
  const link = messageLink({ guildId: guild.id, channelId: world.news.id, messageId: alert.id });
  for (const said of [
    ` ${GOODBYE}/?utm_source=x `,
    `<${GOODBYE.replace('https', 'http')}>`,
    'shuts down',
    String(typed.choices[0]?.value),
    link,
    link.replace('discord.com', 'ptb.discord.com'),
  ])
    assert.match(await why(world, said), /^Why this is here\n\[OpenAI shuts down Sora\]/, said);
});

test('/why says of what was left aside why it was, also after a restart', async (t) => {
  const world = await startSmallWorld(t);
  const { bot } = await withNews(world);
  await bot.stop();
  await world.startBot();
  for (const said of ['https://replay.example/outage', BREAK.title]) {
    const text = await why(world, said);
    assert.match(text, /^Why this is not here\n\[Sora was down for an hour\]\(<https:/, said);
    assert.match(text, /\*\*Not about the end of Sora\*\*\n• does not say that Sora closes\n/);
    assert.match(
      text,
      /\*\*Who was told\*\*\nNobody, for that reason\.\n\n.*last read .*\nOf each source I remember/,
    );
  }
});

test('/why judges a headline that was never read, and owns that it does not know an address', async (t) => {
  const world = await startSmallWorld(t);
  await withNews(world);
  assert.match(
    await why(world, 'OpenAI is closing Sora for good'),
    /^Nothing was read with these words\n> OpenAI is closing Sora for good\n\nAs a headline it counts as news of the end of Sora:\n• names Sora/,
  );
  assert.match(
    await why(world, 'A new bakery opens in Sora'),
    /As a headline it does not count as news of the end of Sora:\n• /,
  );
  for (const odd of ['https://elsewhere.example/x', 'https://', `https://a.example/${'a'.repeat(2000)}`])
    assert.match(await why(world, odd), /^I know nothing of this address\./, odd.slice(0, 40));
});

test('/why lists the stories that fit, and answers for the one that is picked; so does the list of /news', async (t) => {
  const world = await startSmallWorld(t);
  const { bot } = await withNews(world);
  world.show(scenes[1] ?? assert.fail());
  world.clock.jump('2026-03-24T22:00:00Z');
  await bot.beat();
  const several = await world.ask(world.member, 'why', { options: { item: 'sora' } });
  assert.match(textOf(several), /^Which of them\?\n2 stories fit\. Pick one below\.$/);
  for (const answer of [several, await world.ask(world.member, 'news')]) {
    const select = answer.components.flatMap((row) => row.components ?? []).find(({ type }) => type === 3);
    const option = select?.options?.find(({ label }) => label.startsWith('Disney leaves'));
    const picked = await world.discord.select(world.member, answer, {
      customId: 'why:pick:',
      values: [option?.value ?? assert.fail()],
    });
    assert.ok(picked.kind === 'replied' && picked.ephemeral);
    assert.match(textOf(picked.message), /^Why this is here\n\[Disney leaves/);
  }
});

const reasons: Record<string, [Record<string, string>, RegExp]> = {
  'gets dates only': [{ kinds: 'deadlines' }, /: not told\. Only deadlines are wanted there\./],
  'wants what matters more': [
    { minimum: 'major' },
    /: not told\. Only what is more important is wanted there\./,
  ],
  'is in its quiet hours': [
    { quiet: '00:00-23:59', zone: 'UTC' },
    /: waits until <t:1774396740:f>, as the settings there ask\./,
  ],
};

for (const [name, [options, words]] of Object.entries(reasons))
  test(`/why says why a channel was not told that ${name}`, async (t) => {
    const world = await startSmallWorld(t);
    const bot = await world.startBot();
    await set(world, world.talk, options);
    world.show(announced ?? assert.fail());
    world.clock.jump('2026-03-24T20:10:00Z');
    await bot.beat();
    assert.match(await why(world, GOODBYE), new RegExp(`<#${world.talk.id}>${words.source}`));
  });

test('/why says who came too late, and that nothing is told of a first reading', async (t) => {
  const world = await startSmallWorld(t);
  const { bot } = await withNews(world);
  world.clock.jump('2026-03-24T21:00:00Z');
  await set(world, world.talk);
  assert.match(
    await why(world, GOODBYE),
    new RegExp(`<#${world.talk.id}>: not told\\. Alerts there began later, <t:1774386000:f>\\.`),
  );
  await bot.stop();
  const other = await startSmallWorld(t);
  other.show(announced ?? assert.fail());
  await other.startBot();
  assert.match(
    await why(other, GOODBYE),
    /\*\*Who was told\*\*\nNobody\. It stood there when I read its source for the first time/,
  );
});

test('members hear of the channel they ask in by name, of others by number, and of other servers and people never', async (t) => {
  const world = await startSmallWorld(t);
  const { discord, member, talk, news } = world;
  const elsewhere = discord.addGuild({ name: 'Elsewhere' });
  const foreign = discord.addChannel(elsewhere, { name: 'foreign' });
  discord.join(elsewhere, member);
  const { alert } = await withNews(world);
  const text = await why(world, GOODBYE);
  assert.match(text, /• Other channels of this server: told in 1 of 1\./);
  assert.doesNotMatch(text, new RegExp(news.id));
  const there = await discord.slash(member, {
    guild: elsewhere,
    channel: foreign,
    command: 'why',
    options: { item: GOODBYE },
  });
  assert.ok(there.kind === 'replied');
  assert.match(
    textOf(there.message),
    /• Nobody here: no channel .*\nIn all, 1 channel or person has been told\./,
  );
  const link = messageLink({ guildId: world.guild.id, channelId: news.id, messageId: alert.id });
  const asked = await discord.slash(member, {
    guild: elsewhere,
    channel: foreign,
    command: 'why',
    options: { item: link },
  });
  assert.ok(asked.kind === 'replied');
  assert.match(textOf(asked.message), /^I only speak of messages that I posted in this server/);
  assert.match(
    await why(world, messageLink({ guildId: world.guild.id, channelId: talk.id, messageId: alert.id })),
    /^I only speak of messages/,
  );
});

test('a link to a message about dates, or to the first card, is answered with what that is', async (t) => {
  const world = await startSmallWorld(t);
  const { bot } = await withNews(world);
  world.show(dates ?? assert.fail());
  world.clock.jump(dates?.at ?? assert.fail());
  await bot.beat();
  const { guild, news, discord, member } = world;
  const about = async (words: RegExp) => {
    const found = await until('it is there', () =>
      discord.messages(news).find((one) => words.test(textOf(one))),
    );
    return world.ask(member, 'why', {
      options: { item: messageLink({ guildId: guild.id, channelId: news.id, messageId: found.id }) },
    });
  };
  const told = await about(/Date set/);
  assert.match(told.content, /^That message tells dates that were new or had changed/);
  assert.ok(told.components.flatMap((row) => row.components ?? []).some(({ label }) => label === 'Evidence'));
  assert.match((await about(/Where things stand/)).content, /^That message says where things stand/);
});

test('hostile words, links and choices are answered with a sentence, and nothing in them works', async (t) => {
  const world = await startSmallWorld(t);
  await withNews(world);
  for (const odd of [
    '@everyone <@&1> [x](https://evil.example) `',
    '\u202e\u0000',
    '__proto__',
    'https://discord.com/channels/1/2/3',
    `https://discord.com/channels/${world.guild.id}/${world.news.id}/99999999999999999999`,
    '👋'.repeat(900),
  ]) {
    const text = await why(world, odd);
    assert.ok(text.length > 20, odd.slice(0, 30));
    assert.doesNotMatch(text, /[^\\]@everyone|<@&|\u202e/);
  }
  assert.deepEqual(
    world.logged.filter((line) => line.includes('a command failed')),
    [],
  );
});
