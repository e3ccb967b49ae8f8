import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { announce } from '../src/alerts/announce.ts';
import { deadlineKey } from '../src/deadlines/deadline.ts';
import { type Ledger, learn, type Reading } from '../src/deadlines/ledger.ts';
import { rule } from '../src/deadlines/rule.ts';
import type { Ruling } from '../src/deadlines/rulings.ts';
import { aRuling, aWord, tiers } from './support/ledger-line.ts';

const RUNS = 300;
const START = Date.parse('2026-03-24T00:00:00Z');

/** Words of several sources over two months about two surfaces; few dates, so that they meet. */
const word = fc
  .record({
    source: fc.constantFrom(...(Object.keys(tiers) as (keyof typeof tiers)[])),
    hour: fc.integer({ min: 0, max: 1500 }),
    surface: fc.constantFrom('app', 'api'),
    provider: fc.constantFrom('openai', 'azure'),
    said: fc.constantFrom(
      '2026-04-26',
      '2026-04',
      '2026-05-10',
      '2026-06-31',
      '2099-01-01',
      'undated',
      'withdrawn',
    ),
  })
  .map(({ source, hour, said, ...about }) =>
    aWord({
      ...about,
      source,
      tier: tiers[source],
      at: new Date(START + hour * 3_600_000).toISOString(),
      date: /^\d/.test(said) ? said : null,
      ...(said === 'withdrawn' ? { status: 'withdrawn' as const } : {}),
    }),
  );
const words = fc.array(word, { minLength: 1, maxLength: 25 });

/** Every alert that a line with these readings puts out, as the outbox takes them: each id once. */
function tell(readings: readonly Reading[]) {
  const ids: string[] = [];
  let ledger: Ledger = {};
  for (const reading of readings) {
    const learned = learn(ledger, [reading]);
    ledger = learned.ledger;
    const now = new Date(reading.evidence.readAt);
    const alerts = announce({ packId: 'sora', stories: [], events: learned.events, now, onePage: true });
    ids.push(...alerts.map(({ id }) => id));
  }
  return { ledger, ids };
}

function byTime(readings: readonly Reading[]): Reading[] {
  return readings.toSorted((a, b) => (a.evidence.readAt < b.evidence.readAt ? -1 : 1));
}

test('any order and repetition of the same readings gives the same ledger', () => {
  const shuffled = words.chain((said) =>
    fc.tuple(fc.constant(said), fc.shuffledSubarray([...said, ...said], { minLength: said.length * 2 })),
  );
  fc.assert(
    fc.property(shuffled, ([said, mixed]) => {
      assert.deepEqual(tell(mixed).ledger, tell(said).ledger);
      assert.deepEqual(learn({}, mixed).ledger, tell(said).ledger);
    }),
    { numRuns: RUNS },
  );
});

test('no sequence gives two alerts for one change, and repeating it gives no more alerts', () => {
  fc.assert(
    fc.property(words, (said) => {
      const once = tell(byTime(said));
      assert.equal(new Set(once.ids).size, once.ids.length);
      const repeated = tell(byTime(said).flatMap((reading) => [reading, reading]));
      assert.deepEqual(repeated.ids, once.ids);
      const again = tell([...byTime(said), ...said]);
      assert.deepEqual(again.ids, once.ids);
    }),
    { numRuns: RUNS },
  );
});

test('a community, an outlet alone and an impossible date never make an alert', () => {
  const harmless = word.filter(
    ({ by, date }) =>
      by.source === 'forum' || by.source === 'gazette' || date === '2026-06-31' || date === '2099-01-01',
  );
  fc.assert(
    fc.property(fc.array(harmless, { maxLength: 25 }), (said) =>
      assert.deepEqual(tell(byTime(said)).ids, []),
    ),
    { numRuns: RUNS },
  );
});

test('what is known always stands in a claim that is believed, or is no date', () => {
  fc.assert(
    fc.property(words, (said) => {
      for (const { date, claims, support } of Object.values(tell(said).ledger)) {
        if (date === null) continue;
        assert.ok(support > 0 && claims.some((claim) => claim.doubt === null && claim.date === date));
      }
    }),
    { numRuns: RUNS },
  );
});

const decision = fc
  .record({
    kind: fc.constantFrom('says', 'denies'),
    hour: fc.integer({ min: 0, max: 1500 }),
    surface: fc.constantFrom('app', 'api'),
    provider: fc.constantFrom('openai', 'azure'),
    date: fc.constantFrom('2026-04-26', '2026-04', '2026-05-10', null),
    insteadOf: fc.constantFrom('2026-04-26', '2026-05-10', null),
    tier: fc.constantFrom('official', 'press'),
  })
  .map(({ hour, surface, provider, insteadOf, ...decided }) => ({
    about: { surface, provider, region: null },
    ruling: aRuling({
      ...decided,
      at: new Date(START + hour * 3_600_000).toISOString(),
      insteadOf: decided.kind === 'denies' ? null : insteadOf,
    }),
  }));

type Decision = { readonly about: Parameters<typeof deadlineKey>[0]; readonly ruling: Ruling };

/** The ledger after readings and operators' decisions in this order. */
function after(steps: readonly (Reading | Decision)[]): Ledger {
  return steps.reduce<Ledger>((ledger, step) => {
    if (!('ruling' in step)) return learn(ledger, [step]).ledger;
    return rule(ledger, { ...step.about, key: deadlineKey(step.about) }, step.ruling).ledger;
  }, {});
}

test('readings and decisions of operators in any order and repetition give the same ledger', () => {
  const steps = fc
    .tuple(words, fc.array(decision, { minLength: 1, maxLength: 6 }))
    .map(([said, decided]) => [...said, ...decided])
    .chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 })),
    );
  fc.assert(
    fc.property(steps, ([all, mixed]) => assert.deepEqual(after(mixed), after(all))),
    { numRuns: RUNS },
  );
});

test('what is known after decisions of operators stands in a claim, too', () => {
  const steps = fc.tuple(words, decision).map(([said, decided]) => [...said, decided]);
  fc.assert(
    fc.property(steps, (all) => {
      for (const { date, claims, support } of Object.values(after(all))) {
        if (date === null) continue;
        assert.ok(support > 0 && claims.some((claim) => claim.date === date));
      }
    }),
    { numRuns: RUNS },
  );
});

test('a date of one tier gives way only when nobody of that tier says it any more', () => {
  const official = word.filter(({ by, provider }) => by.stands && by.provider === provider);
  // Readings are taken in one after the other, so no two are of one instant.
  const selector = ({ evidence }: Reading) => evidence.readAt;
  fc.assert(
    fc.property(fc.uniqueArray(official, { maxLength: 25, selector }), (said) => {
      let ledger: Ledger = {};
      for (const reading of byTime(said)) {
        const before = ledger;
        ledger = learn(ledger, [reading]).ledger;
        for (const { key, date } of Object.values(before)) {
          const after = ledger[key];
          const isGone = after?.date !== date && !after?.date?.startsWith(date ?? '-');
          if (date === null || !after || !isGone || after.evidence.tier !== before[key]?.evidence.tier)
            continue;
          assert.ok(!after.disputed.some((one) => one.date === date), `${key} ${date}`);
        }
      }
    }),
    { numRuns: RUNS },
  );
});
