import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readingKinds } from '../bench/deadline-jobs.ts';
import { feedBody } from '../bench/feeds/feed-body.ts';
import { makeLedger, makeReading } from '../bench/ledgers.ts';
import { median } from '../bench/median.ts';
import { renderTable } from '../bench/render-table.ts';
import { isMissed, type Row } from '../bench/row.ts';
import { kinds, makeItems, sizeOf } from '../bench/texts/make-items.ts';
import { learn } from '../src/deadlines/ledger.ts';
import { parseBody } from '../src/feed/parse-body.ts';
import { diff } from '../src/news/diff.ts';

const NOW = new Date('2026-03-24T20:00:00Z');

function aRow(change: Partial<Row> = {}): Row {
  const sides = { sundown: 10, other: 100, bare: 5 };
  return { name: 'polling', unit: 'ms', ...sides, target: 1 / 5, limit: 'physics', ...change };
}

async function itemsOf(feed: number, version: number) {
  const body = Buffer.from(feedBody({ feed, version, kilobytes: 37 }));
  const reading = await parseBody({
    body,
    contentType: 'application/xml',
    form: 'feed',
    url: 'https://site.example/feed',
    sourceId: 'site',
    markers: [],
    bytes: { min: 1, max: 1_000_000 },
    ignoreLines: [],
  });
  assert.equal(reading.kind, 'items');
  return { size: body.length, items: reading.kind === 'items' ? reading.items : [] };
}

for (const feed of [0, 1, 2]) {
  test(`feed ${feed} of the benchmarks has its size, and changes by a few items from round to round`, async () => {
    const first = await itemsOf(feed, 0);
    const second = await itemsOf(feed, 1);
    assert.ok(Math.abs(first.size - 37_000) < 3000, `${first.size} bytes`);

    const seen = diff(() => undefined, first.items, NOW).after;
    const { added, edited } = diff((id) => seen.get(id), second.items, NOW);
    assert.ok(added.length >= 1 && added.length <= 3, `${added.length} added`);
    assert.ok(edited.length >= 1 && edited.length <= 6, `${edited.length} edited`);
  });
}

test('a target is missed when the ratio is above it, or is no number', () => {
  assert.equal(isMissed(aRow({ sundown: 20 })), false);
  assert.equal(isMissed(aRow({ sundown: 20.1 })), true);
  assert.equal(isMissed(aRow({ sundown: Number.NaN })), true);
  assert.equal(isMissed(aRow({ sundown: 1000, target: null })), false);
});

test('the table shows both sides, their ratio and whether the target was met', () => {
  const [, , met, missed] = renderTable([aRow(), aRow({ sundown: 120, target: 1, bare: null })]).split('\n');
  assert.deepEqual(cells(met), ['polling, ms', '10.0', '100.0', '5.0', '1/10', 'at most 1/5', 'met']);
  assert.deepEqual(cells(missed), ['polling, ms', '120.0', '100.0', '', '1.2', 'at most 1', 'MISSED']);
});

test('the median is the middle, and the mean of two middles', () => {
  assert.equal(median([9, 1, 5]), 5);
  assert.equal(median([9, 1, 5, 7]), 6);
  assert.throws(() => median([]), /nothing/);
});

function cells(line = ''): string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

for (const kind of kinds)
  test(`the texts of the kind “${kind}” have the size that is asked for, and tell of an end`, () => {
    const items = makeItems(kind, 60_000);
    const size = items.reduce((sum, item) => sum + sizeOf(item), 0);
    assert.ok(size >= 60_000 && size < 66_000, `${size} bytes`);
    assert.ok(items.some(({ text }) => text.includes('24')));
  });

test('a made-up ledger has its size, and its readings change what they say they do', () => {
  const shape = { deadlines: 100, claims: 4, warmUp: 1, rounds: 1 };
  const ledger = makeLedger(shape);
  const kindsOf = (reading: (typeof readingKinds)[number]) =>
    learn(ledger, makeReading(ledger, { ...shape, reading }, 1)).events.map(({ kind }) => kind);
  assert.equal(Object.keys(ledger).length, 100);
  assert.deepEqual(readingKinds.map(kindsOf), [[], ['moved'], ['moved']]);
});
