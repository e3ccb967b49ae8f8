import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import { PermissionFlagsBits } from 'discord.js';
import { loadCommands } from '../src/discord/load-commands.ts';
import { startSmallWorld, textOf } from './support/small-world.ts';
import { tempFolder } from './support/temp-folder.ts';

test('answers come from memory, also while the web and the disk are away', async (t) => {
  const world = await startSmallWorld(t);
  await world.startBot();
  await world.site.close();
  for (const command of ['status', 'deadlines', 'export', 'news', 'help']) {
    const answer = await world.ask(world.member, command);
    assert.ok(textOf(answer).length > 50, command);
  }
});

test('before the announcement nothing has a date, and the answers say how fresh they are', async (t) => {
  const world = await startSmallWorld(t);
  await world.startBot();
  const status = textOf(await world.ask(world.member, 'status'));
  assert.match(status, /No date is known yet/);
  assert.match(
    status,
    /How fresh this is\*\*\n• Help article: not readable since <t:\d+:R>, never read so far\n• .*: read <t:\d+:R>/,
  );
});

test('/deadlines completes the part that is being typed and refuses one that does not exist', async (t) => {
  const world = await startSmallWorld(t);
  await world.startBot();
  const { discord, guild, talk, member } = world;
  const typed = await discord.autocomplete(member, {
    guild,
    channel: talk,
    command: 'deadlines',
    focused: 'surface',
    text: 'WEB',
  });
  assert.ok(typed.kind === 'choices');
  assert.deepEqual(
    typed.choices.map(({ value }) => value),
    ['web'],
  );
  assert.match(
    (await world.ask(member, 'deadlines', { options: { surface: 'moon' } })).content,
    /no such part/,
  );
});

test('/help names every command that everybody has', async (t) => {
  const world = await startSmallWorld(t);
  await world.startBot();
  const help = textOf(await world.ask(world.member, 'help'));
  for (const [name, { where }] of await loadCommands(new URL('../commands/', import.meta.url))) {
    assert.equal(new RegExp(`/${name}\\b`).test(help), where === undefined, name);
  }
});

test('/alerts set names the permissions it lacks and saves nothing until it has them', async (t) => {
  const world = await startSmallWorld(t);
  await world.startBot();
  const { discord, guild, news, admin } = world;
  discord.setOverwrites(news, [
    { id: guild.id, type: 0, deny: PermissionFlagsBits.SendMessages | PermissionFlagsBits.EmbedLinks },
  ]);
  const set = () => world.ask(admin, 'alerts', { subcommand: 'set', options: { channel: news.id } });
  const refused = await set();
  assert.match(refused.content, /\*\*Send Messages, Embed Links\*\*\. Nothing was saved/);
  assert.match(
    (await world.ask(admin, 'alerts', { subcommand: 'show' })).content,
    /No channel of this server/,
  );
  discord.setOverwrites(news, []);
  assert.match((await set()).content, /^Done/);
  assert.match(
    (await world.ask(admin, 'alerts', { subcommand: 'show' })).content,
    new RegExp(`<#${news.id}>: dates and news, everything`),
  );
});

test('/alerts keeps kinds, minimum and role, never takes everyone, and can be taken back', async (t) => {
  const world = await startSmallWorld(t);
  await world.startBot();
  const { discord, guild, news, admin } = world;
  const role = discord.addRole(guild, { name: 'Sora watchers', mentionable: true });
  const options = { channel: news.id, kinds: 'deadlines', minimum: 'critical', role: role.id };
  await world.ask(admin, 'alerts', { subcommand: 'set', options });
  const shown = (await world.ask(admin, 'alerts', { subcommand: 'show' })).content;
  await world.ask(admin, 'alerts', { subcommand: 'set', options });
  assert.equal(discord.messages(news).length, 1);
  assert.match(shown, new RegExp(`deadlines, critical only, pings <@&${role.id}>`));
  const everyone = { ...options, role: guild.id };
  assert.match(
    (await world.ask(admin, 'alerts', { subcommand: 'set', options: everyone })).content,
    /never ping everyone/,
  );
  assert.match(
    (await world.ask(admin, 'alerts', { subcommand: 'remove', options: { channel: news.id } })).content,
    /^Done/,
  );
  assert.match(
    (await world.ask(admin, 'alerts', { subcommand: 'remove', options: { channel: news.id } })).content,
    /nothing changed/,
  );
});

test('/alerts and /subscribe keep which reminders are wanted', async (t) => {
  const world = await startSmallWorld(t);
  await world.startBot();
  const { admin, member, news } = world;
  const options = { channel: news.id, reminders: 'week' };
  await world.ask(admin, 'alerts', { subcommand: 'set', options });
  const shown = (await world.ask(admin, 'alerts', { subcommand: 'show' })).content;
  assert.match(shown, /everything, reminders 7 days and 1 day before/);
  await world.ask(member, 'subscribe');
  const changed = await world.ask(member, 'subscribe', { options: { reminders: 'last' } });
  assert.match(changed.content, /from now on you get reminders on the last day only/);
});

test('/alerts preview shows an alert to the admin only', async (t) => {
  const world = await startSmallWorld(t);
  await world.startBot();
  const preview = await world.ask(world.admin, 'alerts', { subcommand: 'preview' });
  assert.match(textOf(preview), /Where things stand/);
  assert.equal(world.discord.messages(world.talk).length, 0);
});

test('a member without Manage Server is not offered /alerts', async (t) => {
  const world = await startSmallWorld(t);
  await world.startBot();
  const { discord, guild, talk, member } = world;
  const outcome = await discord.slash(member, {
    guild,
    channel: talk,
    command: 'alerts',
    subcommand: 'show',
  });
  assert.equal(outcome.kind, 'refused');
});

test('/subscribe with closed DMs says so in the same reply and saves nothing', async (t) => {
  const world = await startSmallWorld(t);
  await world.startBot();
  world.discord.setDmsOpen(world.member, false);
  assert.match((await world.ask(world.member, 'subscribe')).content, /can not send you DMs/);
  assert.match((await world.ask(world.member, 'unsubscribe')).content, /no subscription/);
  world.discord.setDmsOpen(world.member, true);
  assert.match((await world.ask(world.member, 'subscribe')).content, /^Done/);
  assert.match((await world.ask(world.member, 'subscribe')).content, /subscribed already/);
  assert.equal(world.discord.messages(world.discord.dm(world.member) ?? assert.fail()).length, 1);
  assert.match((await world.ask(world.member, 'unsubscribe')).content, /^Done/);
});

const oddFiles: Record<string, [string, string, RegExp]> = {
  'a file that is no command': ['ping.ts', 'export const x = 1;', /no default export/],
  'a name unlike its file': [
    'ping.ts',
    "export default { data: { name: 'pong', description: 'x' }, execute() {} };",
    /calls itself "pong"/,
  ],
  'a file that is not TypeScript': ['notes.md', '# notes', /not a command file/],
  'a command without execute': [
    'ping.ts',
    "export default { data: { name: 'ping', description: 'x' } };",
    /no default export/,
  ],
};

for (const [name, [file, text, complaint]] of Object.entries(oddFiles)) {
  test(`${name} in commands/ stops the start`, async (t) => {
    const folder = join(tempFolder(t), 'commands');
    mkdirSync(folder);
    writeFileSync(join(folder, file), text);
    await assert.rejects(loadCommands(pathToFileURL(`${folder}/`)), complaint);
  });
}
