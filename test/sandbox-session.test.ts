import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { Client, Events, GatewayIntentBits } from 'discord.js';
import { connect, startSandbox } from './support/sandbox.ts';

test('the unmodified client logs in and knows its guilds and channels', async (t) => {
  const discord = await startSandbox(t);
  const guild = discord.addGuild({ name: 'Filmmakers' });
  const channel = discord.addChannel(guild, { name: 'news' });
  const client = await connect(t, discord);
  assert.equal(client.guilds.cache.get(guild.id)?.name, 'Filmmakers');
  assert.equal(client.channels.cache.get(channel.id)?.id, channel.id);
});

test('a wrong token is refused over REST before any gateway is opened', async (t) => {
  const discord = await startSandbox(t);
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: discord.api } });
  t.after(() => client.destroy());
  await assert.rejects(client.login('wrong.token'), { code: 'TokenInvalid' });
  assert.equal(discord.requests.at(-1)?.status, 401);
});

test('a guild that invites the bot later arrives as guildCreate', async (t) => {
  const discord = await startSandbox(t);
  const client = await connect(t, discord);
  const arrived = once(client, Events.GuildCreate);
  const guild = discord.addGuild({ name: 'Late' });
  const [seen] = await arrived;
  assert.equal(seen.id, guild.id);
});
