import assert from 'node:assert/strict';
import test from 'node:test';
import { announce } from '../src/alerts/announce.ts';
import { render } from '../src/alerts/render.ts';
import { openQuestions } from '../src/answers/open-questions.ts';
import type { Reading } from '../src/deadlines/ledger.ts';
import { loadPacks } from '../src/pack/load-pack.ts';
import { aWord, follow } from './support/ledger-line.ts';
import { aChannel } from './support/sample.ts';

const packs = await loadPacks(['packs/sora.yaml']);

const now = new Date('2026-04-03T00:00:00Z');
const first = aWord({ at: '2026-03-27T05:00:00Z', quote: 'It ends in April.' });
const other = aWord({
  at: '2026-04-01T00:00:00Z',
  source: 'second',
  date: '2026-05-10',
  quote: 'It ends in May.',
});

/** What is told of the last of these readings. */
function lastTold(...bodies: readonly (readonly Reading[])[]) {
  const [pack] = packs;
  assert.ok(pack);
  const events = follow(...bodies).events.slice(-1);
  const alerts = announce({ packId: 'sora', stories: [], events, now, onePage: true });
  return alerts.map((alert) => ({ alert, message: render(alert, aChannel({ roleId: '1' }), pack, now) }));
}

test('a conflict is told once, without a ping, with both dates, both quotes and what to do', () => {
  const [told, ...more] = lastTold([first], [other]);
  assert.ok(told && more.length === 0);
  const { content, embeds } = told.message;
  assert.equal(told.alert.severity, 'notice');
  assert.equal(content, '**Sources disagree:** Sora app: 26 April 2026 or 10 May 2026');
  const text = embeds[0]?.description ?? '';
  for (const part of ['It ends in April.', 'It ends in May.', 'ready by the earlier date: 26 April 2026'])
    assert.ok(text.includes(part), text);
});

test('that sources agree again about the date that stood pings nobody, that both say another does', () => {
  const back = aWord({ at: '2026-04-02T00:00:00Z', source: 'second' });
  const follows = aWord({ at: '2026-04-02T00:00:00Z', date: '2026-05-10' });
  const severities = [back, follows].map((word) => lastTold([first], [other], [word])[0]?.alert.severity);
  assert.deepEqual(severities, ['notice', 'critical']);
});

test('the words of who disagrees stand in the answers of commands', () => {
  const { app } = follow([first], [other]);
  assert.ok(app);
  assert.match(
    openQuestions(app, (url) => url).join('\n'),
    /Sources disagree.+10 May 2026.+“It ends in May\.”/,
  );
});
