import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startTestPage } from './support/page.ts';
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
    const { messages, hasOlder } = body as {
      messages: { id: string; content: { text: string }[] }[];
      hasOlder: boolean;
    };
    pages.unshift(messages.map(({ content }) => content[0]?.text ?? ''));
    before = messages[0]?.id;
    if (!hasOlder) break;
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
