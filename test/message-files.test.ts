import assert from 'node:assert/strict';
import test from 'node:test';
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
