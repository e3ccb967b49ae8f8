import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { learn } from '../src/deadlines/ledger.ts';
import { overRecord, packLedger } from '../src/deadlines/pack-ledger.ts';
import { loadPacks } from '../src/pack/load-pack.ts';
import { aWord, follow, shortly } from './support/ledger-line.ts';

const [pack] = await loadPacks(['packs/sora.yaml']);
if (!pack) throw new Error('no pack');

const APRIL = '2026-04-26';
const MAY = '2026-05-10';
const first = aWord({ at: '2026-03-27T05:00:00Z' });

suite('what a word changes', () => {
  test('a first date is an event with its evidence, and saying it again is none', () => {
    const { ledger, events } = learn({}, [first]);
    assert.deepEqual(
      events.map(({ kind, before, after }) => [kind, before, after.evidence.quote]),
      [['added', null, first.evidence.quote]],
    );
    assert.equal(learn(ledger, [first]).ledger, ledger);
    const later = learn(ledger, [aWord({ at: '2026-03-28T05:00:00Z' })]);
    assert.deepEqual(later.events, []);
    const [app] = Object.values(later.ledger);
    assert.deepEqual([app?.since, app?.evidence.readAt], [first.evidence.readAt, first.evidence.readAt]);
  });

  test('an undated end that gets a date is dated, and keeps that it had none', () => {
    const { kinds, app } = follow([aWord({ at: '2026-03-24T20:00:00Z', date: null })], [first]);
    assert.deepEqual([kinds, app?.history.map(shortly)], [['added', 'dated'], ['no date undated']]);
  });

  test('another date is a move, with both quotes, and what stood before is kept', () => {
    const moved = aWord({ at: '2026-04-01T00:00:00Z', date: MAY });
    const { events, app } = follow([first], [moved], [aWord({ at: '2026-04-02T00:00:00Z', date: MAY })]);
    assert.deepEqual(
      events.map(({ kind, before, after }) => [kind, before?.evidence.quote ?? null, after.evidence.quote]),
      [
        ['added', null, first.evidence.quote],
        ['moved', first.evidence.quote, moved.evidence.quote],
      ],
    );
    assert.deepEqual([shortly(app), app?.history.map(shortly)], [`${MAY} moved`, [`${APRIL} announced`]]);
  });

  test('only an explicit word withdraws a date, not its absence', () => {
    const undated = aWord({ at: '2026-04-01T00:00:00Z', date: null });
    assert.deepEqual(follow([first], [undated]).kinds, ['added']);
    assert.equal(shortly(follow([first], [undated]).app), `${APRIL} announced`);
    const withdrawn = aWord({ at: '2026-04-02T00:00:00Z', date: null, status: 'withdrawn' });
    const { kinds, app } = follow([first], [withdrawn]);
    assert.deepEqual([kinds, app?.status], [['added', 'withdrawn'], 'withdrawn']);
    const back = aWord({ at: '2026-04-10T00:00:00Z', date: MAY });
    assert.deepEqual(follow([first], [withdrawn], [back]).kinds, ['added', 'withdrawn', 'dated']);
  });

  test('that a date has passed is the same date', () => {
    const passed = aWord({ at: '2026-04-27T13:00:00Z', status: 'passed' });
    const { kinds, app } = follow([first], [passed]);
    assert.deepEqual([kinds, app?.since], [['added', 'passed'], first.evidence.readAt]);
  });

  test('a month takes no day away, and a day makes a month exact', () => {
    const month = (at: string) => aWord({ at, date: '2026-04' });
    const confirmed = follow([first], [month('2026-03-28T00:00:00Z')]);
    assert.deepEqual([confirmed.kinds, shortly(confirmed.app)], [['added'], `${APRIL} announced`]);
    const exact = follow([month('2026-03-26T00:00:00Z')], [first]);
    assert.deepEqual([exact.kinds, exact.app?.precision], [['added', 'dated'], 'day']);
  });
});

suite('whose word counts', () => {
  const report = (source: string, at: string, more = {}) => aWord({ tier: 'press', source, at, ...more });
  const one = report('gazette', '2026-03-25T00:00:00Z');
  const two = report('courier', '2026-03-25T01:00:00Z');

  test('one outlet is a claim, two independent ones are a reported date', () => {
    const alone = follow([one]);
    assert.deepEqual([alone.kinds, alone.app?.date, alone.app?.claims.length], [[], null, 1]);
    const both = follow([one], [two]);
    assert.deepEqual([both.kinds, shortly(both.app)], [['added'], `${APRIL} reported`]);
  });

  test('two names of one house are one outlet, and so is one name at two addresses', () => {
    const sister = report('gazette-tv', '2026-03-25T01:00:00Z', { site: 'gazette.example' });
    const mirror = report('mirror', '2026-03-25T01:00:00Z', { outlet: 'Gazette' });
    assert.deepEqual(follow([one], [sister], [mirror]).kinds, []);
  });

  test('the official word about a reported date confirms it, and later reports change nothing', () => {
    const other = report('gazette', '2026-04-01T00:00:00Z', { date: MAY });
    const more = report('courier', '2026-04-01T00:00:00Z', { date: MAY });
    const { kinds, app } = follow([one], [two], [first], [other, more]);
    assert.deepEqual([kinds, shortly(app)], [['added', 'confirmed'], `${APRIL} announced`]);
    assert.equal(app?.claims.length, 5);
  });

  test('reports give a date to what is officially undated, and the official date is then the first', () => {
    const undated = aWord({ at: '2026-03-24T00:00:00Z', date: null });
    const official = aWord({ at: '2026-03-27T00:00:00Z', date: MAY });
    const { kinds, app } = follow([undated], [one, two], [official]);
    assert.deepEqual([kinds, shortly(app)], [['added', 'dated', 'dated'], `${MAY} announced`]);
  });

  test('a community never leads, however many it is', () => {
    const posts = ['a', 'b', 'c'].map((source) =>
      aWord({ tier: 'community', source, at: '2026-03-25T00:00:00Z' }),
    );
    assert.deepEqual(follow(...posts.map((post) => [post])).kinds, []);
  });

  test('a reseller counts about its own service only', () => {
    const at = '2026-05-20T00:00:00Z';
    const own = follow([aWord({ tier: 'provider', provider: 'azure', surface: 'api', at })]);
    assert.deepEqual(own.kinds, ['added']);
    assert.deepEqual(follow([aWord({ tier: 'provider', at })]).kinds, []);
  });

  test('two providers of one surface are two deadlines', () => {
    const azure = aWord({
      tier: 'provider',
      provider: 'azure',
      date: '2026-06-03',
      at: '2026-03-27T05:00:00Z',
    });
    assert.deepEqual(Object.keys(follow([first, azure]).ledger), [
      'openai/app/everywhere',
      'azure/app/everywhere',
    ]);
  });
});

suite('contradictions', () => {
  const other = aWord({ at: '2026-04-01T00:00:00Z', source: 'second', date: MAY });

  test('two pages of one tier that disagree are a conflict, and what stood keeps standing', () => {
    const { events, app } = follow([first], [other]);
    assert.deepEqual(
      events.map(({ kind, before, after }) => [kind, before?.date, after.date]),
      [
        ['added', undefined, APRIL],
        ['conflict', APRIL, APRIL],
      ],
    );
    assert.deepEqual([shortly(app), app?.history], [`${APRIL} announced`, []]);
    assert.deepEqual(app?.disputed.map(shortly), [`${MAY} announced`]);
  });

  test('a conflict settles when one page follows the other, either of them', () => {
    const follows = follow([first], [other], [aWord({ at: '2026-04-03T00:00:00Z', date: MAY })]);
    assert.deepEqual([follows.kinds.at(-1), shortly(follows.app)], ['settled', `${MAY} moved`]);
    assert.deepEqual(
      [follows.app?.disputed, follows.app?.history.map(shortly)],
      [[], [`${APRIL} announced`]],
    );
    const back = aWord({ at: '2026-04-03T00:00:00Z', source: 'second' });
    const returns = follow([first], [other], [back]);
    assert.deepEqual([returns.kinds.at(-1), shortly(returns.app)], ['settled', `${APRIL} announced`]);
  });

  test('a third date in a conflict is told, one more page that says the same is not', () => {
    const june = aWord({ at: '2026-04-02T00:00:00Z', source: 'second', date: '2026-06-01' });
    const third = aWord({ at: '2026-04-02T00:00:00Z', source: 'third', date: MAY });
    assert.deepEqual(follow([first], [other], [june]).kinds, ['added', 'conflict', 'conflict']);
    assert.deepEqual(follow([first], [other], [third]).kinds, ['added', 'conflict']);
  });

  test('of two dates that are new at once the earlier one leads', () => {
    const at = '2026-04-01T00:00:00Z';
    for (const [a, b] of [
      [APRIL, MAY],
      [MAY, APRIL],
    ])
      assert.equal(
        follow([aWord({ at, source: 'a', date: a ?? null }), aWord({ at, source: 'b', date: b ?? null })]).app
          ?.date,
        APRIL,
      );
  });

  test('a page that turns to and fro is told a few times, and shown as it is', () => {
    const turns = Array.from({ length: 12 }, (_, hour) => [
      aWord({
        at: new Date(Date.parse('2026-04-01T00:00:00Z') + hour * 3_600_000).toISOString(),
        source: 'second',
        date: hour % 2 === 0 ? MAY : APRIL,
      }),
    ]);
    const { kinds, app } = follow([first], ...turns);
    assert.deepEqual(kinds, ['added', 'conflict', 'settled', 'conflict', 'settled']);
    assert.deepEqual([shortly(app), app?.disputed], [`${APRIL} announced`, []]);
  });

  test('an older entry of a feed is replaced by a newer word, without a conflict', () => {
    const entry = aWord({ at: '2026-03-26T00:00:00Z', source: 'newsroom', stands: false, date: MAY });
    assert.deepEqual(follow([entry], [first]).kinds, ['added', 'moved']);
  });

  test('a source that gives two dates at once gives none', () => {
    const torn = aWord({ at: first.evidence.readAt, date: MAY });
    const { kinds, app } = follow([first, torn]);
    assert.deepEqual([kinds, app?.date], [[], null]);
    assert.ok(app?.claims.every(({ doubt }) => doubt?.includes('two dates')));
  });
});

suite('what can not be true', () => {
  test('impossible dates and dates far away are kept in doubt and change nothing', () => {
    for (const date of ['2026-04-31', '2062-04-26', '1996-04-26']) {
      const { kinds, app } = follow([first], [aWord({ at: '2026-04-01T00:00:00Z', date })]);
      assert.deepEqual([kinds, shortly(app)], [['added'], `${APRIL} announced`]);
      assert.ok(app?.claims.at(-1)?.doubt);
    }
  });

  const surfaces = ['app', 'web', 'api', 'data'];
  const all = (at: string, date: string) => surfaces.map((surface) => aWord({ at, surface, date }));

  test('a page on which all ends today is not believed', () => {
    const start = all('2026-03-27T05:00:00Z', APRIL);
    const { kinds, ledger } = follow(start, all('2026-04-02T00:00:00Z', '2026-04-02'));
    assert.deepEqual(
      kinds,
      surfaces.map(() => 'added'),
    );
    assert.ok(Object.values(ledger).every(({ date, claims }) => date === APRIL && claims.at(-1)?.doubt));
    assert.deepEqual(follow(all('2026-04-02T00:00:00Z', '2026-04-02')).kinds, []);
  });

  test('a page that changes most of its dates at once is believed when it says so again', () => {
    const start = all('2026-03-27T05:00:00Z', APRIL);
    const changed = follow(start, all('2026-04-02T00:00:00Z', MAY));
    assert.equal(changed.kinds.filter((kind) => kind !== 'added').length, 0);
    const again = follow(start, all('2026-04-02T00:00:00Z', MAY), all('2026-04-02T02:00:00Z', MAY));
    assert.deepEqual(
      again.kinds.slice(4),
      surfaces.map(() => 'moved'),
    );
  });

  test('a date that moves more than twice a day is held, and let go when it has settled', () => {
    const turn = (hour: string, date: string) => [aWord({ at: `2026-04-01T${hour}:00:00Z`, date })];
    const quarrel = [turn('01', MAY), turn('02', APRIL), turn('03', MAY), turn('04', '2026-06-01')];
    const { kinds, app } = follow([first], ...quarrel);
    assert.deepEqual(kinds, ['added', 'moved', 'moved', 'held']);
    assert.deepEqual([app?.date, app?.held?.date, app?.held?.since], [APRIL, MAY, '2026-04-01T03:00:00Z']);
    const settled = follow([first], ...quarrel, [aWord({ at: '2026-04-02T05:00:00Z', date: MAY })]);
    assert.deepEqual([settled.kinds.at(-1), settled.app?.date, settled.app?.held], ['moved', MAY, null]);
  });
});

suite('the record of the pack', () => {
  const azure = (at: string, date: string) =>
    aWord({ tier: 'press', source: 'deprecations-info', provider: 'azure', surface: 'api', at, date });
  const record = packLedger(pack, new Date('2026-05-20T12:00:00Z'));

  test('a source that the editors rely on for a date may move it alone', () => {
    const seen = learn(record, [azure('2026-05-20T12:00:00Z', '2026-06-03')]);
    const moved = learn(seen.ledger, [azure('2026-05-21T12:00:00Z', '2026-06-23')]);
    assert.deepEqual(
      [...seen.events, ...moved.events].map(({ kind, before, after }) => [kind, before?.date, after.date]),
      [['moved', '2026-06-03', '2026-06-23']],
    );
    assert.equal(moved.ledger['openai/api/everywhere'], record['openai/api/everywhere']);
  });

  test('a record that is put right is right at once, and what was read stays over it', () => {
    const { ledger } = learn(record, [azure('2026-05-20T12:00:00Z', '2026-06-03')]);
    const stored = JSON.parse(JSON.stringify(ledger));
    assert.deepEqual(overRecord(record, stored), ledger);
    const later = overRecord(packLedger(pack, new Date('2026-06-04T00:00:00Z')), stored);
    assert.equal(later['azure/api/everywhere']?.date, '2026-07-15');
    assert.equal(overRecord({}, stored)['azure/api/everywhere']?.support, 0);
  });
});
