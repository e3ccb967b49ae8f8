import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { digestChoices } from '../src/discord/quiet/digest-option.ts';
import { readDigest } from '../src/discord/quiet/read-digest.ts';
import { type DigestTime, digestTimeSchema, weekdays } from '../src/quiet/digest-time.ts';
import { nextDigest } from '../src/quiet/next-digest.ts';
import { timeZones } from '../src/quiet/time-zones.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;

const said: Record<string, ReturnType<typeof readDigest>> = {
  daily: { every: 'day', at: '09:00' },
  'Daily 18:30': { every: 'day', at: '18:30' },
  'every day at 7am': { every: 'day', at: '07:00' },
  '18:00': { every: 'day', at: '18:00' },
  weekly: { every: 'week', on: 'monday', at: '09:00' },
  'weekly at 8': { every: 'week', on: 'monday', at: '08:00' },
  'weekly friday 18:00': { every: 'week', on: 'friday', at: '18:00' },
  'weekly on wed at 9pm': { every: 'week', on: 'wednesday', at: '21:00' },
  'every Thursday, 12:15': { every: 'week', on: 'thursday', at: '12:15' },
  'wednesdays 9': { every: 'week', on: 'wednesday', at: '09:00' },
  off: 'off',
  None: 'off',
  'daily friday': 'unclear',
  'daily 25:00': 'unclear',
  'weekly 13pm': 'unclear',
  'weekly someday': 'unclear',
  hourly: 'unclear',
  '': 'unclear',
  '<@&1>': 'unclear',
  'daily 9 @everyone': 'unclear',
};

for (const [text, expected] of Object.entries(said)) {
  test(`"${text}" as a digest is ${JSON.stringify(expected)}`, () =>
    assert.deepEqual(readDigest(text), expected));
}

test('a digest completes while it is typed, each offer once and in words', () => {
  assert.deepEqual(
    digestChoices('').map(({ value }) => value),
    ['daily 09:00', 'daily 18:00', 'weekly monday 09:00', 'weekly friday 18:00', 'off'],
  );
  assert.deepEqual(digestChoices('fri 7')[0], { name: 'A digest every Friday at 07:00', value: 'fri 7' });
  assert.equal(digestChoices('daily').length, 2);
  assert.deepEqual(digestChoices('no digest at all'), []);
});

function digest(text: string): DigestTime {
  const [at, zone, on] = text.split(' ');
  return digestTimeSchema.parse(on ? { every: 'week', on, at, zone } : { every: 'day', at, zone });
}

/** A digest, an instant, and when the first one after it comes. */
const turns: Record<string, [string, string, string]> = {
  'later today': ['09:00 Europe/Berlin', '2026-01-10T07:59:59Z', '2026-01-10T08:00:00Z'],
  'tomorrow, from its very minute on': [
    '09:00 Europe/Berlin',
    '2026-01-10T08:00:00Z',
    '2026-01-11T08:00:00Z',
  ],
  'far east, where it is tomorrow': [
    '09:00 Pacific/Kiritimati',
    '2026-01-10T18:00:00Z',
    '2026-01-10T19:00:00Z',
  ],
  'on its day of the week': ['09:00 UTC friday', '2026-01-10T12:00:00Z', '2026-01-16T09:00:00Z'],
  'a week later, once it has come': ['09:00 UTC saturday', '2026-01-10T09:00:00Z', '2026-01-17T09:00:00Z'],
  'by the weekday of its place': ['00:30 Asia/Tokyo monday', '2026-01-11T12:00:00Z', '2026-01-11T15:30:00Z'],
  'an hour earlier once clocks are set forward': [
    '09:00 Europe/Berlin',
    '2026-03-28T09:00:00Z',
    '2026-03-29T07:00:00Z',
  ],
  'at a time that the clocks skip': ['02:30 Europe/Berlin', '2026-03-28T12:00:00Z', '2026-03-29T01:30:00Z'],
  'at the first of a time that comes twice': [
    '02:30 Europe/Berlin',
    '2026-10-24T12:00:00Z',
    '2026-10-25T00:30:00Z',
  ],
  'only once of a time that comes twice': [
    '02:30 Europe/Berlin',
    '2026-10-25T00:30:00Z',
    '2026-10-26T01:30:00Z',
  ],
};

for (const [name, [text, after, expected]] of Object.entries(turns)) {
  test(`the next digest comes ${name}`, () =>
    assert.equal(nextDigest(digest(text), new Date(after)).getTime(), Date.parse(expected)));
}

test('digests follow each other after a day or a week, give or take a change of clocks, in every zone', () => {
  const clock = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
  const common = { at: clock, zone: fc.constantFrom(...timeZones) };
  const any: fc.Arbitrary<DigestTime> = fc.oneof(
    fc.record({ every: fc.constant('day' as const), ...common }),
    fc.record({ every: fc.constant('week' as const), on: fc.constantFrom(...weekdays), ...common }),
  );
  const anyTime = fc.date({ min: new Date('2026-01-01'), max: new Date('2028-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(any, anyTime, (time, after) => {
      const length = time.every === 'day' ? DAY : 7 * DAY;
      const first = nextDigest(time, after);
      const second = nextDigest(time, first);
      assert.ok(first > after && first.getTime() - after.getTime() <= length + 2 * HOUR);
      assert.ok(Math.abs(second.getTime() - first.getTime() - length) <= 2 * HOUR);
    }),
  );
});
