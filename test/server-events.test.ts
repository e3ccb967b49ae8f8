import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import type { Deadline } from '../src/deadlines/deadline.ts';
import { loadPacks } from '../src/pack/load-pack.ts';
import { EVENT_MARK } from '../src/server-events/event-text.ts';
import { afterStep, type LiveEvent, planEvents } from '../src/server-events/plan-events.ts';
import type { KeptEvent } from '../src/server-events/server-event.ts';
import { keptEvent, type WantedEvent, wantedEvents } from '../src/server-events/wanted-events.ts';
import { worstOf } from './support/known.ts';
import { aDeadline, aReading, NOW } from './support/sample.ts';

const [pack] = await loadPacks(['packs/sora.yaml']);
if (!pack) throw new Error('no pack');

const web = { surface: 'web', key: 'openai/web/everywhere' };
const api = { surface: 'api', key: 'openai/api/everywhere', date: '2026-09-24' };
const wantedOf = (deadlines: readonly Deadline[], now = NOW) => wantedEvents(pack, deadlines, now);

/** The only event that these deadlines want. */
function one(...changes: readonly Partial<Deadline>[]): WantedEvent {
  const [wanted, ...others] = wantedOf(changes.map(aDeadline));
  assert.ok(wanted && others.length === 0);
  return wanted;
}

test('a day without a time lasts from where it begins first on Earth to where it ends last, and says so', () => {
  const wanted = one({});
  assert.deepEqual(
    [wanted.startsAt, wanted.endsAt],
    ['2026-04-25T10:00:00.000Z', '2026-04-27T12:00:00.000Z'],
  );
  assert.equal(wanted.name, 'Ends 26 April 2026: Sora app');
  assert.equal(wanted.location, 'help.openai.com');
  assert.match(wanted.description, /^\*\*Ends:\*\* Sora app\n26 April 2026, time not stated\./);
  assert.match(
    wanted.description,
    /\n“The app ends on April 26, 2026\.”\nhttps:\/\/help\.openai\.com\/article\n/,
  );
  assert.match(wanted.description, /OpenAI’s own word\. Read 2026-03-24 20:00 UTC\./);
  assert.ok(wanted.description.endsWith(EVENT_MARK));
});

test('a stated minute is the start, in UTC, whatever the clocks of this machine do that day', () => {
  const wanted = one({ date: '2026-10-25', time: '01:30', precision: 'minute' });
  assert.deepEqual(
    [wanted.startsAt, wanted.endsAt],
    ['2026-10-25T01:30:00.000Z', '2026-10-25T02:30:00.000Z'],
  );
  assert.equal(wanted.name, 'Ends 25 October 2026, 01:30 UTC: Sora app');
  assert.doesNotMatch(wanted.description, /not stated/);
});

test('surfaces with one date and provider share one event, others have their own', () => {
  const wanted = wantedOf([
    aDeadline(api),
    aDeadline(),
    aDeadline(web),
    aDeadline({ ...api, provider: 'azure', key: 'azure/api/everywhere' }),
  ]);
  assert.deepEqual(
    wanted.map(({ keys }) => keys),
    [['openai/app/everywhere', 'openai/web/everywhere'], ['openai/api/everywhere'], ['azure/api/everywhere']],
  );
  assert.equal(wanted[0]?.name, 'Ends 26 April 2026: Sora app, Sora on the web');
  assert.equal(wanted[0]?.description.match(/^“/gm)?.length, 1);
});

const none: Record<string, Partial<Deadline>> = {
  'a month': { date: '2026-04', precision: 'month' },
  'no date': { date: null, precision: 'none', status: 'undated' },
  'a date that was withdrawn': { status: 'withdrawn' },
  'a date that is merely reported': { status: 'reported' },
  'a date that the calendar does not have': { date: '2026-13-45' },
  'a date that has passed': { date: '2026-03-01' },
};
for (const [name, change] of Object.entries(none)) {
  test(`no event for ${name}`, () => assert.deepEqual(wantedOf([aDeadline(change)]), []));
}

test('a date that moved shows the one before, and sources that disagree are named', () => {
  const before = aDeadline();
  const { description } = one({
    date: '2026-05-03',
    history: [before],
    disputed: [{ ...before, date: '2026-05-10', by: aReading().by, at: '', onRecord: false, doubt: null }],
  });
  assert.match(description, /\nBefore: 26 April 2026 \(now 7 days later\)\n/);
  assert.match(description, /\n⚠ Sources disagree\. Elsewhere: 10 May 2026\n/);
});

test('whatever packs and pages hold, an event keeps to Discord’s bounds, links nothing and keeps its mark', () => {
  const evil = '@everyone [free](https://evil.example) <@&1> `x` \u202e '.repeat(30);
  const evidence = { ...aDeadline().evidence, quote: evil };
  const worst = worstOf(pack, [aDeadline({ evidence }), aDeadline({ date: '2026-09-24', region: evil })]);
  for (const { name, description, location } of wantedEvents(worst.pack, worst.deadlines, NOW)) {
    assert.ok(name.length <= 100 && location.length <= 100 && description.length <= 1000);
    assert.ok(description.endsWith(`\n${EVENT_MARK}`));
    assert.doesNotMatch(description, /\u202e|(?<!\\)[@`<]|(?<!\\)\]\(/);
  }
});

const app = one({});
const moved = one({ date: '2026-05-10' });
const both = one({}, web);
const kept = (wanted: WantedEvent, change: Partial<KeptEvent> = {}) => ({
  ...keptEvent('1', wanted),
  ...change,
});
const standing = (wanted: WantedEvent, change: Partial<LiveEvent> = {}): LiveEvent => ({
  id: '1',
  status: 'scheduled',
  isOurs: true,
  name: wanted.name,
  startsAt: wanted.startsAt,
  ...change,
});

type Case = {
  readonly kept?: readonly KeptEvent[];
  readonly wanted?: readonly WantedEvent[];
  readonly live?: readonly LiveEvent[];
  readonly now?: string;
};
/** The steps in short: "edit 1 timed", "finish 1 canceled". */
function stepsOf({ kept: known = [], wanted = [], live = [], now = NOW.toISOString() }: Case): string[] {
  return planEvents({ kept: known, wanted, live, now: new Date(now) }).map((step) => {
    switch (step.kind) {
      case 'create':
        return `create ${step.wanted.keys.join()} ${step.wanted.startsAt}`;
      case 'edit':
        return `edit ${step.id} ${step.timed ? 'timed' : 'words'}`;
      case 'finish':
        return `finish ${step.id} ${step.through.join(' ')}`;
      default:
        return `${step.kind} ${step.id}`;
    }
  });
}

const IN_THE_DAY = '2026-04-26T00:00:00Z';
const OVER = '2026-04-27T12:00:00Z';
const plans: Record<string, [Case, string[]]> = {
  'a new date gets an event': [{ wanted: [app] }, ['create openai/app/everywhere 2026-04-25T10:00:00.000Z']],
  'what stands as it was written is left alone': [
    { kept: [kept(app)], wanted: [app], live: [standing(app)] },
    [],
  ],
  'other words are written into the same event': [
    { kept: [kept(app)], wanted: [both], live: [standing(app)] },
    ['edit 1 words'],
  ],
  'a date that moved moves the event': [
    { kept: [kept(app)], wanted: [moved], live: [standing(app)] },
    ['edit 1 timed'],
  ],
  'an event that has begun can not be moved, so it ends and another is made': [
    {
      kept: [kept(app)],
      wanted: [moved],
      live: [standing(app, { status: 'active' })],
      now: IN_THE_DAY,
    },
    ['finish 1 completed', 'create openai/app/everywhere 2026-05-09T10:00:00.000Z'],
  ],
  'a date that moved into a day that has begun takes its event away, since Discord takes no start that is past':
    [{ kept: [kept(moved)], wanted: [app], live: [standing(moved)], now: IN_THE_DAY }, ['finish 1 canceled']],
  'a day that has begun gets no new event': [{ wanted: [app], now: IN_THE_DAY }, []],
  'a date that is gone cancels its event': [
    { kept: [kept(app)], live: [standing(app)] },
    ['finish 1 canceled'],
  ],
  'a date that is gone in its day ends its event': [
    { kept: [kept(app)], live: [standing(app, { status: 'active' })], now: IN_THE_DAY },
    ['finish 1 completed'],
  ],
  'an event that Discord has ended is forgotten': [{ kept: [kept(app)], now: OVER }, ['forget 1']],
  'an event that Discord should have ended is ended': [
    { kept: [kept(app)], live: [standing(app)], now: OVER },
    ['finish 1 active completed'],
  ],
  'an event that somebody took away is left away': [{ kept: [kept(app)], wanted: [app] }, ['leave 1']],
  'and stays away': [{ kept: [kept(app, { removed: true })], wanted: [app] }, []],
  'also when its words change': [{ kept: [kept(app, { removed: true })], wanted: [both] }, []],
  'until its date moves': [
    { kept: [kept(app, { removed: true })], wanted: [moved] },
    ['forget 1', 'create openai/app/everywhere 2026-05-09T10:00:00.000Z'],
  ],
  'an event of ours that nobody noted is taken for the one that is wanted': [
    { wanted: [app], live: [standing(app, { id: '7' })] },
    ['edit 7 words'],
  ],
  'an event of ours that nobody noted and nobody wants goes': [
    { wanted: [moved], live: [standing(app, { id: '7' })] },
    ['finish 7 canceled', 'create openai/app/everywhere 2026-05-09T10:00:00.000Z'],
  ],
  'events of others are left alone': [{ live: [standing(app, { id: '7', isOurs: false })] }, []],
};
for (const [name, [situation, steps]] of Object.entries(plans)) {
  test(`plan: ${name}`, () => assert.deepEqual(stepsOf(situation), steps));
}

test('of two surfaces that shared an event, the one that stays keeps it, also when the other now ends first', () => {
  const webMoved = one({ ...web, date: '2026-04-10' });
  assert.deepEqual(stepsOf({ kept: [kept(both)], wanted: [webMoved, app], live: [standing(both)] }), [
    'edit 1 words',
    'create openai/web/everywhere 2026-04-09T10:00:00.000Z',
  ]);
});

test('two surfaces that come to end on one day share the event that stands there already', () => {
  const webLater = keptEvent('2', one({ ...web, date: '2026-05-10' }));
  const live = [standing(app), standing(moved, { id: '2' })];
  assert.deepEqual(stepsOf({ kept: [kept(app), webLater], wanted: [both], live }), [
    'finish 2 canceled',
    'edit 1 words',
  ]);
});

const surfaces = ['app', 'web', 'api'] as const;
const days = fc.constantFrom(null, '2026-04-26', '2026-05-10', '2026-06-01');
const turns = fc.array(fc.tuple(days, days, days), { minLength: 1, maxLength: 8 });

test('whatever the dates do, each has exactly one event, and a second look does nothing', () => {
  fc.assert(
    fc.property(turns, (stories) => {
      let known: KeptEvent[] = [];
      let live: LiveEvent[] = [];
      let made = 0;
      for (const dates of stories) {
        const wanted = wantedOf(
          dates.flatMap((date, at) => {
            const surface = surfaces[at] ?? 'app';
            return date === null ? [] : [aDeadline({ date, surface, key: `openai/${surface}/everywhere` })];
          }),
        );
        for (const step of planEvents({ kept: known, wanted, live, now: NOW })) {
          const id = 'id' in step ? step.id : `made-${made++}`;
          known = afterStep(known, step, id);
          if (step.kind !== 'leave') live = live.filter((event) => event.id !== id);
          if ('wanted' in step) live = [...live, standing(step.wanted, { id })];
        }
        assert.deepEqual(
          live.map(({ startsAt }) => startsAt).sort(),
          wanted.map(({ startsAt }) => startsAt).sort(),
        );
        assert.deepEqual(planEvents({ kept: known, wanted, live, now: NOW }), []);
      }
    }),
  );
});
