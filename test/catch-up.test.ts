import assert from 'node:assert/strict';
import { join } from 'node:path';
import test from 'node:test';
import fc from 'fast-check';
import { z } from 'zod';
import { scenes } from '../sandbox/replay/replay-script.ts';
import { createAddressees } from '../src/alerts/addressees.ts';
import type { Alert } from '../src/alerts/alert.ts';
import type { Delivery } from '../src/alerts/delivery.ts';
import type { Owed } from '../src/alerts/judged.ts';
import type { Message } from '../src/alerts/message.ts';
import { parcelsOf } from '../src/alerts/parcels-of.ts';
import { remind } from '../src/alerts/remind.ts';
import { createReportRoom } from '../src/alerts/report-room.ts';
import { stillTrue } from '../src/alerts/still-true.ts';
import { urgencyOf } from '../src/alerts/urgency.ts';
import { wronglyTold } from '../src/alerts/wrongly-told.ts';
import { createRender } from '../src/create-render.ts';
import type { Deadline } from '../src/deadlines/deadline.ts';
import { dueReminders } from '../src/deadlines/reminders.ts';
import { openState } from '../src/open-state.ts';
import { loadPacks } from '../src/pack/load-pack.ts';
import { restLookup } from '../src/quiet/rest-lookup.ts';
import { openStore, type Store } from '../src/store/open-store.ts';
import { deliverAll, startPlace } from './support/deliver-all.ts';
import { aChannel, aDeadline, anAlert, aStory } from './support/sample.ts';
import { type SmallWorld, startSmallWorld, textOf } from './support/small-world.ts';
import { tempFolder } from './support/temp-folder.ts';
import { until } from './support/until.ts';

const [pack] = await loadPacks(['packs/sora.yaml']);
if (!pack) throw new Error('no pack');
const sora = pack;
const BACK = new Date('2026-06-20T12:00:00Z');

function aReminder(change: Partial<Deadline>, now = BACK): Alert {
  const [due] = dueReminders([aDeadline({ since: '2026-01-01T00:00:00.000Z', ...change })], now);
  return remind('sora', due ?? assert.fail('no reminder is due'));
}

const app = aDeadline({ key: 'openai/app/everywhere', date: '2026-06-18' });
const api = aDeadline({ key: 'openai/api/everywhere', surface: 'api', date: '2026-06-26' });
const lateApp = aReminder(app);
const lateApi = aReminder(api);

function news(n: number, at: string): Alert {
  return anAlert({ id: `story-${n}`, at, story: aStory({ title: `Report number ${n}` }) });
}

function owed(alert: Alert, change: Partial<Delivery> = {}): Owed {
  const delivery = {
    alert,
    position: 0,
    to: 'channel-200',
    state: 'owed' as const,
    messageId: null,
    attempts: 0,
    notBefore: null,
    reason: null,
    ...change,
  };
  return { delivery, recipient: aChannel(), urgency: urgencyOf(alert, null) };
}

/** With no report told lately. */
function look(now: Date) {
  const room = createReportRoom();
  return { now, rest: restLookup(), room: (channelId: string) => room.in(channelId, now) };
}

/** The ids of what goes out together, message by message. */
function together(some: readonly Owed[], now = BACK): string[][] {
  const parcels = parcelsOf(some, look(now));
  return parcels.map(({ deliveries }) => deliveries.map(({ alert }) => alert.id).toSorted());
}

const LONG_AGO = '2026-06-20T08:00:00.000Z';
const JUST_NOW = '2026-06-20T11:59:00.000Z';

test('several reminders that come late are one message; one is a late reminder as ever', () => {
  assert.deepEqual(together([owed(lateApp), owed(lateApi)]), [[lateApp.id, lateApi.id].toSorted()]);
  assert.deepEqual(
    parcelsOf([owed(lateApi)], look(BACK)).map(({ digest, bundle }) => [digest, bundle]),
    [[null, null]],
  );
});

test('up to three late reports stay messages of their own, more are one, and what comes in time stays apart', () => {
  const late = [1, 2, 3, 4].map((n) => owed(news(n, LONG_AGO)));
  assert.equal(together(late.slice(0, 3)).length, 3);
  assert.equal(together(late).length, 1);
  assert.equal(together([...late, owed(news(5, JUST_NOW))]).length, 2);
});

test('two channels get a message each, and one person gets one for all that comes to their DM', () => {
  const other = { ...owed(lateApp), recipient: aChannel({ channelId: '201' }) };
  assert.equal(together([owed(lateApp), owed(lateApi), other]).length, 2);
});

test('what was tried a moment ago goes alone under its own nonce, what was tried for long may join', () => {
  const tried = (attempts: number) => owed(lateApp, { attempts, notBefore: '2026-06-20T11:59:58.000Z' });
  assert.equal(together([tried(2), owed(lateApi)]).length, 2);
  assert.equal(together([tried(9), owed(lateApi)]).length, 1);
  const yesterday = owed(lateApp, { attempts: 2, notBefore: '2026-06-19T12:00:00.000Z' });
  assert.equal(together([yesterday, owed(lateApi)]).length, 1);
});

test('nothing is lost or doubled by putting together, whatever is owed, and no message is too full', () => {
  const anOwed = fc
    .record({
      place: fc.constantFrom('1', '2'),
      kind: fc.constantFrom('news', 'reminder'),
      late: fc.boolean(),
      attempts: fc.nat(10),
      bundle: fc.option(fc.constantFrom('x', 'y'), { nil: undefined }),
    })
    .map(({ place, kind, late, attempts, bundle }) => ({
      alert:
        kind === 'news'
          ? { ...news(0, late ? LONG_AGO : JUST_NOW), severity: 'major' as const }
          : { ...lateApi, at: late ? LONG_AGO : JUST_NOW },
      place,
      attempts,
      bundle: bundle && {
        of: [{ alertId: `${bundle}${place}`, position: 0 }],
        reason: 'after absence' as const,
      },
    }));
  fc.assert(
    fc.property(fc.array(anOwed, { maxLength: 60 }), (some) => {
      const all = some.map(({ alert, place, attempts, bundle }, n): Owed => {
        const change = { position: n, attempts, notBefore: attempts > 0 ? JUST_NOW : null };
        const one = owed(alert, bundle === undefined ? change : { ...change, bundle });
        return { ...one, recipient: aChannel({ channelId: place }) };
      });
      const parcels = parcelsOf(all, look(BACK));
      const sent = parcels.flatMap(({ deliveries }) => deliveries.map(({ position }) => position));
      assert.deepEqual(
        sent.toSorted((a, b) => a - b),
        all.map(({ delivery }) => delivery.position),
      );
      for (const { deliveries, bundle } of parcels) {
        assert.equal(deliveries.length > 1 && bundle === null, false);
        assert.ok(deliveries.length <= 12 || deliveries[0]?.bundle !== undefined);
      }
      assert.deepEqual(parcelsOf(all.toReversed(), look(BACK)).length, parcels.length);
    }),
  );
});

function render(alerts: readonly Alert[], known: readonly Deadline[], channel = aChannel()): Message {
  const deadline = (_: string, key: string) => known.find((one) => one.key === key);
  const make = createRender({
    packs: [sora],
    personal: () => null,
    corrections: () => [],
    deadline,
    now: () => BACK,
  });
  const to = alerts.map((alert) => ({ delivery: owed(alert).delivery, recipient: channel }));
  return make({ to, bundle: null, digest: 'after absence', silently: false }, 'full');
}

test('the message says of each date how it stands now, with its source, and pings once', () => {
  const message = render([lateApp, lateApi], [app, api], aChannel({ roleId: '300' }));
  assert.equal(
    message.content,
    '<@&300> **While I was away:** Sora app: ended 18 June 2026; Videos API and sora-2 models: 26 June 2026',
  );
  assert.equal(
    message.embeds[0]?.description,
    [
      '• **Sora app:** ended 18 June 2026 · [help.openai.com](<https://help.openai.com/article>)',
      '• **Videos API and sora-2 models:** 26 June 2026 (<t:1782381600:R>, time not stated) · [help.openai.com](<https://help.openai.com/article>)',
      '`/status` says what can still be saved.',
    ].join('\n'),
  );
});

test('a date that moved on since an alert was made is told as it stands now, once', () => {
  const { claims: _claims, support: _support, disputed: _disputed, held: _held, ...after } = api;
  const moved: Alert = {
    kind: 'deadline',
    id: 'deadline-1',
    packId: 'sora',
    severity: 'critical',
    at: LONG_AGO,
    events: [{ kind: 'moved', before: { ...after, date: '2026-06-01' }, after }],
  };
  const now = { ...api, date: '2026-08-01', status: 'moved' as const };
  const text = JSON.stringify(render([moved, lateApi], [now]));
  assert.match(text, /Date moved: \*\*Videos API and sora-2 models:\*\* moved to 1 August 2026/);
  assert.doesNotMatch(text, /26 June/);
  assert.equal(text.match(/moved to 1 August/g)?.length, 1);
});

test('a dozen of the longest reports fit into one message, none without its title', () => {
  const long = Array.from({ length: 12 }, (_, n) =>
    anAlert({
      id: `s${n}`,
      story: aStory({ title: `${n} `.repeat(400), url: `https://x.example/${'a'.repeat(480)}` }),
    }),
  );
  const description = render(long, []).embeds[0]?.description ?? '';
  assert.ok(description.length <= 4096);
  assert.equal(description.match(/^• /gm)?.length, 12);
});

test('a reminder of a date that has moved is not sent any more, and of several the others still are', () => {
  const find = (_: string, key: string) =>
    [{ ...app, date: '2026-09-01' }, api].find((one) => one.key === key);
  assert.equal(stillTrue(lateApp, find), null);
  assert.equal(stillTrue(lateApi, find)?.id, lateApi.id);
  const both = lateApi.kind === 'reminder' &&
    lateApp.kind !== 'story' && { ...lateApi, deadlines: [app, { ...api, date: '2026-06-26' }] };
  const left = both && stillTrue(both, find);
  assert.deepEqual(left && left.kind === 'reminder' && left.deadlines.map(({ key }) => key), [api.key]);
});

for (const deadAt of [1, 2, 3, 4]) {
  test(`killed before write ${deadAt} of a catch-up, with more due afterwards: each is told exactly once`, async (t) => {
    const place = await startPlace(t);
    const url = `sqlite://${join(tempFolder(t), 'state.sqlite')}`;
    let store = openStore(url);
    t.after(() => store.close());
    const state = await openState(store, [], () => BACK);
    await state.recipients.save(place.recipient);
    await state.outbox.oweAll([lateApp, lateApi].map((alert) => ({ alert, to: place.to })));
    let writes = 0;
    const dying: Store = {
      ...store,
      write: (values) => (++writes >= deadAt ? Promise.reject(new Error('killed')) : store.write(values)),
    };
    const failed = await deliverAll({ store: dying, place, now: BACK });
    assert.notEqual(failed, undefined);
    await store.close();
    store = openStore(url);
    const web = aReminder({
      key: 'azure/api/everywhere',
      surface: 'api',
      provider: 'azure',
      date: '2026-06-22',
    });
    assert.equal(await deliverAll({ store, place, now: BACK, more: [web] }), undefined);
    const heads = place
      .posted()
      .map(({ content }) => content)
      .join('\n');
    for (const date of ['18 June 2026', '26 June 2026', '22 June 2026']) {
      assert.equal(heads.split(date).length, 2, `${date} in ${heads}`);
    }
    const before = place.posted().length;
    await deliverAll({ store, place, now: BACK });
    assert.equal(place.posted().length, before);
  });
}

test('each alert of one message is noted as sent with that message', async (t) => {
  const place = await startPlace(t);
  const store = openStore(`sqlite://${join(tempFolder(t), 'state.sqlite')}`);
  t.after(() => store.close());
  await (await openState(store, [], () => BACK)).recipients.save(place.recipient);
  await deliverAll({ store, place, now: BACK, more: [lateApp, lateApi] });
  const stored = await store.read([`delivery/${lateApp.id}/0`, `delivery/${lateApi.id}/0`]);
  const [message] = place.posted();
  const noted = z.array(z.object({ state: z.string(), messageId: z.string() })).parse(stored);
  assert.deepEqual(noted, Array(2).fill({ state: 'sent', messageId: message?.id }));
});

test('a correction of one alert puts the message right and leaves in it what else it tells', async (t) => {
  const place = await startPlace(t);
  const store = openStore(`sqlite://${join(tempFolder(t), 'state.sqlite')}`);
  t.after(() => store.close());
  await (await openState(store, [], () => BACK)).recipients.save(place.recipient);
  await deliverAll({ store, place, now: BACK, more: [lateApp, lateApi] });
  const { outbox, recipients, reminders } = await openState(store, [], () => BACK);
  const correction: Alert = {
    kind: 'correction',
    id: 'correction-1',
    packId: 'sora',
    severity: 'critical',
    at: BACK.toISOString(),
    of: [lateApp.id],
    how: 'corrected',
    reason: '',
    about: {
      kind: 'deadline',
      wrong: { date: '2026-06-18', status: 'announced' },
      right: { ...app, date: '2026-06-17' },
    },
  };
  const addressees = createAddressees(recipients, reminders);
  await outbox.owe(correction, place.to, await wronglyTold([lateApp.id], outbox, addressees));
  await deliverAll({ store, place, now: BACK });
  const [digest, answer, ...more] = place.posted();
  assert.match(
    digest?.content ?? '',
    /^\*\*While I was away:\*\* Corrected: Sora app: ~~18 June 2026~~ 17 June 2026; .*Videos API and sora-2 models: 26 June 2026$/,
  );
  assert.match(answer?.content ?? '', /^\*\*Correction:\*\* Sora app: ~~18 June 2026~~ 17 June 2026$/);
  assert.deepEqual(more, []);
});

test('killed while reminders are being owed: they still come as one message', async (t) => {
  const place = await startPlace(t);
  const url = `sqlite://${join(tempFolder(t), 'state.sqlite')}`;
  let store = openStore(url);
  t.after(() => store.close());
  await (await openState(store, [], () => BACK)).recipients.save(place.recipient);
  let writes = 0;
  const dying: Store = {
    ...store,
    write: (values) => (++writes === 2 ? Promise.reject(new Error('killed')) : store.write(values)),
  };
  await assert.rejects(deliverAll({ store: dying, place, now: BACK, more: [lateApp, lateApi] }), /killed/);
  await store.close();
  store = openStore(url);
  await deliverAll({ store, place, now: BACK, more: [lateApp, lateApi] });
  assert.equal(place.posted().length, 1);
});

function textsIn({ discord, news }: SmallWorld): string[] {
  return discord.messages(news).map(textOf);
}

test('a bot that was away over several dates tells a channel in one message, and a person in one DM', async (t) => {
  const world = await startSmallWorld(t);
  const { admin, member, news, discord } = world;
  const bot = await world.startBot();
  await world.ask(admin, 'alerts', { subcommand: 'set', options: { channel: news.id } });
  world.show(scenes[2] ?? assert.fail());
  world.clock.jump('2026-03-27T05:00:00Z');
  await bot.beat();
  await until('the dates were told', () => textsIn(world).length === 2);
  const remind = (subcommand: string, options: Record<string, string>) =>
    world.ask(member, 'remind', { subcommand, options });
  await remind('deadline', { deadline: 'api', before: '30 days' });
  await remind('own', { what: 'My export link ends', date: '2026-10-01', before: '14 days' });
  await bot.stop();
  world.clock.jump('2026-09-21T12:00:00Z');
  const again = await world.startBot();
  const dm = discord.dm(member) ?? assert.fail();
  await until('both were told', () => textsIn(world).length === 3 && discord.messages(dm).length === 3);
  await again.beat();
  const [, , told = ''] = textsIn(world);
  assert.match(
    told,
    /^\*\*While I was away:\*\* Sora app, Sora on the web: ended 26 April 2026; Videos API and sora-2 models: 24 September 2026\nWhere it stands now\n• \*\*Sora app, Sora on the web:\*\* ended/,
  );
  const personal = textOf(discord.messages(dm).at(-1) ?? assert.fail());
  assert.match(
    personal,
    /^\*\*While I was away:\*\* Videos API and sora-2 models: 24 September 2026; My export link ends: 1 October 2026\n.*\n• Your reminder: \*\*Videos API/,
  );
  assert.deepEqual([textsIn(world).length, discord.messages(dm).length], [3, 3]);
});
