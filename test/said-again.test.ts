import assert from 'node:assert/strict';
import { test } from 'node:test';
import { learn, type Reading } from '../src/deadlines/ledger.ts';
import type { PageReading } from '../src/deadlines/look-for-dates.ts';
import { isSuspected, saidAgain } from '../src/deadlines/said-again.ts';
import { aWord } from './support/ledger-line.ts';

const surfaces = ['app', 'web', 'api', 'data'];
const all = (at: string, date: string, source = 'help') =>
  surfaces.map((surface) => aWord({ at, surface, date, source }));
const START = '2026-03-27T05:00:00.000Z';
const CHANGED = '2026-04-02T00:00:00.000Z';
const MAY = '2026-05-10';

/** A page that has changed most of its dates at once, and is not believed so far. */
const suspected = learn(learn({}, all(START, '2026-04-26')).ledger, all(CHANGED, MAY)).ledger;

function aPage(at: string, stated: readonly Reading[] | null, source = 'help'): PageReading {
  return { source, stated, holds: () => true, readBefore: CHANGED, at };
}

const kindsAfter = (page: PageReading) =>
  learn(suspected, saidAgain(suspected, page)).events.map(({ kind }) => kind);

test('a page that changed most of its dates at once is believed when it has not changed an hour later', () => {
  assert.deepEqual(kindsAfter(aPage('2026-04-02T00:59:00.000Z', null)), []);
  const page = aPage('2026-04-02T01:00:00.000Z', null);
  assert.deepEqual(kindsAfter(page), ['moved', 'moved', 'moved', 'moved']);
  const { ledger } = learn(suspected, saidAgain(suspected, page));
  assert.ok(Object.values(ledger).every(({ date }) => date === MAY));
  assert.deepEqual([isSuspected('help', suspected), isSuspected('help', ledger)], [true, false]);
  assert.deepEqual(saidAgain(ledger, aPage('2026-04-03T00:00:00.000Z', null)), []);
});

test('of a page that has changed elsewhere what it still says is heard, and no more than that', () => {
  const later = '2026-04-02T02:00:00.000Z';
  assert.deepEqual(kindsAfter(aPage(later, all(later, MAY))), ['moved', 'moved', 'moved', 'moved']);
  assert.deepEqual(saidAgain(suspected, aPage(later, all(later, '2026-04-26'))), []);
  assert.deepEqual(saidAgain(suspected, aPage(later, [])), []);
  assert.deepEqual(saidAgain(suspected, aPage(later, null, 'pricing')), []);
});

test('what is doubted for another reason is not believed by being repeated', () => {
  const wild = learn({}, [aWord({ at: START, source: 'help', date: '2026-04-31' })]).ledger;
  assert.deepEqual(saidAgain(wild, aPage(CHANGED, null)), []);
  assert.equal(isSuspected('help', wild), false);
});
