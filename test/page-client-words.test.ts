import assert from 'node:assert/strict';
import test from 'node:test';
import { formatTime, timeForm } from '../sandbox/page/client/messages/format-time.ts';
import { openAddress } from '../sandbox/page/client/messages/open-address.ts';
import { relativeTime } from '../sandbox/page/client/messages/relative-time.ts';
import { sizeWords } from '../sandbox/page/client/messages/size-words.ts';
import { createTicker } from '../sandbox/page/client/messages/ticker.ts';

const moment = Date.parse('2026-04-26T16:20:30Z');
const inBerlin = { locale: 'de', zone: 'Europe/Berlin' };
const inNewYork = { locale: 'en-US', zone: 'America/New_York' };
const SECOND = 1000;
const HOUR = 3600 * SECOND;
const DAY = 24 * HOUR;

/** Intl parts some words with blanks that don't break. */
const plain = (text: string) => text.replace(/\s/g, ' ');

test("a moment is shown in the reader's zone and language, in each of Discord's forms", () => {
  assert.equal(plain(formatTime(moment, 't', inNewYork)), '12:20 PM');
  assert.equal(plain(formatTime(moment, 'T', inNewYork)), '12:20:30 PM');
  assert.equal(formatTime(moment, 'd', inNewYork), '04/26/2026');
  assert.equal(formatTime(moment, 'D', inBerlin), '26. April 2026');
  assert.match(formatTime(moment, 'f', inBerlin), /26\. April 2026.*18:20/);
  assert.match(formatTime(moment, 'F', inBerlin), /Sonntag, 26\. April 2026.*18:20/);
});

test('a letter that Discord does not know means its usual form', () => {
  assert.deepEqual(['t', 'F', 'q', ''].map(timeForm), ['t', 'F', 'f', 'f']);
});

test('a moment that no calendar reaches is called invalid', () => {
  assert.equal(formatTime(9e15, 'f', inBerlin), 'Invalid date');
});

test('how far a moment is goes on to the next unit as in Discord', () => {
  const words = (distance: number) => relativeTime(moment + distance, moment, 'en-US');
  const cases: readonly (readonly [number, string])[] = [
    [0, 'in 0 seconds'],
    [-30 * SECOND, '30 seconds ago'],
    [50 * SECOND, 'in 1 minute'],
    [-2 * HOUR, '2 hours ago'],
    [21 * HOUR, 'in 21 hours'],
    [23 * HOUR, 'in 1 day'],
    [3 * DAY, 'in 3 days'],
    [-40 * DAY, '1 month ago'],
    [151 * DAY, 'in 5 months'],
    [340 * DAY, 'in 1 year'],
  ];
  for (const [distance, expected] of cases) assert.equal(words(distance), expected);
});

test('how far a moment is is said in the language of the reader', () => {
  assert.equal(relativeTime(moment + 3 * DAY, moment, 'de'), 'in 3 Tagen');
  assert.equal(relativeTime(moment - 2 * HOUR, moment, 'pt-BR'), 'há 2 horas');
});

test('a file has its size in words', () => {
  const sizes = [0, 900, 1536, 24_000, 2_621_440, 5_368_709_120];
  assert.deepEqual(sizes.map(sizeWords), ['0 bytes', '900 bytes', '1.5 KB', '23 KB', '2.5 MB', '5 GB']);
});

test('only an address of the web can be opened', () => {
  assert.equal(openAddress('https://example.org/a?b=1')?.host, 'example.org');
  for (const address of ['javascript:alert(1)', 'data:text/html,hi', 'file:///etc/hosts', 'nonsense', null])
    assert.equal(openAddress(address), null);
});

test('one timer serves all that run, and rests when nothing does', () => {
  const heard: string[] = [];
  let tick: (() => void) | undefined;
  const ticker = createTicker((beat) => {
    assert.equal(tick, undefined, 'a second timer was started');
    tick = beat;
    return () => {
      tick = undefined;
    };
  });
  const [first, second] = [() => heard.push('first'), () => heard.push('second')];
  ticker.add(first);
  ticker.add(second);
  tick?.();
  ticker.remove(first);
  tick?.();
  ticker.remove(second);
  assert.deepEqual(heard, ['first', 'second', 'second']);
  assert.equal(tick, undefined);
});
