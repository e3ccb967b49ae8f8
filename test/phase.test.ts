import assert from 'node:assert/strict';
import test from 'node:test';
import type { Deadline } from '../src/deadlines/deadline.ts';
import { type Phase, phaseOf } from '../src/deadlines/phase.ts';
import { sortDeadlines } from '../src/deadlines/sort-deadlines.ts';
import { aDeadline } from './support/sample.ts';

const app = aDeadline();
const api = of('api', { date: '2026-09-24' });
const exports = of('export', { date: null, precision: 'none', status: 'conditional' });
const azure = of('api', { provider: 'azure', date: '2026-07-15' });

function of(surface: string, change: Partial<Deadline> = {}): Deadline {
  const provider = change.provider ?? 'openai';
  return aDeadline({ surface, key: `${provider}/${surface}/everywhere`, ...change });
}

function timed(): Deadline {
  return of('app', { time: '17:00', precision: 'minute' });
}

const phases: Record<string, [Deadline[], string, Phase]> = {
  'nothing is known': [[], '2026-04-01T00:00:00Z', 'undated'],
  'nothing has a date': [[exports], '2026-04-01T00:00:00Z', 'undated'],
  'only a reseller has a date': [[exports, azure], '2026-04-01T00:00:00Z', 'undated'],
  'a date is only reported': [[of('app', { status: 'reported' })], '2026-04-01T00:00:00Z', 'undated'],
  'a reported date is past': [[of('app', { status: 'reported' })], '2026-05-01T00:00:00Z', 'undated'],
  'the only date was withdrawn': [[of('app', { status: 'withdrawn' })], '2026-05-01T00:00:00Z', 'undated'],
  'all dates lie ahead': [[app, api, exports], '2026-04-01T00:00:00Z', 'countdown'],
  'the first day has begun at UTC+14': [[app, api], '2026-04-25T10:00:00Z', 'countdown'],
  'the first day is over at UTC+14, not at UTC−12': [[app, api], '2026-04-27T11:59:59Z', 'countdown'],
  'the first day is over at UTC−12': [[app, api], '2026-04-27T12:00:00Z', 'between'],
  'the last day has begun': [[app, api], '2026-09-24T00:00:00Z', 'between'],
  'the last day goes on at UTC−12 alone': [[app, api], '2026-09-25T11:59:59Z', 'between'],
  'the last day is over everywhere': [[app, api, exports], '2026-09-25T12:00:00Z', 'aftermath'],
  'a reseller goes on': [
    [app, of('api', { provider: 'azure', date: '2027-01-01' })],
    '2026-09-25T12:00:00Z',
    'aftermath',
  ],
  'a source says that it has ended, without a date': [
    [of('app', { date: null, precision: 'none', status: 'passed' })],
    '2026-04-01T00:00:00Z',
    'aftermath',
  ],
  'a month is not over at UTC−12': [
    [of('app', { date: '2026-04', precision: 'month' })],
    '2026-05-01T11:59:59Z',
    'countdown',
  ],
  'a month is over everywhere': [
    [of('app', { date: '2026-04', precision: 'month' })],
    '2026-05-01T12:00:00Z',
    'aftermath',
  ],
  'a leap year’s February is not over': [
    [of('app', { date: '2028-02', precision: 'month' })],
    '2028-03-01T11:59:59Z',
    'countdown',
  ],
  'a stated time has not come': [[timed()], '2026-04-26T16:59:59Z', 'countdown'],
  'a stated time has come': [[timed()], '2026-04-26T17:00:00Z', 'aftermath'],
  'a new date comes after the aftermath': [
    [app, of('export', { date: '2026-12-31' })],
    '2026-11-22T00:00:00Z',
    'between',
  ],
};

for (const [name, [deadlines, now, expected]] of Object.entries(phases))
  test(`${name}: ${expected}`, () => assert.equal(phaseOf(deadlines, 'openai', new Date(now)), expected));

test('each deadline stands in one list, in the order in which it matters', () => {
  const rumour = of('web', { status: 'reported' });
  const taken = of('credits', { status: 'withdrawn' });
  const sorted = sortDeadlines([api, exports, taken, azure, rumour, app], new Date('2026-08-01T00:00:00Z'));
  assert.deepEqual(sorted, {
    coming: [api],
    open: [exports],
    reported: [rumour],
    gone: [azure, app],
    withdrawn: [taken],
  });
});

test('what is coming is told soonest first, and a month before its days', () => {
  const month = of('web', { date: '2026-04', precision: 'month' });
  const { coming } = sortDeadlines([api, app, month], new Date('2026-04-01T00:00:00Z'));
  assert.deepEqual(coming, [month, app, api]);
});
