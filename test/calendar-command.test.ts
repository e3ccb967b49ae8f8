import assert from 'node:assert/strict';
import test from 'node:test';
import ICAL from 'ical.js';
import { scenes } from '../sandbox/replay/replay-script.ts';
import { calendarAnswer } from '../src/answers/calendar-answer.ts';
import { aState, kiteDeadline, kitePublished } from './support/published-sample.ts';
import { NOW } from './support/sample.ts';
import { startSmallWorld } from './support/small-world.ts';

const [, , dates] = scenes;
const [kite] = kitePublished();
if (!dates || !kite) throw new Error('the replay or the sample has lost its scenes');

test('/calendar brings a file that another program reads, and says how fresh it is', async (t) => {
  const world = await startSmallWorld(t);
  const bot = await world.startBot();
  world.show(dates);
  world.clock.jump(dates.at);
  await bot.beat();
  const read = async (options: Record<string, string>) => {
    const { content, attachments } = await world.ask(world.member, 'calendar', { options });
    assert.match(content, /Open this file on your phone/);
    assert.match(content, /Official pages last read <t:\d+:R>/);
    const [file] = attachments;
    assert.equal(file?.filename, 'sora-deadlines.ics');
    const text = await (await fetch(file?.url ?? '')).text();
    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
    return events.map((event) => String(event.getFirstPropertyValue('dtstart')));
  };
  assert.deepEqual(await read({}), ['2026-04-26', '2026-04-26', '2026-09-24']);
  assert.deepEqual(await read({ surface: 'api' }), ['2026-09-24']);
});

test('/calendar without a day brings no file and says why', async (t) => {
  const world = await startSmallWorld(t);
  await world.startBot();
  const { content, attachments } = await world.ask(world.member, 'calendar');
  assert.match(content, /^No day is known yet, so there is nothing to put into a calendar\./);
  assert.deepEqual(attachments, []);
  const { content: refused } = await world.ask(world.member, 'calendar', { options: { surface: 'moon' } });
  assert.match(refused, /no such part/);
});

test('what has no day is counted and named, withdrawn or not', () => {
  const known = { ...kite, stories: [], now: NOW };
  const { content } = calendarAnswer(known, null);
  assert.match(content, /^2 have no day yet and are not in it: Kite export, Kite data\.$/m);
  const one = { ...known, deadlines: [kiteDeadline('data', [aState(null)])] };
  assert.match(calendarAnswer(one, null).content, /^1 has no day yet and is not in it: Kite data\.$/m);
});

test('a withdrawn date alone still brings the file that takes it out of a calendar', () => {
  const states = [aState('2026-04-10'), aState('2026-04-10', { status: 'withdrawn' })];
  const known = { ...kite, deadlines: [kiteDeadline('web', states)], stories: [], now: NOW };
  const { content, files } = calendarAnswer(known, null);
  assert.match(content, /was withdrawn/);
  assert.match(files?.[0]?.data.toString() ?? '', /STATUS:CANCELLED/);
});
