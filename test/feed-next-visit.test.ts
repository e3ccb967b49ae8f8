import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextVisit } from '../src/feed/next-visit.ts';

const NOW = new Date('2026-03-24T12:00:00Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

type Visit = Parameters<typeof nextVisit>[0];

/** Minutes until the next visit to a press source with an interval of five. */
function minutes(visit: Partial<Visit>): number {
  const usual: Visit = {
    outcome: { kind: 'unchanged', freshForMs: null },
    now: NOW,
    everyMs: 5 * MINUTE,
    failures: 0,
    ttlMs: null,
    official: false,
    random: 0.999,
  };
  return Math.round((nextVisit({ ...usual, ...visit }).getTime() - NOW.getTime()) / MINUTE);
}
const read = (freshForMs: number | null) => ({ kind: 'fresh', freshForMs }) as const;
const failed = (retryAfterMs: number | null) => ({ kind: 'failed', retryAfterMs }) as const;

const readings: [string, Partial<Visit>, number][] = [
  ['a source that answers is asked at its interval', { outcome: read(null) }, 5],
  ['an answer that is fresh for less changes nothing', { outcome: read(MINUTE) }, 5],
  ['an answer that is fresh for longer is left alone so long', { outcome: read(20 * MINUTE) }, 20],
  ['so is one that has not changed', { outcome: { kind: 'unchanged', freshForMs: 20 * MINUTE } }, 20],
  ['the ttl of the feed counts as well', { outcome: read(null), ttlMs: 30 * MINUTE }, 30],
  ['the longer wish of the two holds', { outcome: read(40 * MINUTE), ttlMs: 30 * MINUTE }, 40],
  ['nobody is left alone for more than a day', { outcome: read(365 * 24 * HOUR) }, 24 * 60],
  ['an official source is left alone for an hour at most', { outcome: read(24 * HOUR), official: true }, 60],
  ['an interval beyond that still holds', { everyMs: 3 * HOUR, official: true }, 180],
];
for (const [name, visit, expected] of readings) {
  test(name, () => assert.equal(minutes(visit), expected));
}

test('after failures the pause doubles up to a slow probe', () => {
  const pauses = [1, 2, 3, 4, 7, 50, 1e6].map((failures) => minutes({ outcome: failed(null), failures }));
  assert.deepEqual(pauses, [10, 20, 40, 80, 360, 360, 360]);
});

test('an answer that cannot be believed is a failure', () => {
  assert.equal(minutes({ outcome: { kind: 'blind' }, failures: 2 }), 20);
});

test('an official source that fails is probed every hour', () => {
  assert.equal(minutes({ outcome: failed(null), failures: 9, official: true }), 60);
});

test('a failing source is never asked more often than its interval wants, less the spread', () => {
  assert.equal(minutes({ outcome: failed(null), failures: 9, everyMs: 12 * HOUR }), 12 * 60);
});

test('chance spreads the pause over its last quarter', () => {
  const pause = (random: number) => minutes({ outcome: failed(null), failures: 4, random });
  assert.deepEqual([pause(0), pause(0.5), pause(0.999)], [60, 70, 80]);
});

test('Retry-After is obeyed where it asks for more', () => {
  assert.equal(minutes({ outcome: failed(2 * HOUR), failures: 1 }), 120);
  assert.equal(minutes({ outcome: failed(MINUTE), failures: 1 }), 10);
});

test('a Retry-After of years does not silence a source', () => {
  assert.equal(minutes({ outcome: failed(1e12), failures: 1 }), 24 * 60);
});
