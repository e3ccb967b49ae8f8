import assert from 'node:assert/strict';
import { join } from 'node:path';
import test, { type TestContext } from 'node:test';
import { PermissionFlagsBits as bits } from 'discord.js';
import { createGuildCalendar } from '../src/discord/create-guild-calendar.ts';
import { loadPacks } from '../src/pack/load-pack.ts';
import { keepEvents } from '../src/server-events/keep-events.ts';
import { openServerEvents, type ServerEventsShelf } from '../src/server-events/open-server-events.ts';
import { type WantedEvent, wantedEvents } from '../src/server-events/wanted-events.ts';
import { openStore } from '../src/store/open-store.ts';
import { aDeadline, NOW } from './support/sample.ts';
import { connect, startSandbox } from './support/sandbox.ts';
import { tempFolder } from './support/temp-folder.ts';

const [pack] = await loadPacks(['packs/sora.yaml']);
if (!pack) throw new Error('no pack');

const api = { surface: 'api', key: 'openai/api/everywhere', date: '2026-09-24' };
const dates = wantedEvents(pack, [aDeadline(), aDeadline(api)], NOW);
const moved = wantedEvents(pack, [aDeadline({ date: '2026-05-10' }), aDeadline(api)], NOW);
const now = () => NOW;

/** A server that asked for events, in a local Discord, and a store that can be closed and opened again. */
async function startServer(t: TestContext) {
  const discord = await startSandbox(t, { wallClock: () => NOW.getTime() });
  const guild = discord.addGuild({ name: 'Filmmakers', botPermissions: bits.CreateEvents });
  const calendar = createGuildCalendar(await connect(discord));
  const url = `sqlite://${join(tempFolder(t), 'state.sqlite')}`;
  let store = openStore(url);
  t.after(() => store.close());
  let shelf = await openServerEvents(store);
  await shelf.turnOn(guild.id);
  return {
    /** Keeps the server's events with a shelf and a calendar that may fail it. */
    async keep(wanted: readonly WantedEvent[], wrong: Partial<typeof calendar & ServerEventsShelf> = {}) {
      const server = shelf.get(guild.id) ?? assert.fail();
      const parts = { shelf: { ...shelf, ...wrong }, calendar: { ...calendar, ...wrong }, now };
      return keepEvents(parts, server, wanted);
    },
    /** As after kill -9: nothing but what was stored is left. */
    async restart() {
      await store.close();
      store = openStore(url);
      shelf = await openServerEvents(store);
    },
    calendar,
    guild: () => guild.id,
    update: () => shelf.update,
    all: () => discord.events(guild),
    standing: () =>
      discord
        .events(guild)
        .filter(({ status }) => status === 1)
        .map(({ startsAt }) => new Date(startsAt).toISOString())
        .sort(),
  };
}

for (const [name, next] of Object.entries({ 'as they were': dates, 'moved meanwhile': moved })) {
  for (const survived of [0, 1, 2, 3]) {
    test(`killed at note ${survived + 1} of its work, dates ${name}: each date has one event`, async (t) => {
      const server = await startServer(t);
      let left = survived;
      const update: ServerEventsShelf['update'] = (...change) => {
        left -= 1;
        return left < 0 ? Promise.reject(new Error('killed')) : server.update()(...change);
      };
      await assert.rejects(server.keep(dates, { update }), /killed/);
      await server.restart();
      assert.equal(await server.keep(next), null);
      assert.deepEqual(
        server.standing(),
        next.map(({ startsAt }) => startsAt),
      );
      await server.restart();
      const list = () => assert.fail('Discord was asked though all stands');
      assert.equal(await server.keep(next, { list }), null);
    });
  }
}

test('the event of somebody else, and another one of the bot, are left alone', async (t) => {
  const server = await startServer(t);
  const [first] = dates;
  assert.ok(first);
  const party = { ...first, name: 'A party', description: 'Bring cake.' };
  assert.equal((await server.calendar.create(server.guild(), party)).kind, 'written');
  assert.equal(await server.keep(dates), null);
  assert.equal(server.standing().length, 3);
});

test('a date that is withdrawn cancels its event and no other', async (t) => {
  const server = await startServer(t);
  await server.keep(dates);
  const withdrawn = wantedEvents(pack, [aDeadline({ status: 'withdrawn' }), aDeadline(api)], NOW);
  assert.equal(await server.keep(withdrawn), null);
  assert.deepEqual(
    server.all().map(({ name, status }) => [name, status]),
    [
      ['Ends 26 April 2026: Sora app', 4],
      ['Ends 24 September 2026: Videos API and sora-2 models', 1],
    ],
  );
});

test('a date that moves while its event goes on ends that event, and the new date has one of its own', async (t) => {
  const server = await startServer(t);
  await server.keep(dates);
  const [begun] = server.all();
  await server.calendar.setStatus(begun?.guildId ?? '', begun?.id ?? '', 'active');
  assert.equal(await server.keep(moved), null);
  assert.deepEqual(
    server.all().map(({ name, status }) => [name, status]),
    [
      ['Ends 26 April 2026: Sora app', 3],
      ['Ends 24 September 2026: Videos API and sora-2 models', 1],
      ['Ends 10 May 2026: Sora app', 1],
    ],
  );
});

test('an event that ends between the look and the change is looked at anew, and no admin is bothered', async (t) => {
  const server = await startServer(t);
  await server.keep(dates);
  const [first] = server.all();
  const failed = await server.keep(moved, {
    edit: async (guildId, id, change) => {
      await server.calendar.setStatus(guildId, first?.id ?? '', 'canceled');
      return server.calendar.edit(guildId, id, change);
    },
  });
  assert.equal(failed?.kind, 'later');
  assert.equal(await server.keep(moved), null);
  assert.deepEqual(
    server.standing(),
    moved.map(({ startsAt }) => startsAt),
  );
});
