import assert from 'node:assert/strict';
import { join } from 'node:path';
import test from 'node:test';
import { createAddressees } from '../src/alerts/addressees.ts';
import { personalWork } from '../src/alerts/personal-alerts.ts';
import { personalMessage } from '../src/alerts/personal-message.ts';
import { reminderAddress } from '../src/alerts/personal-reminders.ts';
import { addMonths } from '../src/deadlines/add-months.ts';
import type { Deadline } from '../src/deadlines/deadline.ts';
import { leadTimeWords, readLeadTime } from '../src/deadlines/lead-time.ts';
import { personalDue } from '../src/deadlines/personal-due.ts';
import { type PersonalReminder, personalReminderId } from '../src/deadlines/personal-reminder.ts';
import { openState } from '../src/open-state.ts';
import { loadPacks } from '../src/pack/load-pack.ts';
import { remindRound } from '../src/remind-round.ts';
import { openStore, type Store } from '../src/store/open-store.ts';
import { aDeadline } from './support/sample.ts';
import { textOf } from './support/small-world.ts';
import { tempFolder } from './support/temp-folder.ts';

const [pack] = await loadPacks(['packs/sora.yaml']);
if (!pack) throw new Error('no pack');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const spans: Record<string, number | 'unclear' | 'outside'> = {
  '7 days': 7 * DAY,
  '1 day': DAY,
  ' 36 Hours ': 36 * HOUR,
  '2weeks': 14 * DAY,
  '1 hour': HOUR,
  '366 days': 366 * DAY,
  '367 days': 'outside',
  '0 hours': 'outside',
  '9999 weeks': 'outside',
  '30 minutes': 'unclear',
  '1.5 days': 'unclear',
  '-3 days': 'unclear',
  '3 days and 2 hours': 'unclear',
  '1e3 hours': 'unclear',
  '٣ days': 'unclear',
  '12345 hours': 'unclear',
  days: 'unclear',
  '': 'unclear',
};

for (const [text, expected] of Object.entries(spans)) {
  test(`"${text}" before a date is ${typeof expected === 'number' ? leadTimeWords(expected) : expected}`, () => {
    const read = readLeadTime(text);
    assert.equal(read.kind === 'known' ? read.ms : read.kind, expected);
  });
}

test('months later is the same day, or the last one of a shorter month', () => {
  assert.deepEqual(
    [
      addMonths('2026-01-15', 12),
      addMonths('2026-01-31', 1),
      addMonths('2024-02-29', 12),
      addMonths('2026-11-30', 3),
    ],
    ['2027-01-15', '2026-02-28', '2025-02-28', '2027-02-28'],
  );
});

function aReminder(change: Partial<PersonalReminder> = {}): PersonalReminder {
  return {
    id: 'one',
    userId: '1',
    channelId: '2',
    about: { kind: 'deadline', packId: 'sora', key: 'openai/app/everywhere' },
    before: 7 * DAY,
    since: '2026-04-01T00:00:00.000Z',
    trouble: null,
    quiet: null,
    ...change,
  };
}

const own = aReminder({
  about: { kind: 'own', what: 'My export link ends', date: '2027-01-15' },
  before: DAY,
});

/** When it is due for an end on 26 April, which begins on Earth at 25 April 10:00 UTC. */
const dues: Record<string, [PersonalReminder, Deadline | undefined, string | null]> = {
  'as long before as was asked': [aReminder(), aDeadline(), '2026-04-18T10:00:00.000Z'],
  'from the stated minute where there is one': [
    aReminder(),
    aDeadline({ time: '17:00' }),
    '2026-04-19T17:00:00.000Z',
  ],
  'from the beginning of a month': [
    aReminder(),
    aDeadline({ date: '2026-06', precision: 'month' }),
    '2026-05-24T10:00:00.000Z',
  ],
  'from a date that moved away': [
    aReminder(),
    aDeadline({ date: '2026-06-10', since: '2026-04-10T00:00:00.000Z' }),
    '2026-06-02T10:00:00.000Z',
  ],
  'at once for a date that came nearer than was asked for': [
    aReminder(),
    aDeadline({ date: '2026-04-14', since: '2026-04-10T00:00:00.000Z' }),
    '2026-04-10T00:00:00.000Z',
  ],
  'never for a date that was over when it became known': [
    aReminder(),
    aDeadline({ date: '2026-04-05', since: '2026-04-10T00:00:00.000Z' }),
    null,
  ],
  'never where it was over before the person asked': [
    aReminder({ since: '2026-04-20T00:00:00.000Z' }),
    aDeadline(),
    null,
  ],
  'never without a date': [aReminder(), aDeadline({ date: null, precision: 'none' }), null],
  'never while the date is withdrawn': [aReminder(), aDeadline({ status: 'withdrawn' }), null],
  'never without its deadline': [aReminder(), undefined, null],
  'before a date of their own': [own, undefined, '2027-01-13T10:00:00.000Z'],
};

for (const [name, [reminder, deadline, expected]] of Object.entries(dues)) {
  test(`a personal reminder comes ${name}`, () => {
    assert.equal(personalDue(reminder, deadline)?.at.toISOString() ?? null, expected);
  });
}

test('it follows a date that moves away and back, and is told once for each date', () => {
  const ids = new Set<string>();
  const beats: [string, Deadline][] = [
    ['2026-04-18T10:00:00Z', aDeadline()],
    ['2026-04-19T00:00:00Z', aDeadline({ date: '2026-06-10', since: '2026-04-19T00:00:00.000Z' })],
    ['2026-04-20T00:00:00Z', aDeadline({ since: '2026-04-20T00:00:00.000Z' })],
    ['2026-05-01T00:00:00Z', aDeadline({ date: '2026-06-10', since: '2026-04-30T00:00:00.000Z' })],
    ['2026-06-02T10:00:00Z', aDeadline({ date: '2026-06-10', since: '2026-04-30T00:00:00.000Z' })],
  ];
  const told = beats.map(([now, deadline]) => {
    const { owed } = personalWork([aReminder()], () => deadline, new Date(now));
    const fresh = owed.filter(({ alert }) => !ids.has(alert.id));
    for (const { alert } of fresh) ids.add(alert.id);
    return fresh.length;
  });
  assert.deepEqual(told, [1, 0, 0, 0, 1]);
});

test('it is let go a month after its date, and not while the date is open', () => {
  const over = (now: string, deadline: Deadline) =>
    personalWork([aReminder()], () => deadline, new Date(now)).over;
  assert.deepEqual(over('2026-05-27T12:00:00Z', aDeadline()), []);
  assert.deepEqual(over('2026-05-27T12:00:01Z', aDeadline()), ['one']);
  assert.deepEqual(over('2030-01-01T00:00:00Z', aDeadline({ date: null })), []);
});

test('what the outbox keeps of it says nothing of what was asked', () => {
  const { owed } = personalWork([own], () => undefined, new Date('2027-01-14T00:00:00Z'));
  assert.equal(owed.length, 1);
  assert.doesNotMatch(JSON.stringify(owed[0]?.alert), /export/);
});

/** How a reminder reads that was due at `at`, when it is sent. */
function reads(
  reminder: PersonalReminder,
  deadline: Deadline | undefined,
  [at, now]: readonly [string, string],
): string {
  return textOf(
    personalMessage({
      reminder,
      deadline,
      pack: pack ?? assert.fail(),
      alert: { kind: 'personal', id: 'x', packId: 'sora', severity: 'major', at, reminderId: reminder.id },
      now: new Date(now),
    }) as never,
  );
}

test('it says what was asked, and whether it is late or hurried', () => {
  const at = '2026-04-18T10:00:00Z';
  assert.equal(
    reads(aReminder(), aDeadline(), [at, '2026-04-18T10:03:00Z']),
    [
      '**Your reminder:** Sora app: 26 April 2026',
      'You asked me to remind you',
      'Sora app: 26 April 2026 (<t:1777111200:R>, time not stated)',
      'You asked for 7 days before. `/remind list` shows what else you asked for.',
    ].join('\n'),
  );
  const late = reads(aReminder(), aDeadline(), [at, '2026-04-20T10:00:00Z']);
  assert.match(
    late,
    /^\*\*Your reminder, late:\*\*.*\n.*\n.*\nYou asked for 7 days before\. That was <t:1776506400:R>; I could not send it then\./,
  );
  const near = aDeadline({ date: '2026-04-14', status: 'moved', since: '2026-04-10T00:00:00.000Z' });
  assert.match(
    reads(aReminder(), near, ['2026-04-10T00:00:00Z', '2026-04-10T00:01:00Z']),
    /The date has come nearer than that, so I tell you now\./,
  );
  const gone = aDeadline({ status: 'withdrawn' });
  assert.match(
    reads(aReminder(), gone, [at, at]),
    /^\*\*Your reminder:\*\* Sora app: its date was taken back\n.*\n.*no longer ends/,
  );
  const mine = aReminder({
    about: { kind: 'own', what: '@everyone [x](https://evil.example)', date: '2027-01-15' },
  });
  assert.match(
    reads(mine, undefined, [at, at]),
    /^\*\*Your reminder:\*\* \\@everyone \\\[x\\\]\\\(evil\.example\\\): 15 January 2027\n.*\nThis is your own date/,
  );
});

test('asking twice for the same is the same reminder, and other people have their own', () => {
  const wish = { userId: '1', about: own.about, before: DAY };
  assert.equal(personalReminderId(wish), personalReminderId({ ...wish }));
  assert.notEqual(personalReminderId(wish), personalReminderId({ ...wish, userId: '2' }));
  assert.notEqual(personalReminderId(wish), personalReminderId({ ...wish, before: 2 * DAY }));
});

const NOW = new Date('2026-04-18T10:05:00Z');

/** A round of reminders over a real store; `store` may die in between. */
async function round(store: Store): Promise<void> {
  const state = await openState(store, [], () => NOW);
  const product = {
    pack: pack ?? assert.fail(),
    deadlines: () => [aDeadline()],
    stories: () => [],
    sources: () => [],
  };
  await remindRound({
    products: [product],
    reminders: state.reminders,
    now: () => NOW,
    isTold: state.outbox.has,
    reminded: () => [],
    owe: state.outbox.oweAll,
  });
}

for (const deadAt of [1, 2]) {
  test(`killed before write ${deadAt} of a personal reminder: it is owed exactly once`, async (t) => {
    const url = `sqlite://${join(tempFolder(t), 'state.sqlite')}`;
    let store = openStore(url);
    t.after(() => store.close());
    await (await openState(store, [], () => NOW)).reminders.save([aReminder()]);
    let writes = 0;
    const dying: Store = {
      ...store,
      write: (values) => (++writes === deadAt ? Promise.reject(new Error('killed')) : store.write(values)),
    };
    await assert.rejects(round(dying), /killed/);
    await store.close();
    store = openStore(url);
    await round(store);
    await round(store);
    const { outbox } = await openState(store, [], () => NOW);
    assert.equal(outbox.owed, 1);
  });
}

test('a reminder that is cancelled has nobody left to go to, and trouble is noted with the reminder', async (t) => {
  const store = openStore(`sqlite://${join(tempFolder(t), 'state.sqlite')}`);
  t.after(() => store.close());
  const { recipients, reminders } = await openState(store, [], () => NOW);
  await reminders.save([aReminder()]);
  const { get, note } = createAddressees(recipients, reminders);
  const to = reminderAddress('one');
  const person = get(to) ?? assert.fail();
  await note(to, person, { reason: 'closed', since: NOW.toISOString(), final: true });
  assert.equal(reminders.get('one')?.trouble?.reason, 'closed');
  await reminders.remove(['one']);
  await note(to, person, null);
  assert.equal(get(to), undefined);
});
