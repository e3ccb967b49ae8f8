import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { loadPacks } from '../src/pack/load-pack.ts';
import type { Pack } from '../src/pack/pack.ts';
import { type Heard, openReadingLine } from './support/reading-line.ts';

const data = new URL('../../shared/data/', import.meta.url);
const [shipped] = await loadPacks(['packs/sora.yaml']);
if (!shipped) throw new Error('no pack');
/** As if nothing had ever been written down: every date has to be read. */
const blank: Pack = { ...shipped, facts: [] };

function stored(path: string): string {
  return readFileSync(new URL(path, data), 'utf8');
}

/** "moved openai/api/everywhere 2026-06-03 > 2026-06-23" for each event. */
function eventsOf({ events }: Heard): string[] {
  return events.map(({ kind, before, after }) =>
    [kind, after.key, ...(before?.date ? [before.date, '>'] : []), after.date].join(' '),
  );
}

const NO_SORA = 'pages/openai-api-deprecations-before-sora-raw.html';
const WITH_SORA = 'pages/openai-api-deprecations-2026-06-26.md';
const HELP = 'pages/openai-help-20001152-sora-discontinuation.md';

/** A section of the Markdown page, from its heading to the next. */
const SORA_SECTION = /### 2026-03-24: Sora 2[\s\S]*?(?=\n### )/;

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const inLetters = (_: string, year: string, month: string, day: string) =>
  `${months[Number(month) - 1]} ${Number(day)}, ${year}`;
const isoDates = /(?<=\| )(\d{4})-(\d\d)-(\d\d)(?= \|)/g;

/** The same page with the same facts, as its editors may lay it out tomorrow. */
const layouts: Readonly<Record<string, (page: string) => string>> = {
  'its tables are padded anew': (page) =>
    page.replaceAll(/^\|.*\|$/gm, (row) =>
      row
        .replaceAll(/ ?\| ?/g, '   |     ')
        .replaceAll('---', ':---------')
        .trim(),
    ),
  'the dates of its tables are written in letters': (page) => page.replaceAll(isoDates, inLetters),
  'its dates have hyphens that do not break': (page) =>
    page.replaceAll(/(\d{4})-(\d\d)-(\d\d)(?= \|)/g, '$1\u2011$2\u2011$3'),
  'the day stands before the month in its sentences': (page) =>
    page.replaceAll(/\b(September|March|May|June) (\d+)(?:th|nd|st)?, (20\d\d)/g, '$2 $1 $3'),
  'the section of Sora is moved to the past': (page) => {
    const [section = ''] = SORA_SECTION.exec(page) ?? [];
    return `${page.replace(SORA_SECTION, '')}\n\n## Past deprecations\n\n${section}\n`;
  },
  'its sections stand in another order': (page) => {
    const [head = '', ...sections] = page.split(/^(?=### )/m);
    return [head, ...sections.toReversed().map((section) => `${section.trimEnd()}\n\n`)].join('');
  },
  'columns of its tables change places': (page) =>
    page.replaceAll(/^\| ([^|]*) \| ([^|]*) \| ([^|]*) \|$/gm, '| $2 | $1 | $3 |'),
  'its bold and code marks are gone': (page) => page.replaceAll(/[`*]/g, ''),
};

/** The same page as a browser gets it: headings, tables and paragraphs. */
function asHtml(page: string): string {
  const blocks = page.split(/\n\n+/).map((block) => {
    const [marks = ''] = /^#+(?= )/.exec(block) ?? [];
    if (marks !== '') return `<h${marks.length}>${block.slice(marks.length + 1)}</h${marks.length}>`;
    return block.startsWith('|') ? `<table>${rowsOf(block)}</table>` : `<p>${block}</p>`;
  });
  return `<!DOCTYPE html><html><body>${blocks.join('\n')}</body></html>`;
}

function rowsOf(table: string): string {
  const rows = table.split('\n').filter((row) => !/^[|\s:-]+$/.test(row));
  return rows.map((row) => `<tr><td>${row.slice(2, -2).replaceAll(' | ', '</td><td>')}</td></tr>`).join('');
}

if (existsSync(data)) {
  suite("OpenAI's deprecations page, from before Sora stood on it", () => {
    const readBoth = async (line: Awaited<ReturnType<typeof openReadingLine>>) => [
      await line.read('openai-deprecations', stored(NO_SORA), '2026-03-26T19:35:00Z'),
      await line.read('openai-deprecations', stored(WITH_SORA), '2026-03-27T04:35:00Z'),
    ];

    test('the day Sora stands on it is one alert about the API, and about no other product', async (t) => {
      const line = await openReadingLine(t, blank);
      const [before, after] = await readBoth(line);
      assert.deepEqual(before, { told: [], events: [], blind: null });
      assert.ok(after);
      assert.deepEqual(eventsOf(after), ['added openai/api/everywhere 2026-09-24']);
      const [alert, ...more] = after.told;
      assert.ok(alert && more.length === 0);
      assert.deepEqual([alert.kind, alert.severity], ['deadline', 'critical']);
      const words = line.words(alert);
      assert.match(words, /Videos API and sora-2 models: 24 September 2026/);
      assert.match(words, /> On March 24th, 2026, .*Videos API and Sora 2 .*September 24, 2026/);
      assert.doesNotMatch(words, /gpt|o3|dall|evals|December|November/i);
    });

    test('what the editors wrote down already is no alert when it is read, and gets its quote', async (t) => {
      const line = await openReadingLine(t, shipped);
      const [, after] = await readBoth(line);
      assert.deepEqual(after, { told: [], events: [], blind: null });
      const api = line.ledger('2026-03-27T05:00:00Z')['openai/api/everywhere'];
      assert.match(api?.evidence.quote ?? '', /Videos API and Sora 2/);
    });

    for (const [name, laidOut] of Object.entries(layouts))
      test(`it is no event that ${name}`, async (t) => {
        const line = await openReadingLine(t, blank);
        const page = stored(WITH_SORA);
        await line.read('openai-deprecations', page, '2026-06-26T00:00:00Z');
        const other = laidOut(page);
        assert.notEqual(other, page);
        const heard = await line.read('openai-deprecations', other, '2026-06-27T00:00:00Z');
        assert.deepEqual(heard, { told: [], events: [], blind: null });
        const back = await line.read('openai-deprecations', page, '2026-06-28T00:00:00Z');
        assert.deepEqual(back, { told: [], events: [], blind: null });
        assert.deepEqual(
          Object.values(line.ledger('2026-06-28T00:00:00Z')).map(({ key, date }) => [key, date]),
          [['openai/api/everywhere', '2026-09-24']],
        );
      });

    test('all of that at once is no event, also after a restart', async (t) => {
      const line = await openReadingLine(t, blank);
      await line.read('openai-deprecations', stored(WITH_SORA), '2026-06-26T00:00:00Z');
      await line.restart();
      const all = Object.values(layouts).reduce((page, laidOut) => laidOut(page), stored(WITH_SORA));
      const heard = await line.read('openai-deprecations', all, '2026-06-27T00:00:00Z');
      assert.deepEqual(heard, { told: [], events: [], blind: null });
    });

    test('that a sentence tells the end as past, once it is, is no alert, nor is the same page as HTML', async (t) => {
      const line = await openReadingLine(t, blank);
      await line.read('openai-deprecations', stored(WITH_SORA), '2026-06-26T00:00:00Z');
      const past = stored(WITH_SORA).replace(
        /On March 24th, 2026, we notified .* on September 24, 2026\./,
        'The Videos API and the Sora 2 models were deprecated and removed from the API on September 24, 2026.',
      );
      assert.notEqual(past, stored(WITH_SORA));
      const told = await line.read('openai-deprecations', past, '2026-09-26T00:00:00Z');
      assert.deepEqual([told.told, told.blind], [[], null]);
      const html = await line.read('openai-deprecations', asHtml(stored(WITH_SORA)), '2026-09-27T00:00:00Z');
      assert.deepEqual([html.told, html.blind], [[], null]);
      const known = Object.values(line.ledger('2026-09-27T00:00:00Z'));
      assert.deepEqual(
        known.map(({ key, date }) => [key, date]),
        [['openai/api/everywhere', '2026-09-24']],
      );
    });

    test('a table that gives another day than the sentence above it is not believed, and shown in doubt', async (t) => {
      const line = await openReadingLine(t, blank);
      await line.read('openai-deprecations', stored(WITH_SORA), '2026-06-26T00:00:00Z');
      const torn = stored(WITH_SORA).replaceAll('| 2026-09-24 |', '| 2026-11-06 |');
      const { told } = await line.read('openai-deprecations', torn, '2026-06-27T00:00:00Z');
      const { date, claims } = line.ledger('2026-06-27T00:00:00Z')['openai/api/everywhere'] ?? {};
      assert.deepEqual([told, date], [[], '2026-09-24']);
      assert.match(claims?.at(-1)?.doubt ?? '', /two dates at once/);
    });

    test('another day in a table that is laid out anew as well is one move, with its distance', async (t) => {
      const line = await openReadingLine(t, blank);
      await line.read('openai-deprecations', stored(WITH_SORA), '2026-06-26T00:00:00Z');
      const moved = stored(WITH_SORA).replaceAll('2026-09-24', '2026-11-06');
      const both = moved.replaceAll('September 24, 2026', 'November 6, 2026');
      const heard = await line.read('openai-deprecations', both, '2026-06-27T00:00:00Z');
      assert.deepEqual(eventsOf(heard), ['moved openai/api/everywhere 2026-09-24 > 2026-11-06']);
      const [alert, ...more] = heard.told;
      assert.ok(alert && more.length === 0);
      assert.match(line.words(alert), /6 November 2026, 43 days later/);
    });
  });

  test('the help article gives app, web and API their days, and no other date', async (t) => {
    const line = await openReadingLine(t, blank);
    const at = '2026-06-26T12:00:00Z';
    const { told, blind } = await line.read('openai-discontinuation', stored(HELP), at);
    assert.deepEqual([told, blind], [[], null]);
    const known = Object.values(line.ledger(at)).map(({ key, date, status }) => `${key} ${date} ${status}`);
    assert.deepEqual(known.toSorted(), [
      'openai/api/everywhere 2026-09-24 announced',
      'openai/app/everywhere 2026-04-26 passed',
      'openai/data/everywhere null undated',
      'openai/export/everywhere null conditional',
      'openai/web/everywhere 2026-04-26 passed',
    ]);
    const again = stored(HELP).replace('7 hours ago', '2 days ago');
    const later = await line.read('openai-discontinuation', again, '2026-06-28T12:00:00Z');
    assert.deepEqual(later, { told: [], events: [], blind: null });
  });

  test("Azure's two moves are one alert each, and OpenAI's own date stays as it is", async (t) => {
    const asOfMay = shipped.facts.map((fact) =>
      fact.id === 'azure-api'
        ? {
            ...fact,
            date: '2026-06-03',
            status: 'announced' as const,
            known_since: '2026-04-25',
            history: [],
          }
        : fact,
    );
    const line = await openReadingLine(t, { ...shipped, facts: asOfMay });
    const feed = async (file: string, at: string) => {
      const heard = await line.read('deprecations-info', stored(`feeds/deprecations-info-${file}`), at);
      await line.restart();
      return heard;
    };
    const seeded = await feed('2026-05-20-azure-sora-june-3.rss.xml', '2026-05-20T12:00:00Z');
    assert.deepEqual(seeded, { told: [], events: [], blind: null });
    const moves = [
      await feed('2026-05-21-azure-sora-june-23.rss.xml', '2026-05-21T12:00:00Z'),
      await feed('2026-06-03.feed.json', '2026-06-03T12:00:00Z'),
    ];
    assert.deepEqual(moves.map(eventsOf), [
      ['moved azure/api/everywhere 2026-06-03 > 2026-06-23'],
      ['moved azure/api/everywhere 2026-06-23 > 2026-07-15'],
    ]);
    const told = moves.map((move) => move.told.map((alert) => line.words(alert).split('\n')[0]));
    assert.deepEqual(told, [
      ['**Date moved:** Videos API and sora-2 models at Microsoft Azure: 23 June 2026, 20 days later'],
      ['**Date moved:** Videos API and sora-2 models at Microsoft Azure: 15 July 2026, 22 days later'],
    ]);
    for (const alert of moves.flatMap((move) => move.told))
      assert.match(line.words(alert), /OpenAI’s own date is unchanged: 24 September 2026\./);
    const openai = line.ledger('2026-06-03T12:00:00Z')['openai/api/everywhere'];
    assert.deepEqual([openai?.date, openai?.history.length], ['2026-09-24', 1]);
  });
}
