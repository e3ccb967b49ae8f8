import assert from 'node:assert/strict';
import test from 'node:test';
import { ladderAlerts } from '../src/alerts/ladder-alerts.ts';
import { render } from '../src/alerts/render.ts';
import type { Deadline } from '../src/deadlines/deadline.ts';
import { HOUR_RUNG, type LadderChoice } from '../src/deadlines/ladder.ts';
import { dueReminders } from '../src/deadlines/reminders.ts';
import { spanOf } from '../src/deadlines/span-of.ts';
import { loadPacks } from '../src/pack/load-pack.ts';
import { aChannel, aDeadline } from './support/sample.ts';
import { textOf } from './support/small-world.ts';

const [pack] = await loadPacks(['packs/sora.yaml']);
if (!pack) throw new Error('no pack');

/** 26 April begins on Earth at 25 April 10:00 UTC and is over at 27 April 12:00 UTC. */
const day = aDeadline();
const minute = aDeadline({ time: '17:00', precision: 'minute' });
const month = aDeadline({ date: '2026-05', precision: 'month' });
/** Clocks go forward in Europe on 29 March and in most of the US on 8 March 2026; back on 25 October, 1 November. */
const spring = aDeadline({ date: '2026-03-29', since: '2026-02-01T00:00:00.000Z' });
const autumn = aDeadline({ date: '2026-11-01', since: '2026-02-01T00:00:00.000Z' });
const late = aDeadline({ since: '2026-04-18T10:00:00.001Z' });

type Case = [deadline: Deadline, now: string, choice: LadderChoice, rungs: number[]];

const cases: Record<string, Case> = {
  'thirty days ahead, to the millisecond': [day, '2026-03-26T10:00:00.000Z', 'all', [30]],
  'a millisecond earlier': [day, '2026-03-26T09:59:59.999Z', 'all', []],
  'between two rungs, the last one': [day, '2026-04-20T00:00:00Z', 'all', [7]],
  'three days of downtime over two rungs, only the last of them': [day, '2026-04-24T11:00:00Z', 'all', [1]],
  'the same for those with few rungs, the last of theirs': [day, '2026-04-23T11:00:00Z', 'week', [7]],
  'the last hour of a bare date is no rung': [day, '2026-04-25T09:30:00Z', 'all', [1]],
  'on the last day only, nothing a week before': [day, '2026-04-23T11:00:00Z', 'last', []],
  'on the last day only, that day': [day, '2026-04-24T10:00:00Z', 'last', [1]],
  'none wanted, none given': [day, '2026-04-24T10:00:00Z', 'none', []],
  'none wanted, but that it has passed': [day, '2026-04-27T12:00:00Z', 'none', [0]],
  'a known minute has a last hour': [minute, '2026-04-26T16:00:00Z', 'all', [HOUR_RUNG]],
  'a known minute has passed when it has': [minute, '2026-04-26T17:00:00Z', 'all', [0]],
  'a known minute counts days from itself': [minute, '2026-04-25T16:59:59Z', 'all', [3]],
  'a month is announced a week ahead of its first instant': [month, '2026-04-23T10:00:00Z', 'all', [7]],
  'a month has no other rung': [month, '2026-04-30T23:00:00Z', 'all', [7]],
  'a month in a short ladder a day ahead': [month, '2026-04-29T10:00:00Z', 'last', [1]],
  'a month never passes on a day': [month, '2026-07-01T00:00:00Z', 'all', [7]],
  'the day the clocks change in Europe': [spring, '2026-03-27T10:00:00Z', 'all', [1]],
  'the day the clocks change in America': [autumn, '2026-10-24T10:00:00Z', 'all', [7]],
  'a rung due before the date became known': [late, '2026-04-18T10:00:00Z', 'all', []],
  'the next rung after it': [late, '2026-04-22T10:00:00Z', 'all', [3]],
  'a date withdrawn': [aDeadline({ status: 'withdrawn' }), '2026-04-24T10:00:00Z', 'all', []],
  'a date merely reported': [aDeadline({ status: 'reported' }), '2026-04-24T10:00:00Z', 'all', []],
  'no date': [aDeadline({ date: null, precision: 'none' }), '2026-04-24T10:00:00Z', 'all', []],
};

for (const [name, [deadline, now, choice, rungs]] of Object.entries(cases)) {
  test(`reminder: ${name}`, () => {
    const due = dueReminders([deadline], new Date(now), choice);
    assert.deepEqual(
      due.map(({ rung }) => rung),
      rungs,
    );
  });
}

test('a surface whose end became known after the rung is left out of it', () => {
  const web = aDeadline({ key: 'openai/web/everywhere', surface: 'web', since: '2026-04-20T00:00:00.000Z' });
  const surfaces = (now: string) =>
    dueReminders([day, web], new Date(now)).map(({ deadlines }) => deadlines.map(({ surface }) => surface));
  assert.deepEqual(surfaces('2026-04-21T00:00:00Z'), [['app']]);
  assert.deepEqual(surfaces('2026-04-22T10:00:00Z'), [['app', 'web']]);
});

test('a stated minute and a bare day are two reminders, and so are two providers', () => {
  const azure = aDeadline({ key: 'azure/app/everywhere', provider: 'azure' });
  const now = new Date('2026-04-24T11:00:00Z');
  assert.equal(dueReminders([day, minute, azure], now).length, 3);
});

/** What is told at each of several beats, as `rung:choices`, with the memory of what was told before. */
function told(beats: readonly [string, readonly Deadline[]][]): string[] {
  const ids = new Set<string>();
  return beats.map(([now, deadlines]) => {
    const due = ladderAlerts('sora', deadlines, new Date(now)).filter(({ alert }) => !ids.has(alert.id));
    for (const { alert } of due) ids.add(alert.id);
    return due
      .map(({ alert, choices }) => `${'rung' in alert ? alert.rung : '?'}:${[...choices].join('+')}`)
      .join(' ');
  });
}

test('each rung is told once to those who chose it, at whatever beat comes', () => {
  assert.deepEqual(
    told([
      ['2026-03-26T10:03:00Z', [day]],
      ['2026-03-26T10:08:00Z', [day]],
      ['2026-04-18T10:03:00Z', [day]],
      ['2026-04-22T10:03:00Z', [day]],
      ['2026-04-24T10:03:00Z', [day]],
      ['2026-04-27T12:03:00Z', [day]],
      ['2026-04-28T12:03:00Z', [day]],
    ]),
    ['30:all', '', '7:all+week', '3:all', '1:all+week+last', '0:all+week+last+none', ''],
  );
});

test('three days of downtime give each choice one message for what was missed', () => {
  assert.deepEqual(
    told([
      ['2026-04-17T10:00:00Z', [day]],
      ['2026-04-22T11:00:00Z', [day]],
      ['2026-04-22T11:05:00Z', [day]],
    ]),
    ['30:all', '3:all 7:week', ''],
  );
});

test('a date moved away and back gives no rung twice, and none of the date it left', () => {
  const moved = aDeadline({ date: '2026-06-10', status: 'moved', since: '2026-04-19T00:00:00.000Z' });
  const back = aDeadline({ status: 'moved', since: '2026-04-21T00:00:00.000Z' });
  assert.deepEqual(
    told([
      ['2026-04-18T10:00:00Z', [day]],
      ['2026-04-20T00:00:00Z', [moved]],
      ['2026-04-21T00:00:00Z', [back]],
      ['2026-04-22T10:00:00Z', [back]],
    ]),
    ['7:all+week', '', '', '3:all'],
  );
});

test('a date moved to a later day takes its ladder along', () => {
  const moved = aDeadline({ date: '2026-06-10', status: 'moved', since: '2026-04-25T00:00:00.000Z' });
  assert.deepEqual(
    told([
      ['2026-04-24T10:00:00Z', [day]],
      ['2026-04-28T00:00:00Z', [moved]],
      ['2026-06-02T10:00:00Z', [moved]],
    ]),
    ['1:all+week+last', '', '7:all+week'],
  );
});

/** How the reminder due at that moment reads when it is posted at `posted`. */
function reads(deadline: Deadline, due: string, posted = due): string {
  const [first] = ladderAlerts('sora', [deadline], new Date(due));
  return textOf(
    render(first?.alert ?? assert.fail(), aChannel(), pack ?? assert.fail(), new Date(posted)) as never,
  );
}

test('a reminder says how long is left, and no more than the source does', () => {
  assert.equal(
    reads(day, '2026-04-22T10:00:00Z'),
    [
      '**Reminder:** Sora app: 3 days left, until 26 April 2026',
      'A deadline is near',
      'Sora app: 26 April 2026 (<t:1777111200:R>)',
      'The source gives a day, not an hour: be done the day before. `/status` says what can still be saved.',
    ].join('\n'),
  );
  assert.match(
    reads(minute, '2026-04-26T16:00:00Z'),
    /Reminder:\*\* Sora app: one hour left, until 26 April 2026, 17:00 UTC\n/,
  );
  assert.match(
    reads(month, '2026-04-23T10:00:00Z'),
    /Reminder:\*\* Sora app: some day in May 2026\n.*\n.*\nThe source gives a month/,
  );
});

test('a reminder that comes late says so, and does not count days that are over', () => {
  const text = reads(day, '2026-04-24T10:00:00Z', '2026-04-25T09:00:00Z');
  assert.match(text, /^\*\*Reminder, late:\*\* Sora app: 26 April 2026\n/);
  assert.match(text, /This reminder was due <t:1777024800:R>; I could not send it then\./);
  assert.doesNotMatch(text, /one day left/);
  assert.doesNotMatch(reads(day, '2026-04-24T10:00:00Z', '2026-04-24T16:00:00Z'), /late/);
  assert.match(reads(minute, '2026-04-26T16:00:00Z', '2026-04-26T16:20:00Z'), /late/);
});

test('a month spans all its days anywhere, also at the end of a year', () => {
  assert.deepEqual(
    [spanOf({ date: '2026-12' })?.first.toISOString(), spanOf({ date: '2026-12' })?.last.toISOString()],
    ['2026-11-30T10:00:00.000Z', '2027-01-01T12:00:00.000Z'],
  );
  assert.equal(spanOf({ date: '2026-13' }), null);
});
