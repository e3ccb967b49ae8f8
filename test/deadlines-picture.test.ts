import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PermissionFlagsBits as bits } from 'discord.js';
import { scenes } from '../sandbox/replay/replay-script.ts';
import type { Bot } from '../src/bot.ts';
import { readPng } from './support/read-png.ts';
import { type SmallWorld, startSmallWorld, textOf } from './support/small-world.ts';

const dates = scenes.find(({ title }) => title === 'The dates are published') ?? assert.fail('no dates');

async function toTheDates(world: SmallWorld, started?: Bot): Promise<void> {
  const bot = started ?? (await world.startBot());
  world.show(dates);
  world.clock.jump(dates.at);
  await bot.beat();
}

test('/deadlines shows the dates as a picture, with a description that tells the same', async (t) => {
  const world = await startSmallWorld(t);
  await toTheDates(world);
  const { embeds, attachments } = await world.ask(world.member, 'deadlines');
  const [file, ...others] = attachments;
  assert.ok(file);
  assert.equal(others.length, 0);
  assert.equal(file.filename, 'timeline.png');
  assert.match(
    file.description ?? '',
    /today 27 March 2026.*ends on 26 April 2026.*ends on 24 September 2026/,
  );
  assert.equal(embeds[0]?.image?.url, file.url);
  const served = await fetch(file.url);
  assert.equal(readPng(Buffer.from(await served.arrayBuffer())).width, 1080);
});

test('/deadlines for one part draws that part only', async (t) => {
  const world = await startSmallWorld(t);
  await toTheDates(world);
  const { attachments } = await world.ask(world.member, 'deadlines', { options: { surface: 'api' } });
  assert.match(attachments[0]?.description ?? '', /24 September 2026/);
  assert.doesNotMatch(attachments[0]?.description ?? '', /26 April 2026/);
});

test('where files may not be attached, or nothing has a date, /deadlines answers in words alone', async (t) => {
  const world = await startSmallWorld(t);
  const { discord, guild, talk, member } = world;
  const bot = await world.startBot();
  assert.deepEqual((await world.ask(member, 'deadlines')).attachments, []);
  await toTheDates(world, bot);
  discord.setOverwrites(talk, [{ id: guild.id, type: 0, deny: bits.AttachFiles }]);
  const answer = await world.ask(member, 'deadlines');
  assert.deepEqual(answer.attachments, []);
  assert.match(textOf(answer), /26 April 2026/);
  assert.ok(world.logged.every((line) => !line.includes('timeline')));
});
