import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { type QuietHours, quietHoursSchema } from '../src/quiet/quiet-hours.ts';
import { quietUntil } from '../src/quiet/quiet-until.ts';
import { findTimeZone, timeZones } from '../src/quiet/time-zones.ts';

/** "22:00 07:00 Europe/Berlin". */
function hours(text: string): QuietHours {
  const [from, to, zone] = text.split(' ');
  return quietHoursSchema.parse({ from, to, zone });
}

/** Quiet hours, an instant, and when they end; null outside of them. */
const nights: Record<string, [string, string, string | null]> = {
  'in the evening': ['22:00 07:00 Europe/Berlin', '2026-01-10T21:00:00Z', '2026-01-11T06:00:00Z'],
  'after midnight': ['22:00 07:00 Europe/Berlin', '2026-01-11T02:00:00Z', '2026-01-11T06:00:00Z'],
  'at the minute they begin': ['22:30 07:00 UTC', '2026-01-10T22:30:00Z', '2026-01-11T07:00:00Z'],
  'a minute before they begin': ['22:30 07:00 UTC', '2026-01-10T22:29:59Z', null],
  'at the minute they end': ['22:30 07:00 UTC', '2026-01-11T07:00:00Z', null],
  'over noon, within one day': [
    '09:00 17:00 America/New_York',
    '2026-01-10T15:00:00Z',
    '2026-01-10T22:00:00Z',
  ],
  'outside of those of one day': ['09:00 17:00 America/New_York', '2026-01-10T23:00:00Z', null],
  'in a zone with half an hour': ['22:00 07:00 Asia/Kolkata', '2026-01-10T16:30:00Z', '2026-01-11T01:30:00Z'],
  'before them in a zone with half an hour': ['22:00 07:00 Asia/Kolkata', '2026-01-10T16:29:00Z', null],
  'in a zone with three quarters': [
    '22:00 07:00 Asia/Kathmandu',
    '2026-01-10T16:15:00Z',
    '2026-01-11T01:15:00Z',
  ],
  'far east, where it is tomorrow': [
    '22:00 07:00 Pacific/Kiritimati',
    '2026-01-10T12:00:00Z',
    '2026-01-10T17:00:00Z',
  ],
  'in the night that loses an hour': [
    '22:00 07:00 Europe/Berlin',
    '2026-03-28T21:00:00Z',
    '2026-03-29T05:00:00Z',
  ],
  'in the night that gains an hour': [
    '22:00 07:00 Europe/Berlin',
    '2026-10-24T20:00:00Z',
    '2026-10-25T06:00:00Z',
  ],
  'to a time that the clocks skip': [
    '22:00 02:30 Europe/Berlin',
    '2026-03-29T00:59:00Z',
    '2026-03-29T01:30:00Z',
  ],
  'to a time that comes twice, after the first': [
    '22:00 02:30 Europe/Berlin',
    '2026-10-25T00:45:00Z',
    '2026-10-25T01:30:00Z',
  ],
  'to a time that comes twice, after the second': ['22:00 02:30 Europe/Berlin', '2026-10-25T01:30:00Z', null],
  'from a time that comes twice, after the first': [
    '02:30 07:00 Europe/Berlin',
    '2026-10-25T00:30:00Z',
    '2026-10-25T06:00:00Z',
  ],
  'from a time that comes twice, between the two': [
    '02:30 07:00 Europe/Berlin',
    '2026-10-25T01:10:00Z',
    '2026-10-25T06:00:00Z',
  ],
  'where clocks change by half an hour': [
    '22:00 07:00 Australia/Lord_Howe',
    '2026-04-04T13:00:00Z',
    '2026-04-04T20:30:00Z',
  ],
  'in the other hemisphere, losing an hour': [
    '22:00 07:00 Australia/Sydney',
    '2026-10-03T13:00:00Z',
    '2026-10-03T20:00:00Z',
  ],
};

for (const [name, [quiet, now, expected]] of Object.entries(nights)) {
  test(`quiet hours ${name}: ${expected ? `until ${expected}` : 'it is not quiet'}`, () => {
    assert.equal(
      quietUntil(hours(quiet), new Date(now))?.getTime() ?? null,
      expected && Date.parse(expected),
    );
  });
}

const clock = fc.integer({ min: 0, max: 1439 }).map((minute) => {
  const [hour, rest] = [Math.floor(minute / 60), minute % 60];
  return `${String(hour).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
});
const anyQuiet = fc
  .record({ from: clock, to: clock, zone: fc.constantFrom(...timeZones) })
  .filter(({ from, to }) => from !== to);
const anyTime = fc.date({ min: new Date('2026-01-01'), max: new Date('2028-01-01'), noInvalidDate: true });

function shownIn(zone: string, at: Date): string {
  return at.toLocaleTimeString('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
}

function offset(zone: string, at: Date): string {
  return new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).format(at).slice(-6);
}

test('it is quiet exactly while the clocks of the place say so, on every day on which they are not changed', () => {
  fc.assert(
    fc.property(anyQuiet, anyTime, (quiet, now) => {
      const [yesterday, tomorrow] = [-2, 2].map((days) => new Date(now.getTime() + days * 86_400_000));
      fc.pre(offset(quiet.zone, yesterday ?? now) === offset(quiet.zone, tomorrow ?? now));
      const shown = shownIn(quiet.zone, now);
      const { from, to } = quiet;
      const isQuiet = from < to ? from <= shown && shown < to : from <= shown || shown < to;
      const until = quietUntil(quiet, now);
      assert.equal(until !== null, isQuiet);
      if (until) assert.equal(shownIn(quiet.zone, until), to);
    }),
  );
});

test('they always end, within a day and what a change of clocks adds, in every zone', () => {
  fc.assert(
    fc.property(anyQuiet, anyTime, (quiet, now) => {
      const until = quietUntil(quiet, now);
      if (until === null) return;
      assert.ok(until > now);
      assert.ok(until.getTime() - now.getTime() <= 27 * 3_600_000);
    }),
  );
});

test('a zone is found by its name or its city, whatever the case, also by a name that is in use no more', () => {
  const found = ['europe/berlin', 'New York', 'new_york', 'kolkata', 'Calcutta', 'Europe/Kiev', 'utc'].map(
    findTimeZone,
  );
  assert.deepEqual(found, [
    'Europe/Berlin',
    'America/New_York',
    'America/New_York',
    'Asia/Kolkata',
    'Asia/Kolkata',
    'Europe/Kyiv',
    'UTC',
  ]);
  assert.deepEqual(['Atlantis', '', 'Europe', '+01:00'].map(findTimeZone), Array(4).fill(undefined));
});
