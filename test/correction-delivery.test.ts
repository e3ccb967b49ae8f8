import assert from 'node:assert/strict';
import test from 'node:test';
import type { Correction } from '../src/alerts/alert.ts';
import { announce } from '../src/alerts/announce.ts';
import { SILENT } from '../src/alerts/message.ts';
import { alertsTelling, wronglyTold } from '../src/alerts/wrongly-told.ts';
import { learn } from '../src/deadlines/ledger.ts';
import { aDeadline, aReading, NOW } from './support/sample.ts';
import { connect } from './support/sandbox.ts';
import { type Line, settled, startToldWorld } from './support/told-world.ts';
import { until } from './support/until.ts';

const readings = [aReading(), aReading({ surface: 'web' })];
const [alert] = announce({
  packId: 'sora',
  stories: [],
  events: learn({}, readings).events,
  now: NOW,
  onePage: true,
});
if (!alert) throw new Error('no alert');

const right = aDeadline({ date: '2026-05-10', since: '2026-03-25T10:00:00.000Z' });
const WRONG = { packId: 'sora', key: right.key, fact: { date: '2026-04-26', status: 'announced' as const } };

function aCorrection(of: readonly string[], change: Partial<Correction> = {}): Correction {
  return {
    kind: 'correction',
    id: 'correction-1',
    packId: 'sora',
    severity: 'critical',
    at: '2026-03-25T10:00:00.000Z',
    of: [...of],
    how: 'corrected',
    reason: 'A table was misread.',
    about: { kind: 'deadline', wrong: WRONG.fact, right },
    ...change,
  };
}

async function correct(
  { outbox, addressees }: Line,
  change: Partial<Correction> = {},
  fact = WRONG,
): Promise<void> {
  const correction = aCorrection(alertsTelling(fact, outbox), change);
  const corrects = await wronglyTold(correction.of, outbox, addressees);
  await outbox.owe(correction, [...corrects.keys()], corrects);
}

test('every message is put right where it stands and answered once, and nobody is pinged', async (t) => {
  const world = await startToldWorld(t);
  const line = await world.start();
  await line.outbox.owe(alert, world.to);
  await settled(line);
  await correct(line);
  await correct(line);
  await settled(line);
  for (const [first, answer, ...more] of world.told()) {
    assert.ok(first && answer);
    assert.deepEqual(more, []);
    assert.match(
      first.content,
      /^\*\*Corrected:\*\* Sora app: ~~26 April 2026~~ 10 May 2026\n\*\*Date set:\*\* Sora on the web: 26 April 2026$/,
    );
    assert.equal(first.edits, 1);
    assert.match(answer.content, /^\*\*Correction:\*\* Sora app: ~~26 April 2026~~ 10 May 2026$/);
    assert.match(answer.embeds[0]?.description ?? '', /\*\*Why:\*\* A table was misread/);
    assert.equal(answer.repliesTo, first.id);
    assert.equal(answer.flags & SILENT, SILENT);
    assert.deepEqual(answer.pinged, { users: [], roles: [], everyone: false });
  }
});

test('whoever is still owed the alert gets it right at once, and no correction', async (t) => {
  const world = await startToldWorld(t);
  const line = await world.start();
  await line.outbox.owe(alert, world.to);
  await correct(line);
  await settled(line);
  assert.deepEqual(
    world.told().map((messages) => messages.map(({ content }) => /^\*\*Corrected:/.test(content))),
    [[true], [true], [true], [true]],
  );
});

const killed = () => Promise.reject(new Error('killed'));

test('killed after the edits, before the answer: every message is right and answered once', async (t) => {
  const world = await startToldWorld(t);
  let line = await world.start();
  await line.outbox.owe(alert, world.to);
  await settled(line);
  line = await world.restart(line, { send: killed });
  await correct(line);
  line.deliverer.kick();
  await until('one was edited', () => world.told().some(([first]) => first?.edits === 1));
  await settled(await world.restart(line));
  assertCorrectedOnce(world.told());
});

test('killed after the answer, before it is noted: every message is right and answered once', async (t) => {
  const world = await startToldWorld(t);
  const line = await world.start();
  await line.outbox.owe(alert, world.to);
  await settled(line);
  await correct(line);
  Object.assign(line.outbox, { settle: killed });
  line.deliverer.kick();
  await until('one was answered', () => world.told().some((messages) => messages.length > 1));
  await settled(await world.restart(line));
  assertCorrectedOnce(world.told());
});

function assertCorrectedOnce(told: readonly (readonly { content: string }[])[]): void {
  for (const [first, answer, ...more] of told) {
    assert.match(first?.content ?? '', /^\*\*Corrected:/);
    assert.match(answer?.content ?? '', /^\*\*Correction:/);
    assert.deepEqual(more, []);
  }
}

test('a message that somebody deleted is answered all the same, in words that stand alone', async (t) => {
  const world = await startToldWorld(t);
  const line = await world.start();
  await line.outbox.owe(alert, world.to);
  await settled(line);
  const client = await connect({ ...world.discord, beforeClose: () => {} });
  const [room] = world.places;
  const message = world.told()[0]?.[0];
  assert.ok(room && message);
  await client.rest.delete(`/channels/${room.id}/messages/${message.id}`);
  await client.destroy();
  await correct(line);
  await settled(line);
  const [only, ...more] = world.told()[0] ?? [];
  assert.match(only?.content ?? '', /^\*\*Correction:\*\* Sora app: ~~26 April 2026~~ 10 May 2026$/);
  assert.deepEqual(more, []);
});

/** The correction was wrong: what it had replaced was right. */
function takeBack(line: Line): Promise<void> {
  const at = '2026-03-26T10:00:00.000Z';
  const wrong = { date: '2026-05-10', status: 'announced' } as const;
  const about = { kind: 'deadline', wrong, right: aDeadline({ since: at }) } as const;
  return correct(line, { id: 'correction-2', at, how: 'retracted', about }, { ...WRONG, fact: wrong });
}

test('a correction that was wrong is corrected with what it had corrected', async (t) => {
  const world = await startToldWorld(t);
  const line = await world.start();
  await line.outbox.owe(alert, world.to);
  await settled(line);
  await correct(line);
  await settled(line);
  await takeBack(line);
  await settled(line);
  for (const messages of world.told()) {
    assert.deepEqual(
      messages.map(({ content }) => content.split('\n')[0]),
      [
        '**Retracted:** Sora app: ~~10 May 2026~~ 26 April 2026, as it was before',
        '**Retracted:** Sora app: ~~10 May 2026~~ 26 April 2026, as it was before',
        '**Correction:** Sora app: ~~10 May 2026~~ 26 April 2026, as it was before',
      ],
    );
  }
});

const EDITS = 'PATCH /channels/{channel_id}/messages/{message_id}';

test('where a message may not be changed the answer comes all the same, once, and the change follows', async (t) => {
  const world = await startToldWorld(t);
  let now = NOW;
  const line = await world.start({ now: () => now });
  await line.outbox.owe(alert, world.to);
  await settled(line);
  const room = world.places[0]?.id ?? assert.fail();
  const allow = world.discord.fault({ kind: 'status', status: 403, code: 50013, route: EDITS, path: room });
  await correct(line);
  line.deliverer.kick();
  await until('all were answered', () => world.told().every((messages) => messages.length === 2));
  await until('the others are settled', () => line.outbox.owed === 1);
  assert.equal(line.addressees.get(`channel-${room}`)?.trouble?.final, false);
  now = new Date(NOW.getTime() + 11 * 60_000);
  line.deliverer.kick();
  allow();
  now = new Date(NOW.getTime() + 22 * 60_000);
  await settled(await world.restart(line, { now: () => now }));
  assertCorrectedOnce(world.told());
  assert.ok(world.told().every(([first]) => first?.edits === 1));
});

test('what is answered but not yet changed holds no later correction back', async (t) => {
  const world = await startToldWorld(t);
  const line = await world.start();
  await line.outbox.owe(alert, world.to);
  await settled(line);
  const room = world.places[0]?.id ?? assert.fail();
  world.discord.fault({ kind: 'status', status: 403, code: 50013, route: EDITS, path: room });
  await correct(line);
  line.deliverer.kick();
  await until('the others are settled', () => line.outbox.owed === 1);
  await takeBack(line);
  line.deliverer.kick();
  await until('the second was answered too', () => world.told()[0]?.length === 3);
  assert.match(
    world.told()[0]?.[2]?.content ?? '',
    /^\*\*Correction:\*\* Sora app: ~~10 May 2026~~ 26 April/,
  );
});
