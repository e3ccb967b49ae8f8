import assert from 'node:assert/strict';
import test from 'node:test';
import { createEdit } from '../src/discord/create-edit.ts';
import { createSend } from '../src/discord/create-send.ts';
import { connect, startSandbox } from './support/sandbox.ts';

test('a message takes its files along, with what they show', async (t) => {
  const discord = await startSandbox(t);
  const channel = discord.addChannel(discord.addGuild({ name: 'Filmmakers' }), { name: 'news' });
  const send = createSend(await connect(discord));
  const files = [
    { name: 'timeline.txt', data: Buffer.from('a line'), description: 'A line' },
    { name: 'more.txt', data: Buffer.from('another') },
  ];
  const message = { content: 'Look', embeds: [], allowed_mentions: { parse: [] as const }, files };
  assert.equal((await send(channel.id, message, 'nonce')).kind, 'sent');
  const [posted] = discord.messages(channel);
  assert.deepEqual(
    posted?.attachments.map(({ filename, description }) => [filename, description]),
    [
      ['timeline.txt', 'A line'],
      ['more.txt', undefined],
    ],
  );
  const [first] = posted?.attachments ?? [];
  assert.equal(await (await fetch(first?.url ?? '')).text(), 'a line');
});

const text = (content: string) => ({ content, embeds: [], allowed_mentions: { parse: [] as const } });

test('a posted message is changed in its place: what it lacks is gone, its files stay', async (t) => {
  const discord = await startSandbox(t);
  const channel = discord.addChannel(discord.addGuild({ name: 'Filmmakers' }), { name: 'news' });
  const client = await connect(discord);
  const button = { type: 2, style: 2, label: 'Why', custom_id: 'why:story:1' } as const;
  const files = [{ name: 'timeline.txt', data: Buffer.from('a line') }];
  const first = { ...text('Wrong'), components: [{ type: 1, components: [button] }] as const, files };
  const sent = await createSend(client)(channel.id, first, 'nonce');
  assert.ok(sent.kind === 'sent');
  const edited = await createEdit(client)(channel.id, sent.messageId, text('Right'));
  assert.deepEqual(edited, sent);
  const [posted, ...more] = discord.messages(channel);
  assert.equal(more.length, 0);
  assert.equal(posted?.content, 'Right');
  assert.deepEqual(posted?.components, []);
  assert.equal(posted?.attachments.length, 1);
});

test('a message that somebody deleted is missing, in a channel that is gone it is gone', async (t) => {
  const discord = await startSandbox(t);
  const channel = discord.addChannel(discord.addGuild({ name: 'Filmmakers' }), { name: 'news' });
  const edit = createEdit(await connect(discord));
  assert.equal((await edit(channel.id, '1', text('Right'))).kind, 'missing');
  assert.equal((await edit('1', '1', text('Right'))).kind, 'gone');
});
