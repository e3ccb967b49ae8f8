import assert from 'node:assert/strict';
import test from 'node:test';
import ICAL from 'ical.js';
import type { Deadline } from '../src/deadlines/deadline.ts';
import { learn } from '../src/deadlines/ledger.ts';
import { calendar } from '../src/publish/calendar.ts';
import { aWord } from './support/ledger-line.ts';
import { aState, kiteDeadline, kiteDeadlines, kitePublished } from './support/published-sample.ts';

/** The events as another program reads them. */
function eventsOf(deadlines: readonly Deadline[]) {
  const parsed = new ICAL.Component(ICAL.parse(calendar(kitePublished(deadlines))));
  return parsed.getAllSubcomponents('vevent').map((component) => ({
    uid: component.getFirstPropertyValue('uid'),
    sequence: component.getFirstPropertyValue('sequence'),
    status: component.getFirstPropertyValue('status'),
    stamp: String(component.getFirstPropertyValue('dtstamp')),
    start: String(component.getFirstPropertyValue('dtstart')),
    description: String(component.getFirstPropertyValue('description')),
    alarms: component
      .getAllSubcomponents('valarm')
      .map((one) => String(one.getFirstPropertyValue('trigger'))),
  }));
}

test('another program reads days as days, instants in UTC, and alarms for what stands', () => {
  const events = eventsOf(kiteDeadlines);
  assert.deepEqual(
    events.map(({ start, status }) => [start, status]),
    [
      ['2026-04-10', 'CANCELLED'],
      ['2026-04-30', 'CONFIRMED'],
      ['2026-05-10', 'TENTATIVE'],
      ['2026-06-01T17:00:00Z', 'CONFIRMED'],
    ],
  );
  assert.deepEqual(events[0]?.alarms, []);
  assert.deepEqual(events[1]?.alarms, ['-P30D', '-P7D', '-P3D', '-P1D']);
  assert.deepEqual(events[3]?.alarms, ['-P30D', '-P7D', '-P3D', '-P1D', '-PT1H']);
  assert.match(
    events[1]?.description ?? '',
    /Before: 20 April 2026\.\n“The end is 2026-04-30\.”\nSource: https/,
  );
});

test('what has no day, or none that the calendar has, is no event', () => {
  const odd = ['2026-02-30', '2026-13-01', '2026-05', 'soon', null];
  assert.deepEqual(eventsOf(odd.map((date, n) => kiteDeadline(`part-${n}`, [aState(date)]))), []);
});

const courses: Record<string, [readonly ReturnType<typeof aState>[], number, string]> = {
  'dated once': [[aState('2026-04-20')], 0, '2026-04-20 CONFIRMED'],
  'undated, then dated': [[aState(null), aState('2026-04-20')], 0, '2026-04-20 CONFIRMED'],
  'confirmed in other words': [[aState('2026-04-20'), aState('2026-04-20')], 0, '2026-04-20 CONFIRMED'],
  'moved twice': [
    [aState('2026-04-20'), aState('2026-05-01'), aState('2026-04-25')],
    2,
    '2026-04-25 CONFIRMED',
  ],
  'moved away and back': [
    [aState('2026-04-20'), aState('2026-05-01'), aState('2026-04-20')],
    2,
    '2026-04-20 CONFIRMED',
  ],
  withdrawn: [
    [aState('2026-04-20'), aState('2026-04-20', { status: 'withdrawn' })],
    1,
    '2026-04-20 CANCELLED',
  ],
  'withdrawn without a date': [
    [aState('2026-04-20'), aState(null, { status: 'withdrawn' })],
    1,
    '2026-04-20 CANCELLED',
  ],
  'no longer dated': [[aState('2026-04-20'), aState(null)], 1, '2026-04-20 CANCELLED'],
  'only a month any more': [
    [aState('2026-04-20'), aState('2026-05', { precision: 'month' })],
    1,
    '2026-04-20 CANCELLED',
  ],
  'withdrawn and dated anew': [
    [aState('2026-04-20'), aState(null, { status: 'withdrawn' }), aState('2026-06-01')],
    2,
    '2026-06-01 CONFIRMED',
  ],
  'given a time': [
    [aState('2026-04-20'), aState('2026-04-20', { time: '09:00', precision: 'minute' })],
    1,
    '2026-04-20T09:00:00Z CONFIRMED',
  ],
};

for (const [name, [states, sequence, expected]] of Object.entries(courses)) {
  test(`a deadline ${name} is one event with the sequence ${sequence}`, () => {
    const [event, ...others] = eventsOf([kiteDeadline('app', states)]);
    assert.deepEqual(others, []);
    assert.equal(`${event?.start} ${event?.status}`, expected);
    assert.equal(event?.sequence, sequence);
    assert.equal(event?.uid, 'kite/windworks/app/everywhere@sundown.invalid');
  });
}

test('the ledger that learns of a move counts it, and a repeated reading changes no byte', () => {
  const first = learn({}, [aWord({ at: '2026-03-24T20:00:00.000Z' })]).ledger;
  const moved = learn(first, [aWord({ at: '2026-03-30T00:00:00.000Z', date: '2026-05-10' })]).ledger;
  const again = learn(moved, [aWord({ at: '2026-03-31T00:00:00.000Z', date: '2026-05-10' })]).ledger;
  const [before, after] = [first, moved].map((ledger) => eventsOf(Object.values(ledger))[0]);
  assert.deepEqual([before?.sequence, after?.sequence], [0, 1]);
  assert.equal(after?.uid, before?.uid);
  assert.equal(after?.stamp, '2026-03-30T00:00:00Z');
  const text = (ledger: typeof first) => calendar(kitePublished(Object.values(ledger)));
  assert.equal(text(again), text(moved));
});

test('a day is the same day in every time zone, also where clocks change on it', (t) => {
  const { TZ } = process.env;
  t.after(() => {
    if (TZ === undefined) delete process.env.TZ;
    else process.env.TZ = TZ;
  });
  const days = ['2026-03-29', '2026-10-25', '2026-11-01', '2026-12-31'];
  const deadlines = days.map((date, n) => kiteDeadline(`part-${n}`, [aState(date)]));
  for (const zone of ['UTC', 'America/Sao_Paulo', 'Europe/Berlin', 'Pacific/Kiritimati', 'Pacific/Niue']) {
    process.env.TZ = zone;
    assert.deepEqual(
      eventsOf(deadlines).map(({ start }) => start),
      days,
    );
    assert.equal(calendar(kitePublished()), calendar(kitePublished()));
  }
});

test('every line ends as the RFC wants and has at most 75 octets, whatever script it is in', () => {
  const quote = 'Сервис закрывается 🎬, 終了します; \\ “конец”. '.repeat(20);
  const evidence = { ...aState('2026-04-30').evidence, quote };
  const text = calendar(kitePublished([kiteDeadline('app', [aState('2026-04-30', { evidence })])]));
  assert.ok(text.endsWith('END:VCALENDAR\r\n'));
  const lines = text.split('\r\n');
  assert.ok(lines.every((line) => !/[\r\n]/.test(line) && Buffer.byteLength(line) <= 75));
  assert.ok(lines.some((line) => line.startsWith(' ')));
  const [event] = eventsOf([kiteDeadline('app', [aState('2026-04-30', { evidence })])]);
  assert.ok(event?.description.includes(quote.slice(0, 500)));
});
