import assert from 'node:assert/strict';
import test from 'node:test';
import type { Alert } from '../src/alerts/alert.ts';
import { remind } from '../src/alerts/remind.ts';
import { timing } from '../src/alerts/timing.ts';
import { urgencyOf } from '../src/alerts/urgency.ts';
import type { Deadline } from '../src/deadlines/deadline.ts';
import { dueReminders } from '../src/deadlines/reminders.ts';
import { readHours } from '../src/discord/quiet/read-hours.ts';
import { restLookup } from '../src/quiet/rest-lookup.ts';
import { aDeadline, anAlert } from './support/sample.ts';

const said: Record<string, ReturnType<typeof readHours>> = {
  '22-07': { from: '22:00', to: '07:00' },
  '22:30-7:15': { from: '22:30', to: '07:15' },
  ' from 22 to 7 ': { from: '22:00', to: '07:00' },
  '22.00–07.00': { from: '22:00', to: '07:00' },
  '10pm - 7am': { from: '22:00', to: '07:00' },
  '12am-12pm': { from: '00:00', to: '12:00' },
  '22h30 until 6': { from: '22:30', to: '06:00' },
  '18-24': { from: '18:00', to: '00:00' },
  off: 'off',
  None: 'off',
  '7-7': 'whole day',
  '0-24': 'whole day',
  '25-07': 'unclear',
  '22:60-07': 'unclear',
  '24:30-07': 'unclear',
  '13pm-7am': 'unclear',
  '0am-7am': 'unclear',
  'at night': 'unclear',
  '22': 'unclear',
  '22-07-09': 'unclear',
  '٢٢-07': 'unclear',
  '': 'unclear',
};

for (const [text, expected] of Object.entries(said)) {
  test(`"${text}" as quiet hours is ${JSON.stringify(expected)}`, () =>
    assert.deepEqual(readHours(text), expected));
}

const NIGHT = new Date('2026-04-23T02:00:00Z');
const quiet = { from: '22:00', to: '07:00', zone: 'UTC' };

function reminderOf(deadline: Partial<Deadline>, now = NIGHT): Alert {
  const [due] = dueReminders([aDeadline({ since: '2026-01-01T00:00:00.000Z', ...deadline })], now);
  return remind('sora', due ?? assert.fail('no reminder is due'));
}

/** What may go out at two in the night. */
const atNight: Record<string, [Alert, string]> = {
  'a report': [anAlert(), 'held'],
  'official news without a date': [anAlert({ severity: 'major' }), 'held'],
  'critical news': [anAlert({ severity: 'critical' }), 'now'],
  'a reminder whose date lies far behind the morning': [reminderOf({}), 'held'],
  'a reminder whose date begins before the morning': [
    reminderOf({ date: '2026-04-23', time: '06:00' }),
    'silently',
  ],
  'a reminder whose date has begun somewhere': [reminderOf({ date: '2026-04-23' }), 'silently'],
  'the last hours of an export': [
    reminderOf({ surface: 'export', date: '2026-04-23', time: '06:00' }),
    'now',
  ],
  'a month left of an export': [reminderOf({ surface: 'export', date: '2026-05-23' }), 'held'],
  'three days left of an export': [reminderOf({ surface: 'export', date: '2026-04-26' }), 'now'],
  'a date that has passed': [reminderOf({ date: '2026-04-21' }), 'silently'],
  'a date that has passed by a report': [
    reminderOf({ date: '2026-04-21', evidence: { ...aDeadline().evidence, tier: 'press' } }),
    'held',
  ],
};

for (const [name, [alert, expected]] of Object.entries(atNight)) {
  test(`in quiet hours ${name} goes out: ${expected}`, () => {
    const question = { alert, urgency: urgencyOf(alert, null) };
    assert.equal(
      timing({ ...question, recipient: { quiet, digest: null } }, NIGHT, restLookup()).kind,
      expected,
    );
    assert.equal(
      timing({ ...question, recipient: { quiet: null, digest: null } }, NIGHT, restLookup()).kind,
      'now',
    );
    assert.equal(
      timing(
        { ...question, recipient: { quiet, digest: null } },
        new Date('2026-04-23T07:00:00Z'),
        restLookup(),
      ).kind,
      'now',
    );
  });
}

test('a personal reminder waits for the morning, unless its date would be over by then', () => {
  const reminder = {
    id: 'one',
    userId: '1',
    channelId: '2',
    about: { kind: 'own' as const, what: 'x', date: '2026-04-26' },
    before: 3 * 86_400_000,
    since: '2026-04-01T00:00:00.000Z',
    trouble: null,
    quiet,
  };
  const alert: Alert = {
    kind: 'personal',
    id: 'p',
    packId: '',
    severity: 'major',
    at: NIGHT.toISOString(),
    reminderId: 'one',
  };
  const when = (date: string) => {
    const urgency = urgencyOf(alert, {
      reminder: { ...reminder, about: { ...reminder.about, date } },
      deadline: undefined,
    });
    return timing({ alert, urgency, recipient: { quiet, digest: null } }, NIGHT, restLookup()).kind;
  };
  assert.deepEqual([when('2026-04-26'), when('2026-04-23')], ['held', 'silently']);
});
