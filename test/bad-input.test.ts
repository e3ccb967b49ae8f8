import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { suite, type TestContext, test } from 'node:test';
import { isAllToday } from '../src/deadlines/is-all-today.ts';
import { loadPacks } from '../src/pack/load-pack.ts';
import type { Pack } from '../src/pack/pack.ts';
import { openReadingLine } from './support/reading-line.ts';

const [shipped] = await loadPacks(['packs/sora.yaml']);
if (!shipped) throw new Error('no pack');
const sources = shipped.sources.map((source) => ({ ...source, bytes: { min: 1, max: 1_000_000 } }));
const pack: Pack = { ...shipped, facts: [], sources };

const HELP = 'openai-discontinuation';
const DEPRECATIONS = 'openai-deprecations';

type Days = { readonly app?: string; readonly web?: string; readonly api?: string };

/** A help article in our own words. */
function article({ app = 'April 26, 2026', web = app, api = 'September 24, 2026' }: Days = {}): string {
  return `# When Sora is discontinued

## The app

The Sora app will be discontinued on ${app}.

## The site

The Sora web experience will be discontinued on ${web}.

## The API

The Sora API will be discontinued on ${api}.
`;
}

function deprecations(day: string): string {
  return `# Deprecations

## Videos API

| Shutdown date | Model | Recommended replacement |
| --- | --- | --- |
| ${day} | \`sora-2\` and the Videos API | --- |
`;
}

/** A line that has read both pages as they should be. */
async function afterBoth(t: TestContext) {
  const line = await openReadingLine(t, pack);
  await line.read(HELP, article(), '2026-03-27T05:00:00Z');
  await line.read(DEPRECATIONS, deprecations('2026-09-24'), '2026-03-27T05:01:00Z');
  const days = (at: string) =>
    Object.fromEntries(Object.values(line.ledger(at)).map(({ surface, date }) => [surface, date]));
  return { ...line, days };
}

const asWas = { app: '2026-04-26', web: '2026-04-26', api: '2026-09-24' };

suite('what can not be true changes no date and pings nobody', () => {
  test('sources that contradict each other: one notice, with both dates and both quotes', async (t) => {
    const line = await afterBoth(t);
    const at = '2026-04-02T00:00:00Z';
    const { told } = await line.read(DEPRECATIONS, deprecations('2026-11-06'), at);
    const [alert, ...more] = told;
    assert.ok(alert && more.length === 0);
    assert.equal(alert.severity, 'notice');
    const words = line.words(alert);
    assert.match(words, /^\*\*Sources disagree:\*\* .*24 September 2026 or 6 November 2026/);
    assert.match(words, /> The Sora API will be discontinued on September 24, 2026/);
    assert.match(words, /> 2026.*11.*06 \\\| .*sora.*2/);
    assert.match(words, /be ready by the earlier date: 24 September 2026/);
    assert.deepEqual(line.days(at), asWas);
    await line.restart();
    const again = await line.read(DEPRECATIONS, `${deprecations('2026-11-06')}\nMore.\n`, at);
    assert.deepEqual(again.told, []);
  });

  for (const day of ['April 31, 2026', '31/04/2026', 'February 30, 2027'])
    test(`a day that the calendar does not have: ${day}`, async (t) => {
      const line = await afterBoth(t);
      const at = '2026-04-02T00:00:00Z';
      const { told } = await line.read(HELP, article({ app: day }), at);
      assert.deepEqual([told, line.days(at)], [[], asWas]);
    });

  for (const day of ['April 26, 2062', 'April 26, 1926', 'April 26, 20266'])
    test(`a date far away: ${day}`, async (t) => {
      const line = await afterBoth(t);
      const at = '2026-04-02T00:00:00Z';
      const { told } = await line.read(HELP, article({ app: day }), at);
      assert.deepEqual([told, line.days(at)], [[], asWas]);
    });

  test('a page that suddenly says that everything ends on the day it is read', async (t) => {
    const line = await afterBoth(t);
    const today = 'April 2, 2026';
    const at = '2026-04-02T10:00:00Z';
    const { told, events } = await line.read(HELP, article({ app: today, api: today }), at);
    assert.deepEqual([told, line.days(at)], [[], asWas]);
    assert.deepEqual(new Set(events.map(({ kind }) => kind)), new Set(['doubted']));
    await line.restart();
    const tomorrow = 'April 3, 2026';
    const later = await line.read(HELP, article({ app: tomorrow, api: tomorrow }), '2026-04-03T10:00:00Z');
    assert.deepEqual([later.told, line.days('2026-04-03T10:00:00Z')], [[], asWas]);
  });

  test('a page that is emptied, cut off, or replaced by an error page is blind, and nothing has changed', async (t) => {
    const line = await afterBoth(t);
    const bodies = [
      '',
      ' \n',
      '# Just a moment…\n\nChecking that you are human.\n',
      '<html><body></body></html>',
    ];
    for (const [n, body] of bodies.entries()) {
      const at = `2026-04-02T0${n}:00:00Z`;
      const { told, events, blind } = await line.read(HELP, body, at);
      assert.ok(blind, body);
      assert.deepEqual([told, events, line.days(at)], [[], [], asWas]);
    }
    const back = await line.read(HELP, article(), '2026-04-02T09:00:00Z');
    assert.deepEqual([back.told, back.events, back.blind], [[], [], null]);
  });

  test('a date that moves more than twice a day is held for an operator, also after a restart', async (t) => {
    const line = await openReadingLine(t, pack);
    await line.read(HELP, article(), '2026-03-27T05:00:00Z');
    const kinds: string[] = [];
    for (const [n, app] of ['May 10, 2026', 'April 26, 2026', 'May 10, 2026', 'June 1, 2026'].entries()) {
      const { told, events } = await line.read(
        HELP,
        article({ app, web: 'April 26, 2026' }),
        `2026-04-01T0${n}:00:00Z`,
      );
      kinds.push(`${events.map(({ kind }) => kind).join()} ${told.length}`);
      await line.restart();
    }
    assert.deepEqual(kinds, ['moved 1', 'moved 1', 'held 0', ' 0']);
    const app = line.ledger('2026-04-01T05:00:00Z')['openai/app/everywhere'];
    assert.deepEqual([app?.date, app?.held?.date], ['2026-04-26', '2026-05-10']);
  });
});

test('a page that only speaks much of the day it is read on is believed', () => {
  const now = new Date('2026-04-02T10:00:00Z');
  const lines = (dates: readonly string[]) => [{ title: 'News', text: dates.join('\n') }];
  const today = Array<string>(7).fill('Said on April 2, 2026.');
  assert.equal(isAllToday(lines(today), now), false);
  assert.equal(isAllToday(lines([...today, 'Late on 2026-04-02.']), now), true);
  const others = ['2026-04-26', 'September 24, 2026', '5 May 2026'];
  assert.equal(isAllToday(lines([...today, ...others]), now), false);
  assert.equal(isAllToday(lines(today.map(() => 'In April.')), now), false);
});

const stored = new URL('../../shared/data/pages/openai-api-deprecations-2026-06-26.md', import.meta.url);
if (existsSync(stored))
  test('the whole list of deprecations with the day of reading in place of every date is not believed', async (t) => {
    const line = await openReadingLine(t, pack);
    const page = readFileSync(stored, 'utf8');
    await line.read(DEPRECATIONS, page, '2026-06-26T10:00:00Z');
    const today = page
      .replaceAll(/20\d\d[-\u2011]\d\d[-\u2011]\d\d(?= \|)/g, '2026-06-27')
      .replaceAll(/\b[A-Z][a-z]+ \d{1,2}(?:st|nd|rd|th)?, 20\d\d/g, 'June 27, 2026');
    const { told, blind } = await line.read(DEPRECATIONS, today, '2026-06-27T10:00:00Z');
    const api = line.ledger('2026-06-27T10:00:00Z')['openai/api/everywhere'];
    assert.deepEqual([told, api?.date], [[], '2026-09-24']);
    assert.match(blind ?? '', /the day of reading for nearly every date/);
    const back = await line.read(DEPRECATIONS, page, '2026-06-27T12:00:00Z');
    assert.deepEqual(back, { told: [], events: [], blind: null });
  });
