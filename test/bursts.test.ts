import assert from 'node:assert/strict';
import { join } from 'node:path';
import test from 'node:test';
import fc from 'fast-check';
import type { Alert } from '../src/alerts/alert.ts';
import type { Owed } from '../src/alerts/judged.ts';
import { parcelsOf } from '../src/alerts/parcels-of.ts';
import { createReportRoom } from '../src/alerts/report-room.ts';
import { urgencyOf } from '../src/alerts/urgency.ts';
import { createRender } from '../src/create-render.ts';
import { openState } from '../src/open-state.ts';
import { loadPacks } from '../src/pack/load-pack.ts';
import { restLookup } from '../src/quiet/rest-lookup.ts';
import { openStore, type Store } from '../src/store/open-store.ts';
import { deliverAll, startPlace } from './support/deliver-all.ts';
import { aChannel, anAlert, aStory } from './support/sample.ts';
import { textOf } from './support/small-world.ts';
import { tempFolder } from './support/temp-folder.ts';

const packs = await loadPacks(['packs/sora.yaml']);
const NOON = Date.parse('2026-03-24T12:00:00Z');
const MINUTE = 60_000;

function report(n: number, at: Date, change: Parameters<typeof anAlert>[0] = {}): Alert {
  return anAlert({
    id: `story-${n}`,
    at: at.toISOString(),
    story: aStory({ title: `Report ${n}` }),
    ...change,
  });
}

function owed(alert: Alert, attempts = 0): Owed {
  const fresh = { to: 'channel-200', state: 'owed' as const, messageId: null, reason: null };
  const delivery = { ...fresh, alert, position: 0, attempts, notBefore: attempts > 0 ? alert.at : null };
  return { delivery, recipient: aChannel(), urgency: urgencyOf(alert, null) };
}

function look(now: Date, room = createReportRoom()) {
  return { now, rest: restLookup(), room: (channelId: string) => room.in(channelId, now) };
}

const now = new Date(NOON);
const reports = (count: number) => Array.from({ length: count }, (_, n) => owed(report(n, now)));
const sizes = (some: readonly Owed[], room = createReportRoom()) =>
  parcelsOf(some, look(now, room)).map(({ deliveries }) => deliveries.length);

test('three reports at once are three messages, four are one', () => {
  assert.deepEqual(sizes(reports(3)), [1, 1, 1]);
  assert.deepEqual(sizes(reports(4)), [4]);
  assert.deepEqual(
    parcelsOf(reports(4), look(now)).map(({ bundle, digest }) => [bundle?.reason, digest]),
    [['at once', 'at once']],
  );
});

test('what is official, and what is being tried, stays a message of its own in any burst', () => {
  const loud = [
    owed(report(100, now, { severity: 'major' })),
    owed(report(101, now, { severity: 'critical' })),
  ];
  assert.deepEqual(sizes([...reports(6), ...loud, owed(report(102, now), 1)]).toSorted(), [1, 1, 1, 6]);
});

test('a channel that has had three messages within a quarter of an hour waits with the fourth, and others do not', () => {
  const room = createReportRoom();
  for (const minute of [-14, -9, -4]) room.take('200', new Date(NOON + minute * MINUTE));
  assert.deepEqual(room.in('200', now), { left: 0, until: new Date(NOON + MINUTE) });
  assert.deepEqual(sizes(reports(2), room), []);
  assert.deepEqual(sizes([owed(report(1, now, { severity: 'major' }))], room), [1]);
  const other = { ...owed(report(1, now)), recipient: aChannel({ channelId: '201' }) };
  assert.deepEqual(sizes([other], room), [1]);
  assert.equal(room.in('200', new Date(NOON + MINUTE)).left, 1);
});

test('where there is room for one message, all that waits is that message', () => {
  const room = createReportRoom();
  for (const minute of [-9, -4]) room.take('200', new Date(NOON + minute * MINUTE));
  assert.deepEqual(sizes(reports(2), room), [2]);
});

test('a clock that is set back keeps nothing waiting', () => {
  const room = createReportRoom();
  for (const _ of [1, 2, 3]) room.take('200', new Date('2027-01-01T00:00:00Z'));
  assert.deepEqual(room.in('200', now), { left: 3, until: null });
});

test('however many reports come, each is told once, and no quarter of an hour has more than three messages', () => {
  const arrivals = fc.array(fc.record({ minute: fc.nat(90), count: fc.integer({ min: 1, max: 30 }) }), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(arrivals, (waves) => {
      const room = createReportRoom();
      const sent: { readonly minute: number; readonly positions: readonly number[] }[] = [];
      let waiting: Owed[] = [];
      let total = 0;
      for (let minute = 0; minute < 500; minute += 1) {
        const instant = new Date(NOON + minute * MINUTE);
        for (const { count } of waves.filter((one) => one.minute === minute))
          for (let n = 0; n < count; n += 1) waiting.push(owed(report(total++, instant)));
        for (const { deliveries } of parcelsOf(waiting, look(instant, room))) {
          room.take('200', instant);
          sent.push({ minute, positions: deliveries.map(({ alert }) => Number(alert.id.slice(6))) });
          waiting = waiting.filter(({ delivery }) => !deliveries.includes(delivery));
        }
      }
      const told = sent.flatMap(({ positions }) => positions).toSorted((a, b) => a - b);
      assert.deepEqual(told, [...Array(total).keys()]);
      for (const { minute } of sent) {
        const near = sent.filter((one) => one.minute >= minute && one.minute < minute + 15);
        assert.ok(near.length <= 3, `${near.length} messages from minute ${minute} on`);
      }
    }),
    { numRuns: 40 },
  );
});

test('the message of a burst names every report with its link, and pings nobody', () => {
  const render = createRender({
    packs,
    personal: () => null,
    corrections: () => [],
    deadline: () => undefined,
    now: () => now,
  });
  const some = Array.from({ length: 12 }, (_, n) =>
    report(n, now, {
      story: aStory({
        title: `Report ${n} ${'about the end of Sora '.repeat(4)}`,
        url: `https://news.example/${n}/${'a'.repeat(n === 11 ? 190 : 90)}`,
      }),
    }),
  );
  const to = some.map((alert) => ({
    delivery: owed(alert).delivery,
    recipient: aChannel({ roleId: '300' }),
  }));
  const message = render({ to, bundle: null, digest: 'at once', silently: false }, 'full');
  assert.match(message.content, /^\*\*Several reports at once:\*\* Report 0 about .* and \d+ more$/);
  assert.deepEqual(message.allowed_mentions, { parse: [], roles: [] });
  const description = message.embeds[0]?.description ?? '';
  assert.equal(description.match(/https:\/\/news\.example\/\d+\//g)?.length, 12);
  assert.ok(description.length <= 4096);
});

for (const deadAt of [1, 2, 3]) {
  test(`killed before write ${deadAt} of a burst, with one more report afterwards: each is told exactly once`, async (t) => {
    const place = await startPlace(t);
    const url = `sqlite://${join(tempFolder(t), 'state.sqlite')}`;
    let store = openStore(url);
    t.after(() => store.close());
    const state = await openState(store, [], () => now);
    await state.recipients.save(place.recipient);
    await state.outbox.oweAll(reports(5).map(({ delivery: { alert } }) => ({ alert, to: place.to })));
    let writes = 0;
    const dying: Store = {
      ...store,
      write: (values) => (++writes >= deadAt ? Promise.reject(new Error('killed')) : store.write(values)),
    };
    assert.notEqual(await deliverAll({ store: dying, place, now }), undefined);
    await store.close();
    store = openStore(url);
    assert.equal(await deliverAll({ store, place, now, more: [report(5, now)] }), undefined);
    const text = place.posted().map(textOf).join('\n');
    for (let n = 0; n < 6; n += 1)
      assert.equal(text.split(`:** Report ${n} ·`).length + text.split(`:** Report ${n}\n`).length, 3, text);
  });
}
