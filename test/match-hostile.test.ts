import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { category } from '../src/news/category.ts';
import { match } from '../src/news/match.ts';
import { compileWords } from '../src/news/words.ts';
import { loadPacks } from '../src/pack/load-pack.ts';

const [pack] = await loadPacks([fileURLToPath(new URL('../packs/sora.yaml', import.meta.url))]);
assert.ok(pack);
const words = compileWords(pack);

function judge(title: string, text = '') {
  return { ...match({ title, text }, words), category: category({ title, text }, words) };
}

const LONG = 100_000;
const hostile: [what: string, title: string][] = [
  ['letters', 'a'],
  ['the name', 'Sora '],
  ['the name, without a blank', 'Sora'],
  ['closing words', 'shuts down '],
  ['both', 'OpenAI shuts down Sora '],
  ['half of a phrase with a gap', 'end of the '],
  ['blanks', ' '],
  ['line breaks', '\n'],
  ['emoji', '👋🏽'],
  ['control characters', '\u0000\u0007\u001b'],
  ['marks that turn the direction of writing', '\u202e\u202d'],
  ['accents on one letter', '\u0301'],
  ['Chinese closing words', '关停Sora'],
  ['colons', 'Sora: '],
  ['full stops', '. '],
];

suite('however long a title or a text is, it costs at most some times what its first part costs', () => {
  for (const [what, piece] of hostile)
    test(what, () => {
      const long = `Sora ${piece.repeat(Math.ceil(LONG / piece.length))}`;
      const short = long.slice(0, LONG / 10);
      for (const pair of [(one: string) => judge(one), (one: string) => judge('Sora', one)]) {
        const [slow, fast] = [timeOf(() => pair(long)), timeOf(() => pair(short))];
        // Ten times as long; a millisecond is what a clock and a busy machine add.
        assert.ok(slow < 10 * (fast + 1), `${slow} ms against ${fast} ms`);
      }
    });
});

/** The least of five, in milliseconds of this process's work. */
function timeOf(work: () => unknown): number {
  const times = Array.from({ length: 5 }, () => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

test('an order of writing that is turned around, and characters that do not show, hide no farewell', () => {
  for (const mark of ['\u202e', '\u200f', '\u2066', '\u0007'])
    assert.equal(judge(`${mark}OpenAI shuts down Sora${mark}`).relevant, true);
});

test('whatever a title and a text hold, they are judged, the same each time, and with a reason', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      'Sora',
      'Sora 1',
      'OpenAI',
      'shuts down',
      'goodbye',
      '终了',
      'como',
      '. ',
      ': ',
      '\n',
      '; ',
    ),
  );
  const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(' '));
  fc.assert(
    fc.property(text, text, (title, body) => {
      const judged = judge(title, body);
      assert.deepEqual(judge(title, body), judged);
      assert.ok(judged.reasons.length > 0);
      assert.ok(!judged.relevant || judged.mention);
    }),
    { numRuns: 300 },
  );
});

test('a subject that stands within bounds is found, whatever follows for as long as it likes', () => {
  const tail = ' and on and on'.repeat(LONG / 10);
  assert.equal(judge(`OpenAI shuts down Sora${tail}`).relevant, true);
  assert.equal(judge('News', `OpenAI shuts down Sora.${tail}`).relevant, true);
});
