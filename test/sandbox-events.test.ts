import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type TestContext, test } from 'node:test';
import {
  PermissionFlagsBits as bits,
  Events,
  GatewayIntentBits,
  GuildScheduledEventEntityType,
  GuildScheduledEventPrivacyLevel,
  GuildScheduledEventStatus,
  Routes,
} from 'discord.js';
import { connect, startSandbox, takeProblems } from './support/sandbox.ts';
import { refusal } from './support/sandbox-refusal.ts';

const shown = Date.UTC(2026, 2, 24);
const hour = 3_600_000;

const theEnd = {
  name: 'The app ends',
  description: 'Save your videos before.',
  privacyLevel: GuildScheduledEventPrivacyLevel.GuildOnly,
  entityType: GuildScheduledEventEntityType.External,
  entityMetadata: { location: 'sora.com' },
  scheduledStartTime: shown + hour,
  scheduledEndTime: shown + 2 * hour,
} as const;

/** A server whose clock stands still, and discord.js in it. */
async function begin(t: TestContext, permissions: bigint = bits.CreateEvents) {
  const discord = await startSandbox(t, { wallClock: () => shown });
  const guild = discord.addGuild({ name: 'Filmmakers', botPermissions: permissions });
  const client = await connect(discord, {
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildScheduledEvents],
  });
  const { scheduledEvents } = await client.guilds.fetch(guild.id);
  return { discord, guild, client, scheduledEvents };
}

test('an event outside of Discord is made, and both the client and the people learn of it', async (t) => {
  const { discord, guild, client, scheduledEvents } = await begin(t);
  const changes: string[] = [];
  discord.watch((happening) => changes.push(happening.kind === 'change' ? happening.of : happening.kind));
  const heard = once(client, Events.GuildScheduledEventCreate);
  const made = await scheduledEvents.create(theEnd);
  const [told] = await heard;
  assert.equal(told.id, made.id);
  assert.equal(told.entityMetadata.location, 'sora.com');
  assert.equal(made.creator?.id, discord.botId);
  assert.deepEqual(changes, ['guild']);
  assert.deepEqual(discord.events(guild), [
    {
      id: made.id,
      guildId: guild.id,
      name: 'The app ends',
      description: 'Save your videos before.',
      location: 'sora.com',
      startsAt: shown + hour,
      endsAt: shown + 2 * hour,
      status: 1,
      creatorId: discord.botId,
    },
  ]);
});

test('an edited event keeps what the edit does not name', async (t) => {
  const { discord, guild, client, scheduledEvents } = await begin(t);
  const made = await scheduledEvents.create(theEnd);
  const heard = once(client, Events.GuildScheduledEventUpdate);
  await made.edit({ scheduledEndTime: shown + 5 * hour, description: 'It was moved.' });
  const [, told] = await heard;
  assert.equal(told.scheduledEndTimestamp, shown + 5 * hour);
  const [event] = discord.events(guild);
  assert.deepEqual(
    [event?.name, event?.description, event?.location, event?.startsAt],
    ['The app ends', 'It was moved.', 'sora.com', shown + hour],
  );
});

test('a deleted event is gone for the client and the people, and unknown (10070) from then on', async (t) => {
  const { discord, guild, client, scheduledEvents } = await begin(t);
  const made = await scheduledEvents.create(theEnd);
  const heard = once(client, Events.GuildScheduledEventDelete);
  await made.delete();
  assert.equal((await heard)[0].id, made.id);
  assert.deepEqual(discord.events(guild), []);
  assert.equal(
    (await refusal(scheduledEvents.fetch({ guildScheduledEvent: made.id, force: true }))).code,
    10070,
  );
});

test('events are fetched with the count of those who are interested, and come along with their guild', async (t) => {
  const { discord, guild, scheduledEvents } = await begin(t);
  const made = await scheduledEvents.create(theEnd);
  const fetched = await scheduledEvents.fetch();
  assert.deepEqual([...fetched.keys()], [made.id]);
  assert.equal(fetched.get(made.id)?.userCount, 0);
  const late = await connect(discord);
  assert.equal(late.guilds.cache.get(guild.id)?.scheduledEvents.cache.get(made.id)?.name, 'The app ends');
});

test('a client without the intent for events hears of none', async (t) => {
  const { discord, guild, scheduledEvents } = await begin(t);
  const other = await connect(discord);
  const heard: string[] = [];
  other.on(Events.GuildScheduledEventCreate, ({ name }) => heard.push(name));
  await scheduledEvents.create(theEnd);
  const made = once(other, Events.ChannelCreate);
  discord.addChannel(guild, { name: 'afterwards' });
  await made;
  assert.deepEqual(heard, []);
});

test('an event goes from scheduled to active to completed, and is listed no longer', async (t) => {
  const { discord, guild, scheduledEvents } = await begin(t);
  const made = await scheduledEvents.create(theEnd);
  await scheduledEvents.edit(made, { status: GuildScheduledEventStatus.Active });
  await scheduledEvents.edit(made, { status: GuildScheduledEventStatus.Completed });
  assert.equal(discord.events(guild)[0]?.status, 3);
  assert.equal((await scheduledEvents.fetch()).size, 0);
  assert.equal((await refusal(scheduledEvents.edit(made, { name: 'Again' }))).code, 180000);
});

test('a canceled event stays canceled (180000)', async (t) => {
  const { scheduledEvents } = await begin(t);
  const made = await scheduledEvents.create(theEnd);
  await scheduledEvents.edit(made, { status: GuildScheduledEventStatus.Canceled });
  const again = scheduledEvents.edit(made, { status: GuildScheduledEventStatus.Active });
  assert.equal((await refusal(again)).code, 180000);
});

const edits: readonly { readonly what: string; readonly from: 1 | 2; readonly body: object; line: string }[] =
  [
    {
      what: 'a scheduled event cannot be completed at once',
      from: 1,
      body: { status: 3 },
      line: 'status: GUILD_SCHEDULED_EVENT_INVALID_STATUS',
    },
    {
      what: 'an active event cannot be canceled',
      from: 2,
      body: { status: 4 },
      line: 'status: GUILD_SCHEDULED_EVENT_INVALID_STATUS',
    },
    {
      what: 'an active event cannot be started at another time',
      from: 2,
      body: { scheduled_start_time: new Date(shown + hour).toISOString() },
      line: 'scheduled_start_time: GUILD_SCHEDULED_EVENT_INVALID_START_BY_STATUS',
    },
    {
      what: 'an end cannot be taken away',
      from: 1,
      body: { scheduled_end_time: null },
      line: 'scheduled_end_time: BASE_TYPE_REQUIRED',
    },
  ];

for (const { what, from, body, line } of edits) {
  test(`a changed event is refused with 50035: ${what}`, async (t) => {
    const { discord, guild, client, scheduledEvents } = await begin(t);
    const made = await scheduledEvents.create(theEnd);
    if (from === 2) await scheduledEvents.edit(made, { status: GuildScheduledEventStatus.Active });
    const refused = await refusal(client.rest.patch(Routes.guildScheduledEvent(guild.id, made.id), { body }));
    assert.deepEqual([refused.code, refused.lines], [50035, [line]]);
    assert.equal(discord.events(guild)[0]?.status, from);
    takeProblems(discord);
  });
}

const wrong: readonly { readonly rule: string; readonly keys: object; readonly line: string }[] = [
  { rule: 'a blank name', keys: { name: ' ' }, line: 'name: BASE_TYPE_REQUIRED' },
  { rule: 'a name over 100', keys: { name: 'x'.repeat(101) }, line: 'name: BASE_TYPE_MAX_LENGTH' },
  {
    rule: 'a description over 1,000',
    keys: { description: 'x'.repeat(1001) },
    line: 'description: BASE_TYPE_MAX_LENGTH',
  },
  {
    rule: 'a blank location',
    keys: { entityMetadata: { location: '' } },
    line: 'entity_metadata.location: BASE_TYPE_REQUIRED',
  },
  {
    rule: 'a location over 100',
    keys: { entityMetadata: { location: 'x'.repeat(101) } },
    line: 'entity_metadata.location: BASE_TYPE_MAX_LENGTH',
  },
  {
    rule: 'no location',
    keys: { entityMetadata: undefined },
    line: 'entity_metadata.location: BASE_TYPE_REQUIRED',
  },
  { rule: 'no end', keys: { scheduledEndTime: undefined }, line: 'scheduled_end_time: BASE_TYPE_REQUIRED' },
  {
    rule: 'an end before its start',
    keys: { scheduledEndTime: shown + hour - 1 },
    line: 'scheduled_end_time: GUILD_SCHEDULED_EVENT_END_BEFORE_START',
  },
  {
    rule: 'a start in the past',
    keys: { scheduledStartTime: shown - 1 },
    line: 'scheduled_start_time: GUILD_SCHEDULED_EVENT_SCHEDULE_PAST',
  },
];

for (const { rule, keys, line } of wrong) {
  test(`an event is refused with 50035 for ${rule}`, async (t) => {
    const { discord, guild, scheduledEvents } = await begin(t);
    const refused = await refusal(scheduledEvents.create({ ...theEnd, ...keys }));
    assert.deepEqual([refused.code, refused.lines], [50035, [line]]);
    assert.deepEqual(discord.events(guild), []);
    takeProblems(discord);
  });
}

test('an event in a channel is not implemented (501), and noted', async (t) => {
  const { discord, guild, client } = await begin(t);
  const body = { name: 'x', entity_type: GuildScheduledEventEntityType.Voice, channel_id: '1' };
  await assert.rejects(client.rest.post(Routes.guildScheduledEvents(guild.id), { body }), { status: 501 });
  const [problem] = new Set(takeProblems(discord));
  assert.match(problem ?? '', /only events outside of Discord/);
});

test('the hundred and first event of a server is refused with 30038, and there is room again after one is over', async (t) => {
  const { scheduledEvents } = await begin(t);
  const made = [];
  for (let count = 0; count < 100; count += 1) made.push(await scheduledEvents.create(theEnd));
  assert.equal((await refusal(scheduledEvents.create(theEnd))).code, 30038);
  await made[0]?.setStatus(GuildScheduledEventStatus.Canceled);
  await scheduledEvents.create(theEnd);
});

test('making an event needs the permission to create events (50013)', async (t) => {
  const { discord, guild, scheduledEvents } = await begin(t, 0n);
  assert.equal((await refusal(scheduledEvents.create(theEnd))).code, 50013);
  discord.setBotPermissions(guild, bits.CreateEvents);
  await scheduledEvents.create(theEnd);
});

test('the event of somebody else is changed and deleted only with the permission to manage events (50013)', async (t) => {
  const { discord, guild, scheduledEvents } = await begin(t);
  const { id } = await scheduledEvents.create(theEnd);
  const [event] = discord.events(guild);
  assert.ok(event);
  guild.scheduledEvents.set(id, { ...event, creatorId: guild.ownerId });
  assert.equal((await refusal(scheduledEvents.edit(id, { name: 'Mine' }))).code, 50013);
  assert.equal((await refusal(scheduledEvents.delete(id))).code, 50013);
  discord.setBotPermissions(guild, bits.ManageEvents);
  await scheduledEvents.edit(id, { name: 'Managed' });
  assert.equal(discord.events(guild)[0]?.name, 'Managed');
  await scheduledEvents.delete(id);
});
