import assert from 'node:assert/strict';
import test from 'node:test';
import {
  changeClock,
  never,
  realTimeLeft,
  type ShowClock,
  showClockSchema,
  shownAt,
} from '../sandbox/show/show-clock.ts';

const noon = Date.parse('2026-03-24T12:00:00Z');
const real = Date.parse('2030-01-01T00:00:00Z');
const clock: ShowClock = { shownMs: noon, realMs: real, rate: 60, untilMs: noon + 600_000 };

test('a clock runs at its rate and stops at its end', () => {
  assert.equal(shownAt(clock, real), noon);
  assert.equal(shownAt(clock, real + 5000), noon + 300_000);
  assert.equal(shownAt(clock, real + 10_000), noon + 600_000);
  assert.equal(shownAt(clock, real + 99_000), noon + 600_000);
});

test('a clock does not go back when the real one is set back', () => {
  assert.equal(shownAt(clock, real - 5000), noon);
});

test('a change takes effect where the clock is, and says nothing about the time before', () => {
  const slower = changeClock(clock, real + 1000, { rate: 1 });
  assert.equal(shownAt(slower, real + 1000), noon + 60_000);
  assert.equal(shownAt(slower, real + 3000), noon + 62_000);
  const stopped = changeClock(slower, real + 3000, { rate: 0 });
  assert.equal(shownAt(stopped, real + 1_000_000), noon + 62_000);
});

test('a clock is moved ahead and never back', () => {
  const ahead = changeClock(clock, real, { shownMs: noon + 400_000 });
  assert.equal(shownAt(ahead, real), noon + 400_000);
  const kept = changeClock(ahead, real, { shownMs: noon });
  assert.equal(shownAt(kept, real), noon + 400_000);
});

test('an end that has passed already stops the clock where it is', () => {
  const late = changeClock(clock, real + 5000, { untilMs: noon });
  assert.equal(shownAt(late, real + 9000), noon + 300_000);
});

test('the real time that is left counts at the rate, and is unknown without an end', () => {
  assert.equal(realTimeLeft(clock, real + 4000), 6000);
  assert.equal(realTimeLeft({ ...clock, rate: 0 }, real), null);
  assert.equal(realTimeLeft({ ...clock, untilMs: never }, real), null);
});

test('a clock survives its way to another process as JSON', () => {
  const endless = { ...clock, untilMs: never };
  assert.deepEqual(showClockSchema.parse(JSON.parse(JSON.stringify(endless))), endless);
  assert.throws(() => showClockSchema.parse({ ...clock, rate: -1 }));
});
