import assert from 'node:assert/strict';
import { join } from 'node:path';
import test, { type TestContext } from 'node:test';
import { PermissionFlagsBits as bits } from 'discord.js';
import { type Boards, openBoards } from '../src/board/boards.ts';
import { placeBoard, takeDown } from '../src/board/place-board.ts';
import { tendBoard } from '../src/board/tend-board.ts';
import { wantedBoard } from '../src/board/wanted-board.ts';
import { createWall } from '../src/discord/create-wall.ts';
import { loadPacks } from '../src/pack/load-pack.ts';
import { openStore } from '../src/store/open-store.ts';
import { knownAt } from './support/known.ts';
import { connect, startSandbox } from './support/sandbox.ts';
import { tempFolder } from './support/temp-folder.ts';

const NOW = new Date('2026-04-01T12:00:00Z');
const [pack] = await loadPacks(['packs/sora.yaml']);
if (!pack) throw new Error('no pack');
const wanted = wantedBoard(knownAt(pack, NOW.toISOString()));

/** A channel with history, and a store that can be opened anew as after kill -9. */
async function begin(t: TestContext) {
  let away = 0;
  const discord = await startSandbox(t, { now: () => Date.now() + away });
  const guild = discord.addGuild({ name: 'Filmmakers', botPermissions: bits.PinMessages });
  const here = discord.addChannel(guild, { name: 'board' });
  const there = discord.addChannel(guild, { name: 'other' });
  const wall = createWall(await connect(discord));
  const url = `sqlite://${join(tempFolder(t), 'state.sqlite')}`;
  let store = openStore(url);
  t.after(() => store.close());
  let boards = await openBoards(store);
  const place = (channelId: string) =>
    boards.change(guild.id, (before) => placeBoard(before, { guildId: guild.id, channelId, now: NOW }));
  const parts = { wall, isHere: () => true, now: () => NOW, random: () => 0, isStopped: () => false };
  const tend = (from: Pick<Boards, 'get' | 'change' | 'values'> = boards) =>
    tendBoard(guild.id, wanted, { ...parts, boards: from, report: () => assert.fail('nothing was refused') });
  return {
    discord,
    guild,
    here,
    there,
    boards: () => boards,
    place,
    tend,
    /** Dies when it wants to note its nth step, and is started again when Discord has forgotten the nonce. */
    async dieAt(step: number) {
      let steps = 0;
      const change: Boards['change'] = (guildId, to) => {
        steps += 1;
        return steps === step ? Promise.reject(new Error('killed')) : boards.change(guildId, to);
      };
      await assert.rejects(tend({ ...boards, change }), /killed/);
      await store.close();
      away += 3_600_000;
      store = openStore(url);
      boards = await openBoards(store);
    },
  };
}

const standing = ({ discord, here, there }: Awaited<ReturnType<typeof begin>>) =>
  [here, there].map((channel) =>
    discord
      .messages(channel)
      .filter(({ embeds }) => embeds.length > 0)
      .map(({ pinned }) => pinned),
  );

for (const [moment, step] of [
  ['posted and not noted', 1],
  ['pinned and not noted', 2],
] as const) {
  test(`killed once it was ${moment}, the bot finds its board again instead of posting a second`, async (t) => {
    const line = await begin(t);
    await line.place(line.here.id);
    await line.dieAt(step);
    await line.tend();
    await line.tend();
    assert.deepEqual(standing(line), [[true], []]);
    assert.equal(line.discord.messages(line.here).length, 2);
  });
}

for (const [moment, step] of [
  ['posted in its new place', 1],
  ['pinned there', 2],
  ['taken away from the old one', 3],
] as const) {
  test(`killed while the board moves, once it was ${moment}: it stands in the new place alone`, async (t) => {
    const line = await begin(t);
    await line.place(line.here.id);
    await line.tend();
    await line.place(line.there.id);
    await line.dieAt(step);
    await line.tend();
    assert.deepEqual(standing(line), [[], [true]]);
  });
}

for (const [moment, step] of [
  ['its message is gone', 1],
  ['that is noted', 2],
] as const) {
  test(`killed while the board is taken down, once ${moment}: nothing of it is left`, async (t) => {
    const line = await begin(t);
    await line.place(line.here.id);
    await line.tend();
    await line.boards().change(line.guild.id, (before) => (before ? takeDown(before) : null));
    await line.dieAt(step);
    await line.tend();
    assert.deepEqual(standing(line), [[], []]);
    assert.deepEqual([...line.boards().values()], []);
  });
}

test('a store that lost the board takes up the message that still stands, without another one', async (t) => {
  const line = await begin(t);
  await line.place(line.here.id);
  await line.tend();
  await line.boards().change(line.guild.id, () => null);
  await line.place(line.here.id);
  await line.tend();
  assert.deepEqual(standing(line), [[true], []]);
});
