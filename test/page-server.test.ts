import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MessageFlags } from 'discord.js';
import { createHub } from '../sandbox/page/events/create-hub.ts';
import type { MessagePageView, PageEvent } from '../sandbox/page/outcome-view.ts';
import { startPage } from '../sandbox/page/start-page.ts';
import type { CommandView } from '../sandbox/page/state-view.ts';
import { startPageStage, startTestPage } from './support/page.ts';
import { createPageShow } from './support/page-show.ts';
import { connect } from './support/sandbox.ts';
import { until } from './support/until.ts';

const kindsOf = (heard: readonly { readonly kind: string }[]) => heard.map(({ kind }) => kind);

test('a page that connects is told first where everything stands, and the show hears of the visit', async (t) => {
  const { listen, ada, talk, show, stage } = await startTestPage(t);
  const { heard, response } = await listen(ada.id);
  await until('five events came', () => heard.length === 5);
  assert.deepEqual(kindsOf(heard), ['state', 'clock', 'sources', 'faults', 'activity']);
  assert.equal(response.headers.get('content-type'), 'text/event-stream; charset=utf-8');
  assert.deepEqual(show.asked, ['visit']);
  const [first] = heard;
  assert.ok(first?.kind === 'state');
  assert.equal(first.state.world, stage.id);
  assert.equal(first.state.me.name, 'Ada');
  assert.equal(first.state.startChannelId, talk.id);
});

test('an unknown viewer is the first person', async (t) => {
  const { listen } = await startTestPage(t);
  const { heard } = await listen('nobody');
  const first = await until('an event came', () => heard[0]);
  assert.ok(first.kind === 'state');
  assert.equal(first.state.me.name, 'Ada');
});

test('a message, its edit and its end come as they happen', async (t) => {
  const { listen, discord, ada, talk } = await startTestPage(t);
  const client = await connect(discord);
  const { heard } = await listen(ada.id);
  await until('it is connected', () => heard.length === 5);
  const channel = await client.channels.fetch(talk.id);
  assert.ok(channel?.isSendable());
  const message = await channel.send('one');
  await message.edit('two');
  await message.delete();
  await until('three events came', () => heard.length === 8);
  assert.deepEqual(
    heard.slice(5).map((event) => (event.kind === 'message' ? [event.isNew, event.message.content] : event)),
    [
      [true, [{ type: 'text', text: 'one' }]],
      [false, [{ type: 'text', text: 'two' }]],
      { kind: 'gone', channelId: talk.id, messageId: message.id },
    ],
  );
});

test('a channel is read page by page, oldest first, to its beginning', async (t) => {
  const { get, discord, ada, talk } = await startTestPage(t);
  for (let count = 1; count <= 120; count += 1) discord.say(ada, talk, `${count}`);
  const pages: string[][] = [];
  let before: string | undefined;
  for (;;) {
    const place = { as: ada.id, channel: talk.id, ...(before === undefined ? {} : { before }) };
    const { body } = await get('/messages', place);
    const { messages, hasMore } = body as MessagePageView;
    pages.unshift(messages.map(({ content: [node] }) => (node?.type === 'text' ? node.text : '')));
    before = messages[0]?.id;
    if (!hasMore) break;
  }
  assert.deepEqual(
    pages.map(({ length }) => length),
    [20, 50, 50],
  );
  assert.deepEqual(
    pages.flat(),
    Array.from({ length: 120 }, (_, index) => `${index + 1}`),
  );
});

test('a page asks for no more messages than it wants, and for none of before the beginning', async (t) => {
  const { get, discord, ada, talk } = await startTestPage(t);
  const first = discord.say(ada, talk, 'one');
  discord.say(ada, talk, 'two');
  const place = { as: ada.id, channel: talk.id };
  const page = async (more: Record<string, string>) => {
    const { messages, hasMore } = (await get('/messages', { ...place, ...more })).body as MessagePageView;
    return [messages.length, hasMore];
  };
  assert.deepEqual(await page({ limit: '1' }), [1, true]);
  assert.deepEqual(await page({ limit: '2' }), [2, false]);
  assert.deepEqual(await page({ before: first.id }), [0, false]);
  assert.deepEqual(await page({ after: first.id }), [1, false]);
  assert.deepEqual(await page({ after: '1', limit: '1' }), [1, true]);
  assert.equal((await get('/messages', { ...place, limit: '1000' })).status, 400);
  assert.equal((await get('/messages', { ...place, before: 'x' })).status, 400);
});

test('the pins of a channel come newest first', async (t) => {
  const { get, discord, ada, talk } = await startTestPage(t);
  const client = await connect(discord);
  const channel = await client.channels.fetch(talk.id);
  assert.ok(channel?.isSendable());
  const first = await channel.send('one');
  const second = await channel.send('two');
  await second.pin();
  await first.pin();
  const { body } = await get('/pins', { as: ada.id, channel: talk.id });
  assert.deepEqual(
    (body as readonly { id: string }[]).map(({ id }) => id),
    [first.id, second.id],
  );
});

test('the commands of a channel are those that its reader may use, in their language', async (t) => {
  const { get, discord, ada, robin, talk } = await startTestPage(t);
  const client = await connect(discord);
  await client.application.commands.set([
    { name: 'news', nameLocalizations: { de: 'neues' }, description: 'News' },
    { name: 'alerts', description: 'Alerts', defaultMemberPermissions: '32' },
  ]);
  const labels = async (as: string) => {
    const { body } = await get('/commands', { as, channel: talk.id });
    return (body as readonly CommandView[]).map(({ label }) => label);
  };
  assert.deepEqual(await labels(ada.id), ['news', 'alerts']);
  assert.deepEqual(await labels(robin.id), ['neues']);
});

test('what is in a hidden channel, in the direct channel of another, or ephemeral reaches nobody else', async (t) => {
  const { get, listen, discord, guild, ada, robin, talk, staff } = await startTestPage(t);
  const client = await connect(discord);
  await client.application.commands.set([{ name: 'news', description: 'News' }]);
  client.on('interactionCreate', async (interaction) => {
    if (interaction.isChatInputCommand())
      await interaction.reply({ content: 'secret', flags: MessageFlags.Ephemeral });
  });
  const stranger = await listen(robin.id);
  const owner = await listen(ada.id);
  const direct = discord.openDirect(ada);
  discord.say(ada, staff, 'secret');
  discord.say(ada, direct, 'secret');
  await discord.slash(ada, { guild, channel: talk, command: 'news' });
  discord.say(ada, talk, 'the end');
  const messages = (heard: readonly PageEvent[]) => heard.filter(({ kind }) => kind === 'message');
  await until('the end was heard', () => JSON.stringify(stranger.heard).includes('the end'));
  assert.equal(messages(stranger.heard).length, 1);
  assert.ok(!JSON.stringify(stranger.heard).includes('secret'));
  await until('the owner heard all', () => messages(owner.heard).length === 4);
  for (const { id } of [staff, direct])
    assert.equal((await get('/messages', { as: robin.id, channel: id })).status, 404);
});

test('changes that come together are told once', async (t) => {
  const { listen, discord, guild, ada } = await startTestPage(t);
  const { heard } = await listen(ada.id);
  await until('it is connected', () => heard.length === 5);
  for (let count = 0; count < 20; count += 1) discord.addChannel(guild, { name: `room-${count}` });
  const told = await until('the commands were told of', () => heard.find(({ kind }) => kind === 'commands'));
  assert.ok(told);
  const states = heard.slice(5).flatMap((event) => (event.kind === 'state' ? [event.state] : []));
  assert.deepEqual(
    states.map(({ guilds }) => guilds[0]?.channels.length),
    [22],
  );
});

test('whatever changes behind the page is told to it', async (t) => {
  const { listen, show, ada } = await startTestPage(t);
  const { heard } = await listen(ada.id);
  await until('it is connected', () => heard.length === 5);
  for (const change of ['bot', 'clock', 'sources', 'faults', 'activity'] as const) show.tell(change);
  await until('all five were told again', () => heard.length === 10);
  assert.deepEqual(kindsOf(heard.slice(5)), ['state', 'clock', 'sources', 'faults', 'activity']);
});

test('a restart brings another Discord, the same person in it, and only what happens there', async (t) => {
  const { listen, show, stage, discord, robin, talk } = await startTestPage(t);
  const next = await startPageStage(t);
  const { heard } = await listen(robin.id);
  await until('it is connected', () => heard.length === 5);
  show.setStage(next.stage);
  discord.say(robin, talk, 'too late');
  next.discord.say(next.robin, next.talk, 'a new world');
  await until('the new world was heard', () => heard.some(({ kind }) => kind === 'message'));
  const states = heard.flatMap((event) => (event.kind === 'state' ? [event.state] : []));
  assert.deepEqual(
    states.map(({ world, me }) => [world, me.name, me.id]),
    [
      [stage.id, 'Robin', robin.id],
      [next.stage.id, 'Robin', next.robin.id],
    ],
  );
  assert.ok(!JSON.stringify(heard).includes('too late'));
});

test('a page that lost its connection comes back to where everything stands', async (t) => {
  const { listen, discord, ada, talk } = await startTestPage(t);
  const before = await listen(ada.id);
  await until('it is connected', () => before.heard.length === 5);
  before.hangUp();
  const missed = discord.say(ada, talk, 'missed');
  const { heard } = await listen(ada.id);
  const first = await until('it is connected again', () => heard[0]);
  assert.ok(first.kind === 'state');
  assert.equal(first.state.guilds[0]?.channels[0]?.lastMessageId, missed.id);
});

test('many pages at once hear the same, and are listened for once', async (t) => {
  const { listen, discord, ada, talk, listeners, show } = await startTestPage(t);
  const pages = await Promise.all(Array.from({ length: 30 }, () => listen(ada.id)));
  discord.say(ada, talk, 'hello');
  await until('all heard it', () => pages.every(({ heard }) => heard.some(({ kind }) => kind === 'message')));
  assert.deepEqual([listeners(), show.watchers()], [1, 1]);
});

test('a page that has gone is told nothing more', async (t) => {
  const { stage, ada } = await startPageStage(t);
  const show = createPageShow(stage);
  const hub = createHub(show);
  t.after(hub.close);
  const gone: PageEvent[] = [];
  const stays: PageEvent[] = [];
  const leave = hub.join(ada.id, (event) => gone.push(event));
  hub.join(ada.id, (event) => stays.push(event));
  show.tell('clock');
  leave();
  await until('the one that stays was told', () => stays.length === 6);
  assert.equal(gone.length, 5);
});

test('a page that is closed leaves no listener behind, and ends every stream', async (t) => {
  const { stage, ada, listeners } = await startPageStage(t);
  const show = createPageShow(stage);
  const page = await startPage({ show, port: 0 });
  const response = await fetch(`${page.address}/events?as=${ada.id}`);
  show.tell('clock');
  await page.close();
  await assert.rejects(response.text());
  assert.deepEqual([listeners(), show.watchers()], [0, 0]);
});

test('where the wished port is taken, a free one is used', async (t) => {
  const { show, page, discord } = await startTestPage(t);
  const second = await startPage({ show, port: Number(new URL(page.address).port) });
  discord.beforeClose(second.close);
  assert.notEqual(second.address, page.address);
  assert.equal((await fetch(second.address)).status, 200);
});
