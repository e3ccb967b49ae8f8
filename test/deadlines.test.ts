import assert from 'node:assert/strict';
import test from 'node:test';
import { extractDeadlines } from '../src/deadlines/extract-deadlines.ts';
import { learn } from '../src/deadlines/ledger.ts';
import { packLedger } from '../src/deadlines/pack-ledger.ts';
import { compileWords } from '../src/news/words.ts';
import { loadPacks } from '../src/pack/load-pack.ts';
import { aDeadline, aReading, NOW } from './support/sample.ts';

const [pack] = await loadPacks(['packs/sora.yaml']);
if (!pack) throw new Error('no pack');
const words = compileWords(pack);
const official = { tier: 'official', provider: 'openai', surfaces: [] } as const;

function said(
  text: string,
  title = 'Sora',
  source: Parameters<typeof extractDeadlines>[1]['source'] = { ...official, surfaces: [] },
) {
  const stated = extractDeadlines({ title, text, published: null }, { words, source });
  return stated.map(({ surface, date, status }) => `${surface} ${date} ${status}`);
}

test('a sentence with two surfaces and one date gives both their ends', () => {
  assert.deepEqual(said('The Sora app and the Sora website will be shut down on April 26, 2026.'), [
    'app 2026-04-26 announced',
    'web 2026-04-26 announced',
  ]);
});

test('each date belongs to the words before it', () => {
  assert.deepEqual(
    said('The Sora app closes on April 26, 2026 and the Sora API is discontinued on September 24, 2026.'),
    ['app 2026-04-26 announced', 'api 2026-09-24 announced'],
  );
});

test('the day of the notice is no deadline', () => {
  assert.deepEqual(said('We announced on March 24, 2026 that the Sora app will close.'), []);
  assert.deepEqual(
    said('On March 24, 2026 we notified users of the Sora API that it shuts down on September 24, 2026.'),
    ['api 2026-09-24 announced'],
  );
});

test('past tense means passed, a lower tier means reported', () => {
  assert.deepEqual(said('The Sora app was discontinued on April 26, 2026.'), ['app 2026-04-26 passed']);
  assert.deepEqual(
    said('The Sora app closes on April 26, 2026.', 'Sora', { ...official, tier: 'press', surfaces: [] }),
    ['app 2026-04-26 reported'],
  );
});

test('a date of another product in the same text is left alone', () => {
  assert.deepEqual(said('The Codex API is shut down on May 5, 2026.', 'Other changes'), []);
});

test('the quote is the sentence as it stands', () => {
  const text = 'First words. The Sora API is shut down on 2026\u201109\u201124. Last words.';
  const [stated] = extractDeadlines(
    { title: '', text, published: null },
    { words, source: { ...official, surfaces: [] } },
  );
  assert.equal(stated?.quote, 'The Sora API is shut down on 2026\u201109\u201124.');
});

test('a first date is an event with its evidence, a second reading of it is none', () => {
  const first = learn({}, [aReading()], NOW);
  assert.deepEqual(
    first.events.map(({ kind, before }) => [kind, before]),
    [['added', null]],
  );
  const again = learn(first.ledger, [aReading()], NOW);
  assert.deepEqual(again.events, []);
  assert.equal(again.ledger, first.ledger);
});

test('another date is a move that keeps what stood before', () => {
  const { ledger } = learn({}, [aReading()], NOW);
  const { events, ledger: after } = learn(ledger, [aReading({ date: '2026-05-10' })], NOW);
  assert.deepEqual(
    events.map(({ kind, before, after: to }) => [kind, before?.date, to.date, to.status]),
    [['moved', '2026-04-26', '2026-05-10', 'moved']],
  );
  assert.deepEqual(
    after['openai/app/everywhere']?.history.map(({ date }) => date),
    ['2026-04-26'],
  );
  assert.equal(
    learn(after, [aReading({ date: '2026-05-10' })], NOW).ledger['openai/app/everywhere']?.status,
    'moved',
  );
});

test('an undated end that gets a date is told as dated', () => {
  const undated = aDeadline({ date: null, precision: 'none', status: 'undated' });
  const { events } = learn({ [undated.key]: undated }, [aReading()], NOW);
  assert.deepEqual(
    events.map(({ kind }) => kind),
    ['dated'],
  );
});

test('a date that has passed is the same date', () => {
  const { ledger } = learn({}, [aReading()], NOW);
  assert.deepEqual(learn(ledger, [aReading({ status: 'passed' })], NOW).events, []);
});

test('press and community change nothing, and neither does a body that contradicts itself', () => {
  const press = aReading({ evidence: { ...aReading().evidence, tier: 'press' } });
  assert.deepEqual(learn({}, [press], NOW), { ledger: {}, events: [] });
  assert.deepEqual(learn({}, [aReading(), aReading({ date: '2026-05-10' })], NOW), {
    ledger: {},
    events: [],
  });
});

test('what has no day is no event: an undated end, a condition, a month', () => {
  const vague = [
    aReading({ date: null, precision: 'none', status: 'undated' }),
    aReading({ surface: 'export', date: null, precision: 'none', status: 'conditional' }),
    aReading({ surface: 'web', date: '2026-04', precision: 'month' }),
  ];
  assert.deepEqual(learn({}, vague, NOW), { ledger: {}, events: [] });
  const { ledger } = learn({}, [aReading()], NOW);
  assert.equal(learn(ledger, vague, NOW).ledger, ledger);
});

test('two providers of one surface are two deadlines', () => {
  const { ledger } = learn({}, [aReading(), aReading({ provider: 'azure', date: '2026-06-03' })], NOW);
  assert.deepEqual(Object.keys(ledger), ['openai/app/everywhere', 'azure/app/everywhere']);
});

test('facts of the pack show no earlier than they were known', () => {
  const before = Object.values(packLedger(pack, new Date('2026-03-24T12:00:00Z')));
  assert.deepEqual(
    before.filter(({ date }) => date?.startsWith('2026-0') && date > '2026-03-24'),
    [],
  );
  const later = packLedger(pack, new Date('2026-11-22T12:00:00Z'));
  assert.equal(later['openai/app/everywhere']?.date, '2026-04-26');
  assert.equal(later['openai/api/everywhere']?.date, '2026-09-24');
  assert.equal(later['openai/app/everywhere']?.evidence.quote, null);
});

test('a time of day that the pack states is kept, and nowhere else is one', () => {
  const [fact] = pack.facts;
  assert.ok(fact);
  const timed = { ...fact, date: '2026-04-26', time: '17:00', precision: 'minute' as const, history: [] };
  const ledger = packLedger({ ...pack, facts: [timed] }, new Date('2026-11-22T12:00:00Z'));
  assert.deepEqual(
    Object.values(ledger).map(({ date, time }) => [date, time]),
    [['2026-04-26', '17:00']],
  );
  const others = Object.values(packLedger(pack, new Date('2026-11-22T12:00:00Z')));
  assert.ok(others.length > 0 && others.every((one) => !('time' in one)));
});
