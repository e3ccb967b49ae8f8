import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { announce } from '../src/alerts/announce.ts';
import { type Ledger, type LedgerEvent, learn, type Reading } from '../src/deadlines/ledger.ts';
import { isLookingFor, lookForDates, type PageReading } from '../src/deadlines/look-for-dates.ts';
import { rule } from '../src/deadlines/rule.ts';
import { vanished } from '../src/deadlines/vanished.ts';
import { aRuling, aWord, shortly } from './support/ledger-line.ts';

const APP = { key: 'openai/app/everywhere', provider: 'openai', surface: 'app', region: null };
const START = Date.parse('2026-03-28T00:00:00Z');
const hour = (n: number) => new Date(START + n * 3_600_000).toISOString();
const first = aWord({ at: hour(-10), source: 'help' });
const second = aWord({ at: hour(-9), source: 'pricing' });

type Page = Partial<PageReading> & { readonly after: number };

/** A reading of a page some hours after the start; by default the help page without a word about the end. */
function aPage({ after, ...change }: Page): PageReading {
  const readBefore = hour(after - 1);
  return { source: 'help', stated: [], holds: () => false, readBefore, at: hour(after), ...change };
}

/** The app's end after these words, and then these readings of whole pages. */
function look(words: readonly Reading[], pages: readonly PageReading[]) {
  let { ledger } = learn({}, words);
  const events = pages.flatMap((page) => {
    const looked = lookForDates(ledger, page);
    ledger = looked.ledger;
    return looked.events;
  });
  return { ledger, events, app: ledger[APP.key] ?? assert.fail() };
}

const without = (...hours: readonly number[]) => hours.map((after) => aPage({ after }));
const idsOf = (events: readonly LedgerEvent[]) =>
  announce({ packId: 'sora', stories: [], events, now: new Date(hour(9)), onePage: true }).map(
    ({ id }) => id,
  );

suite('a date that its page no longer gives', () => {
  test('stands, and is marked by the third reading without it, an hour or more apart', () => {
    for (const pages of [without(0), without(0, 1), without(0, 0.5, 0.9, 1, 1.5)])
      assert.deepEqual(
        look([first], pages).app.vanished?.filter((one) => one.without.length > 2),
        [],
      );
    const { app, events } = look([first], without(0, 0.5, 1, 1.5, 2));
    assert.equal(shortly(app), '2026-04-26 announced');
    assert.deepEqual([app.history, app.disputed], [[], []]);
    assert.deepEqual(
      vanished(app).map(({ outlet, date, lastRead, without: [since] }) => [outlet, date, lastRead, since]),
      [['help', '2026-04-26', hour(-1), hour(0)]],
    );
    assert.deepEqual(
      events.map(({ kind, before, after }) => [kind, before?.date, after.date]),
      [['vanished', '2026-04-26', '2026-04-26']],
    );
  });

  test('counts a page that has not changed, and is told once however often it is read', () => {
    const again = (after: number) => aPage({ after, stated: null });
    const { app, events, ledger } = look(
      [first],
      [aPage({ after: 0 }), again(1), again(2), again(3), again(9)],
    );
    assert.deepEqual([vanished(app).length, events.length], [1, 1]);
    assert.equal(lookForDates(ledger, again(20)).ledger, ledger);
    assert.equal(isLookingFor('help', ledger), false);
    assert.equal(isLookingFor('help', look([first], without(0)).ledger), true);
    assert.equal(look([first], [again(1), again(2), again(3)]).app.vanished, undefined);
  });

  test('is noted no more when it is there again, and its next vanishing is another one', () => {
    const back = aPage({ after: 3, stated: [aWord({ at: hour(3), source: 'help' })] });
    const { app, events } = look([first], [...without(0, 1, 2), back]);
    assert.deepEqual([app.vanished, events.length], [undefined, 1]);
    const twice = look([first], [...without(0, 1, 2), back, ...without(4, 5, 6)]).events;
    assert.equal(new Set(twice.flatMap((event) => idsOf([event]))).size, 2);
    const almost = look([first], [...without(0, 1), back, ...without(4, 5)]);
    assert.deepEqual(vanished(almost.app), []);
  });

  test('is not missed where its very words still stand, whatever is read in them', () => {
    const holds = (quote: string) => quote === first.evidence.quote;
    const pages = [0, 1, 2].map((after) => aPage({ after, holds }));
    assert.equal(look([first], pages).app.vanished, undefined);
  });

  test('is not missed where the page gives another date, which is a move', () => {
    const may = aWord({ at: hour(0), source: 'help', date: '2026-05-10' });
    const pages = [0, 1, 2].map((after) => aPage({ after, stated: [may] }));
    assert.equal(look([first, may], pages).app.vanished, undefined);
  });

  test('is missed where the page only says any more that it will end some day', () => {
    const undated = aWord({ at: hour(0), source: 'help', date: null });
    const pages = [0, 1, 2].map((after) => aPage({ after, stated: [undated] }));
    assert.equal(vanished(look([first], pages).app).length, 1);
  });

  test('is not missed by a feed, nor when a source has called it off', () => {
    const entry = aWord({ at: hour(-10), source: 'help', stands: false });
    assert.equal(look([entry], without(0, 1, 2)).app.vanished, undefined);
    const off = aWord({ at: hour(-1), source: 'help', date: null, status: 'withdrawn' });
    assert.equal(look([first, off], without(0, 1, 2)).app.vanished, undefined);
  });
});

suite('who hears of it', () => {
  test('nobody while another page of that tier gives it, and of two that lose it the last is told', () => {
    const one = look([first, second], without(0, 1, 2));
    assert.deepEqual([vanished(one.app).length, one.events], [1, []]);
    const both = [0, 1, 2, 3].flatMap((after) => [aPage({ after }), aPage({ after, source: 'pricing' })]);
    const { app, events } = look([first, second], both);
    assert.deepEqual([vanished(app).length, events.map(({ kind }) => kind)], [2, ['vanished']]);
  });

  test('a report or an entry of a feed that says the same does not stand in for the page', () => {
    const report = aWord({ at: hour(-9), tier: 'press', source: 'gazette' });
    const entry = aWord({ at: hour(-9), source: 'newsroom', stands: false });
    assert.equal(look([first, report, entry], without(0, 1, 2)).events.length, 1);
  });

  test('nobody once the date has passed, or another date leads; then it is at most shown', () => {
    const late = 24 * 40;
    const over = look([first], without(late, late + 1, late + 2));
    assert.deepEqual([vanished(over.app).length, over.events], [1, []]);
    const may = aWord({ at: hour(-1), source: 'help', date: '2026-05-10' });
    const { app, events } = look([{ ...first, by: second.by }, may], without(0, 1, 2));
    assert.deepEqual([app.date, vanished(app), events], ['2026-04-26', [], []]);
  });

  test('everyone, as a notice: no ping, one alert for all dates that went together', () => {
    const api = aWord({ at: hour(-10), source: 'help', surface: 'api', date: '2026-09-24' });
    const { events } = look([first, api], without(0, 1, 2));
    const alerts = announce({ packId: 'sora', stories: [], events, now: new Date(hour(2)), onePage: true });
    assert.deepEqual(
      alerts.map(({ severity, ...alert }) => [severity, alert.kind === 'deadline' && alert.events.length]),
      [['notice', 2]],
    );
  });

  test('the same alert again after a crash, by the same id', () => {
    const before = look([first], without(0, 1)).ledger;
    const ids = [2, 2.1, 7].map((after) => idsOf(lookForDates(before, aPage({ after })).events));
    assert.deepEqual(new Set(ids.map((some) => some.length)), new Set([1]));
    assert.equal(new Set(ids.flat()).size, 1);
  });
});

suite('with all else that is known', () => {
  test('a word of another source, or a ruling, leaves the note as it is', () => {
    const { ledger } = look([first], without(0, 1, 2));
    const heard = learn(ledger, [second]).ledger[APP.key] ?? assert.fail();
    assert.equal(vanished(heard).length, 1);
    const ruled = rule(ledger, APP, aRuling({ at: hour(4), date: '2026-05-10' })).ledger[APP.key];
    assert.deepEqual([ruled?.date, ruled && vanished(ruled)], ['2026-05-10', []]);
  });

  test('no order of readings gives two alerts for one vanishing, and readings repeated give none', () => {
    const source = fc.constantFrom('help', 'pricing');
    const step = fc.record({ source, gone: fc.boolean(), gap: fc.constantFrom(0.1, 0.6, 1, 30) });
    const steps = fc.array(step, { maxLength: 40 });
    fc.assert(
      fc.property(steps, (all) => {
        let ledger: Ledger = learn({}, [first, second]).ledger;
        let after = 0;
        const ids: string[] = [];
        for (const { source: of, gone, gap } of all) {
          after += gap;
          const stated = gone ? [] : [of === 'help' ? first : second];
          const page = aPage({ after, source: of, stated });
          const looked = lookForDates(ledger, page);
          const again = lookForDates(looked.ledger, page);
          assert.equal(again.ledger, looked.ledger);
          assert.deepEqual(again.events, []);
          ledger = looked.ledger;
          ids.push(...idsOf(looked.events));
        }
        assert.equal(new Set(ids).size, ids.length);
        assert.equal(shortly(ledger[APP.key]), '2026-04-26 announced');
        assert.equal(ledger[APP.key]?.claims.length, 2);
      }),
      { numRuns: 300 },
    );
  });
});
