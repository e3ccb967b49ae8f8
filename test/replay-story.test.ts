import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { scenes } from '../sandbox/replay/replay-script.ts';
import { playStory, type Told } from './support/play-story.ts';
import { until } from './support/until.ts';

/** What the channel is told, as a file that was read by eye: `== ` and the time, then the text of each alert. */
function golden(name: string): readonly Told[] {
  const text = readFileSync(new URL(`fixtures/replay/${name}.txt`, import.meta.url), 'utf8');
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
  const expected = golden('whole');
  assert.deepEqual(await playStory(t, { settle: asExpected(expected) }), expected);
});

test('what is invented is marked so wherever the story is shown', () => {
  const aftermath = scenes.findIndex(({ title }) => title.startsWith('The aftermath'));
  for (const [at, { title }] of scenes.entries())
    assert.equal(title.startsWith('Invented: '), at > aftermath, title);
});

type Absence = {
  readonly title: string;
  readonly file: string;
  readonly from: string;
  readonly until: string;
};

const absences: readonly Absence[] = [
  {
    title: 'three days before the end cost one late reminder, and no alert',
    file: 'three-days-before-the-end',
    from: '2026-04-22T00:00:00Z',
    until: '2026-04-25T00:00:00Z',
  },
  {
    title:
      'three days over the opening of the export window: it is told on the return, once, and says that it is late',
    file: 'over-the-opening',
    from: '2026-12-06T00:00:00Z',
    until: '2026-12-09T00:00:00Z',
  },
  {
    title:
      'eleven days over its opening and its extension: one alert tells both, and no reminder of the old day',
    file: 'over-opening-and-extension',
    from: '2026-12-06T00:00:00Z',
    until: '2026-12-17T00:00:00Z',
  },
  {
    title: 'five days over its end: that it has closed, and no reminder of what is over',
    file: 'over-the-closing',
    from: '2027-01-01T00:00:00Z',
    until: '2027-01-06T00:00:00Z',
  },
];

suite('absence: the rest of the story is the same', { concurrency: true }, () => {
  for (const { title, file, ...away } of absences)
    test(title, async (t) => {
      const missed = ({ at }: Told) => at >= away.from && at < away.until;
      const rest = golden('whole').filter((one) => !missed(one));
      const expected = [...rest, ...golden(file)].toSorted((a, b) => a.at.localeCompare(b.at));
      assert.deepEqual(await playStory(t, { away, settle: asExpected(expected) }), expected);
    });
});
