import assert from 'node:assert/strict';
import test from 'node:test';
import { extractDeadlines } from '../src/deadlines/extract-deadlines.ts';
import { packLedger } from '../src/deadlines/pack-ledger.ts';
import { compileWords } from '../src/news/words.ts';
import { loadPacks } from '../src/pack/load-pack.ts';

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
