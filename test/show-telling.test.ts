import assert from 'node:assert/strict';
import test from 'node:test';
import { clockView } from '../sandbox/show/clock-view.ts';
import { shownAt } from '../sandbox/show/show-clock.ts';
import {
  beginNext,
  hasNext,
  liveTelling,
  openTelling,
  release,
  skipTo,
  steer,
  type Telling,
} from '../sandbox/show/telling.ts';

const HOUR = 3_600_000;
const real = Date.parse('2030-01-01T00:00:00Z');
const scenes = [
  { at: '2026-03-24T12:00:00Z', title: 'first' },
  { at: '2026-03-24T18:00:00Z', title: 'second' },
];
const opened = openTelling({ at: '2026-03-23T12:00:00Z', speed: 3600, scenes }, real);
const shown = (telling: Telling, ms: number) => new Date(shownAt(telling.clock, ms)).toISOString();

test('before the first scene the clock stands at the opening', () => {
  assert.equal(shown(opened, real + HOUR), '2026-03-23T12:00:00.000Z');
  const view = clockView('replay', opened, real + HOUR);
  assert.deepEqual([view.held, view.rate, view.speed, view.progress], [true, 0, 3600, 0]);
});

test('a scene begins at its instant and holds the clock until it is released', () => {
  const first = beginNext(opened, real);
  assert.equal(shown(first, real + HOUR), '2026-03-24T12:00:00.000Z');
  const running = release(first, real + HOUR);
  assert.equal(shown(running, real + HOUR + 2000), '2026-03-24T14:00:00.000Z');
  assert.equal(shown(running, real + HOUR + 99_000), '2026-03-24T18:00:00.000Z');
  const { until, scenes: seen } = clockView('replay', running, real + HOUR);
  assert.equal(until, '2026-03-24T18:00:00.000Z');
  assert.deepEqual(
    seen.map(({ past }) => past),
    [true, false],
  );
});

test('there is a scene to jump to between the first and the last', () => {
  const first = beginNext(opened, real);
  assert.deepEqual([opened, first, beginNext(first, real)].map(hasNext), [false, true, false]);
});

test('a pause survives the beginning of a scene, and its end', () => {
  const paused = steer(beginNext(opened, real), real, { paused: true });
  const stepped = release(beginNext(paused, real), real);
  assert.equal(shown(stepped, real + HOUR), '2026-03-24T18:00:00.000Z');
  const played = steer(stepped, real + HOUR, { paused: false });
  assert.equal(shown(played, real + HOUR + 1000), '2026-03-24T18:00:01.000Z');
});

test('another speed counts from where the clock is', () => {
  const running = release(beginNext(opened, real), real);
  const slower = steer(running, real + 1000, { speed: 60 });
  assert.equal(shown(slower, real + 2000), '2026-03-24T13:01:00.000Z');
});

test('after the last scene the clock goes on at the real pace, and all is told', () => {
  const over = release(beginNext(beginNext(opened, real), real), real);
  assert.equal(shown(over, real + HOUR), '2026-03-24T19:00:00.000Z');
  const view = clockView('replay', over, real + HOUR);
  assert.deepEqual([view.speed, view.rate, view.progress], [1, 1, 1]);
  assert.equal(beginNext(over, real + HOUR), over);
});

test('a held clock is moved ahead, but not into the next scene', () => {
  const first = beginNext(opened, real);
  const ahead = skipTo(first, real, Date.parse('2026-03-24T12:01:00Z'));
  assert.equal(shown(ahead, real + HOUR), '2026-03-24T12:01:00.000Z');
  const far = skipTo(first, real, Date.parse('2026-03-30T12:01:00Z'));
  assert.equal(shown(far, real), '2026-03-24T18:00:00.000Z');
});

test('progress is the share of the time between the first and the last scene', () => {
  const running = release(beginNext(opened, real), real);
  assert.equal(clockView('replay', running, real + 3000).progress, 0.5);
});

test('live is the real time, with nothing to come', () => {
  const view = clockView('live', liveTelling(real), real + 5000);
  assert.deepEqual(
    { now: view.now, rate: view.rate, held: view.held, scenes: view.scenes },
    { now: '2030-01-01T00:00:05.000Z', rate: 1, held: false, scenes: [] },
  );
  assert.ok(!Number.isNaN(Date.parse(view.until)));
});
