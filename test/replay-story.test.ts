import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { playStory, type Told } from './support/play-story.ts';
import { until } from './support/until.ts';

/** What the channel is told, as a file that was read by eye: `== ` and the time, then the text of each alert. */
function golden(name: string): readonly Told[] {
  const text = readFileSync(new URL(`fixtures/replay/${name}`, import.meta.url), 'utf8');
  return text.split(/^== /m).slice(1).map(readAlert);
}

function readAlert(block: string): Told {
  const [at = '', ...lines] = block.trimEnd().split('\n');
  return { at, text: lines.join('\n') };
}

/** Waits for what is expected by then; what comes beyond it stands in the result. */
const asExpected = (expected: readonly Told[]) => (at: string, told: () => number) => {
  const due = expected.filter((one) => one.at <= at).length;
  return until(`${due} alerts are told by ${at}`, () => told() >= due);
};

test('the whole story gives the alerts that a person would want, each once', async (t) => {
  const expected = golden('whole.txt');
  assert.deepEqual(await playStory(t, { settle: asExpected(expected) }), expected);
});

test('three days of absence before the end cost one late reminder, and no alert', async (t) => {
  const expected = golden('three-days-away.txt');
  const away = { from: '2026-04-22T00:00:00Z', until: '2026-04-25T00:00:00Z' };
  assert.deepEqual(await playStory(t, { away, settle: asExpected(expected) }), expected);
});
