import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type Ledger, type LedgerEvent, learn, type Reading } from '../src/deadlines/ledger.ts';
import { rule } from '../src/deadlines/rule.ts';
import type { Ruling } from '../src/deadlines/rulings.ts';
import { aRuling, aWord, shortly } from './support/ledger-line.ts';

const APP = { key: 'openai/app/everywhere', provider: 'openai', surface: 'app', region: null };
const APRIL = '2026-04-26';
const MAY = '2026-05-10';
const JUNE = '2026-06-01';
const day = (n: number) => `2026-04-${String(n).padStart(2, '0')}T05:00:00.000Z`;
const first = aWord({ at: day(1) });

/** The app's end after words of sources and decisions of operators, in this order. */
function after(...steps: readonly (Reading | Ruling)[]) {
  let ledger: Ledger = {};
  const events: LedgerEvent[] = [];
  for (const step of steps) {
    const learned = 'ruling' in step ? rule(ledger, APP, step) : learn(ledger, [step]);
    ledger = learned.ledger;
    events.push(...learned.events);
  }
  const app = ledger[APP.key] ?? assert.fail();
  return { app, ledger, events, kinds: events.map(({ kind }) => kind) };
}

suite('an operator’s date', () => {
  test('is known at once, with its quote, and again changes nothing', () => {
    const ruling = aRuling({ at: day(2) });
    const { app, kinds, ledger } = after(ruling);
    assert.deepEqual(
      [shortly(app), app.evidence.quote, kinds],
      [`${MAY} announced`, `It ends on ${MAY}.`, ['added']],
    );
    assert.equal(rule(ledger, APP, ruling).ledger, ledger);
  });

  test('takes the place of a wrong one, which stays in the history as wrong, with the reason', () => {
    const { app } = after(first, aRuling({ at: day(2), insteadOf: APRIL }));
    assert.equal(shortly(app), `${MAY} announced`);
    assert.deepEqual(
      app.history.map(({ date, wrong }) => [date, wrong]),
      [[APRIL, { at: day(2), reason: 'A table was misread.' }]],
    );
  });

  test('stands when the page is read again with the wrong words, and that is no event', () => {
    const again = aWord({ at: day(3) });
    const { app, kinds } = after(first, aRuling({ at: day(2), insteadOf: APRIL }), again);
    assert.deepEqual([app.date, kinds], [MAY, ['added', 'moved']]);
  });

  test('stands against other new words of the page, which are told as a contradiction', () => {
    const other = aWord({ at: day(3), quote: 'Now it really is 26 April.' });
    const { app, kinds } = after(first, aRuling({ at: day(2), insteadOf: APRIL }), other);
    assert.deepEqual(
      [app.date, kinds.at(-1), app.disputed.map(({ date }) => date)],
      [MAY, 'conflict', [APRIL]],
    );
  });

  test('has done its work when the page says the same, which may then move it', () => {
    const agreeing = aWord({ at: day(3), date: MAY });
    const moving = aWord({ at: day(4), date: JUNE });
    const { app, kinds } = after(first, aRuling({ at: day(2), insteadOf: APRIL }), agreeing, moving);
    assert.deepEqual([shortly(app), kinds], [`${JUNE} moved`, ['added', 'moved', 'moved']]);
  });

  test('that rests on the press gives way to the provider’s newer word', () => {
    const { app } = after(aRuling({ at: day(2), tier: 'press' }), aWord({ at: day(3) }));
    assert.equal(shortly(app), `${APRIL} announced`);
  });

  test('that was wrong too is taken back, and what it had replaced stands again', () => {
    const back = aRuling({ at: day(3), kind: 'denies' });
    const { app } = after(first, aRuling({ at: day(2), insteadOf: APRIL }), back);
    assert.deepEqual(
      [shortly(app), app.history.map((one) => one.wrong !== undefined)],
      [`${APRIL} announced`, [true, true]],
    );
  });
});

suite('a date that an operator takes back', () => {
  const denial = aRuling({ at: day(3), kind: 'denies', date: APRIL });

  test('leaves what stood before', () => {
    const { app } = after(aWord({ at: day(1), date: MAY }), aWord({ at: day(2), date: APRIL }), denial);
    assert.equal(shortly(app), `${MAY} announced`);
  });

  test('leaves nothing known where nothing stood before, and no date is made up', () => {
    const { app } = after(first, denial);
    assert.deepEqual([shortly(app), app.support, app.evidence.quote], ['no date undated', 0, null]);
    assert.deepEqual(
      app.history.map(({ date, wrong }) => [date, wrong?.at]),
      [[APRIL, day(3)]],
    );
  });

  test('is told anew, as another event, when the provider says so in new words', () => {
    const anew = aWord({ at: day(5), quote: 'We close on 26 April.' });
    const { app, events } = after(first, denial, anew);
    assert.deepEqual([app.date, events.at(-1)?.kind, events.at(-1)?.nth], [APRIL, 'added', 2]);
  });

  test('was said by nobody else’s word that stays', () => {
    const { app } = after(first, aWord({ at: day(2), source: 'azure', tier: 'press', date: MAY }), denial);
    assert.deepEqual([app.date, app.support], [null, 0]);
  });
});

suite('what is held back', () => {
  const turns = [APRIL, MAY, JUNE, '2026-07-01'].map((date, n) =>
    aWord({ at: `2026-04-01T0${n + 1}:00:00.000Z`, date, quote: `turn ${n}` }),
  );

  test('is known once an operator accepts it, and the page may move it later', () => {
    assert.equal(after(...turns).app.held?.date, '2026-07-01');
    const accepted = after(
      ...turns,
      aRuling({ at: day(2), date: '2026-07-01' }),
      aWord({ at: day(3), date: MAY }),
    );
    assert.deepEqual([shortly(accepted.app), accepted.app.held], [`${MAY} moved`, null]);
    assert.equal(accepted.app.history.at(-1)?.date, '2026-07-01');
  });

  test('is dismissed by an operator, stays among the claims and is no longer shown as held', () => {
    const { app } = after(...turns, aRuling({ at: day(2), kind: 'denies', date: '2026-07-01' }));
    assert.deepEqual([app.date, app.held], [JUNE, null]);
    assert.ok(app.claims.some(({ date }) => date === '2026-07-01'));
  });

  test('is believed although it was in doubt', () => {
    const far = aWord({ at: day(1), date: '2033-01-01' });
    assert.equal(after(far).app.date, null);
    assert.equal(after(far, aRuling({ at: day(2), date: '2033-01-01' })).app.date, '2033-01-01');
  });
});

test('two rulings of one moment that replace different dates both stand, in either order', () => {
  const [one, two] = [APRIL, JUNE].map((insteadOf) => aRuling({ at: day(2), date: MAY, insteadOf }));
  assert.ok(one && two);
  assert.deepEqual(after(first, one, two).ledger, after(first, two, one).ledger);
  assert.equal(after(first, one, two).ledger[APP.key]?.claims.length, 3);
});
