import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import type { Alert } from '../src/alerts/alert.ts';
import type { Deadline } from '../src/deadlines/deadline.ts';
import type { Ledger, Reading } from '../src/deadlines/ledger.ts';
import { type Decision, decide } from '../src/decide.ts';
import { createStoryIndex } from '../src/news/story-index.ts';
import { aReport } from './support/a-report.ts';
import { aWord, tiers } from './support/ledger-line.ts';

const RUNS = 300;
const HOUR = 3_600_000;
const START = Date.parse('2026-03-24T00:00:00Z');
type Source = keyof typeof tiers;

/** What one source says at one time: of an end, of a window, or of both. */
type Body = { readonly source: Source; readonly hour: number; readonly said: readonly Said[] };
type Said = {
  readonly surface: 'app' | 'export';
  readonly date: string | null;
  readonly opens?: string;
  readonly isOff?: boolean;
};

const app = fc.record({
  surface: fc.constant('app' as const),
  date: fc.constantFrom('2026-04-26', '2026-04', '2026-05-10', '2026-06-31', null),
  isOff: fc.boolean(),
});
const aWindow = fc.record(
  {
    surface: fc.constant('export' as const),
    date: fc.constantFrom('2026-12-21', '2027-01-04', null),
    opens: fc.constantFrom('2026-12-07', '2026-12-10'),
  },
  { requiredKeys: ['surface', 'date'] },
);
const body: fc.Arbitrary<Body> = fc.record({
  source: fc.constantFrom(...(Object.keys(tiers) as Source[])),
  hour: fc.integer({ min: 0, max: 400 }),
  said: fc.uniqueArray(fc.oneof(app, aWindow), {
    selector: ({ surface }) => surface,
    minLength: 1,
    maxLength: 2,
  }),
});

/** What may happen to a body: it is read, or read and not stored since the process was killed, or a process starts. */
type Step = { readonly body: Body; readonly killed: boolean; readonly restarted: boolean };
const step: fc.Arbitrary<Step> = fc.record({ body, killed: fc.boolean(), restarted: fc.boolean() });
/** Bodies are taken in one after the other. */
const selector = ({ body }: Step) => body.hour;
const steps = fc.uniqueArray(step, { selector, minLength: 1, maxLength: 20 });

function inOrder(some: readonly Step[]): Step[] {
  return some.toSorted((a, b) => a.body.hour - b.body.hour);
}

function readingsOf({ source, hour, said }: Body): Reading[] {
  const at = new Date(START + hour * HOUR).toISOString();
  return said.map(({ surface, date, opens, isOff }) => {
    const word = aWord({ at, source, tier: tiers[source], surface, date: isOff ? null : date });
    if (isOff) return { ...word, status: 'withdrawn' };
    return opens === undefined ? word : { ...word, opens: { date: opens, evidence: word.evidence } };
  });
}

/** A line through `decide` that keeps what the bot keeps, and nothing over a restart but what can be stored. */
function createLine() {
  let ledger: Ledger = {};
  let stories = createStoryIndex();
  const kept: Map<string, NonNullable<ReturnType<typeof stories.get>>> = new Map();
  const told = new Map<string, Alert>();

  function decided(of: Body): Decision {
    const { source, hour } = of;
    const teller = { sourceId: source, outlet: source, tier: tiers[source] };
    const report = aReport(`${source} says`, { ...teller, published: null });
    const now = new Date(START + hour * HOUR);
    const found = [{ report, readings: readingsOf(of) }];
    const known = { stories, ledger, told: (id: string) => told.get(id) };
    const decision = decide({ packId: 'sora', found, page: null, ...known, silent: false, now });
    for (const alert of decision.alerts) if (!told.has(alert.id)) told.set(alert.id, alert);
    return decision;
  }

  function store({ stories: changed, settled, ledger: next }: Decision): void {
    for (const part of [changed, settled]) {
      stories.note(part);
      for (const [id, story] of part) story === null ? kept.delete(id) : kept.set(id, story);
    }
    ledger = next;
  }

  return {
    told: () => [...told.values()],
    ledger: () => ledger,
    take({ body: of, killed, restarted }: Step): Decision {
      if (killed) decided(of);
      const decision = decided(of);
      store(decision);
      if (!restarted) return decision;
      ledger = JSON.parse(JSON.stringify(ledger));
      stories = createStoryIndex(JSON.parse(JSON.stringify([...kept.values()])));
      return decision;
    },
  };
}

/** All that a person can see of a deadline, but for the words it rests on. */
function shown(deadline: Deadline | undefined): string {
  if (deadline === undefined) return 'nothing';
  const { date, opens, status, precision, disputed } = deadline;
  const others = disputed.map((one) => `${one.date} ${one.opens?.date}`);
  return JSON.stringify([
    date,
    opens?.date,
    status === 'withdrawn',
    status === 'reported',
    precision,
    others,
  ]);
}

/** Of what alerts tell, once for each time that they tell of it. */
function keysOf(alerts: readonly Alert[]): string[] {
  const events = alerts.flatMap((alert) => (alert.kind === 'deadline' ? alert.events : []));
  return events.map(({ after }) => after.key);
}

for (const [name, order] of [
  ['in the order of time', inOrder],
  ['in any order', (some: readonly Step[]) => some],
] as const)
  test(`readings ${name}, with kills and restarts between, tell a change once, and nothing else`, () => {
    fc.assert(
      fc.property(steps, (some) => {
        const line = createLine();
        for (const one of order(some)) {
          const [before, known] = [line.ledger(), line.told().length];
          line.take(one);
          const keys = keysOf(line.told().slice(known));
          assert.equal(new Set(keys).size, keys.length);
          for (const key of keys) assert.notEqual(shown(line.ledger()[key]), shown(before[key]), key);
        }
      }),
      { numRuns: RUNS },
    );
  });

test('what was read once more, in any order, tells nothing', () => {
  fc.assert(
    fc.property(steps, fc.integer(), (some, from) => {
      const line = createLine();
      for (const one of some) line.take(one);
      const before = line.told();
      const at = Math.abs(from % some.length);
      for (const one of [...some.slice(at), ...some.slice(0, at)]) line.take(one);
      assert.deepEqual(line.told(), before);
    }),
    { numRuns: RUNS },
  );
});

test('a day that became another one is always told, however often it went to and fro', () => {
  fc.assert(
    fc.property(steps, (some) => {
      const line = createLine();
      for (const one of inOrder(some)) {
        const [before, known] = [line.ledger(), line.told().length];
        line.take(one);
        const turned = Object.values(line.ledger()).filter(({ key, date, opens }) => {
          const former = before[key];
          return date !== (former?.date ?? null) || opens?.date !== former?.opens?.date;
        });
        if (turned.length === 0) continue;
        const fresh = keysOf(line.told().slice(known));
        for (const { key, date } of turned)
          assert.ok(fresh.includes(key), `${key} became ${date}, and nobody was told`);
      }
    }),
    { numRuns: RUNS },
  );
});
