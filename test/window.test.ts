import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { alertParts } from '../src/alerts/alert-parts.ts';
import { announce } from '../src/alerts/announce.ts';
import { ladderAlerts } from '../src/alerts/ladder-alerts.ts';
import { extractDeadlines } from '../src/deadlines/extract-deadlines.ts';
import type { Reading } from '../src/deadlines/ledger.ts';
import { compileWords } from '../src/news/words.ts';
import { loadPacks } from '../src/pack/load-pack.ts';
import { calendar } from '../src/publish/calendar.ts';
import { ledgerDocument } from '../src/publish/ledger-document.ts';
import { aWord, follow } from './support/ledger-line.ts';

const [pack] = await loadPacks(['packs/sora.yaml']);
if (!pack) throw new Error('no pack');
const words = compileWords(pack);

/** "export 2026-12-07..2026-12-21 announced" for each end that an official section states. */
function read(text: string, title = 'Exporting from Sora'): string[] {
  const source = { tier: 'official' as const, provider: 'openai', surfaces: [] };
  const stated = extractDeadlines({ title, text, published: null }, { words, source });
  return stated.map(
    ({ surface, opens = '', date, status }) => `${surface} ${opens}..${date ?? ''} ${status}`,
  );
}

const both = ['export 2026-12-07..2026-12-21 announced'];
const sentences: readonly (readonly [string, readonly string[]])[] = [
  ['A last export window for Sora opens on December 7, 2026 and closes on December 21, 2026.', both],
  ['From December 7 through December 21, 2026 you can export your Sora videos one last time.', both],
  ['Exports of Sora content will be available between December 7, 2026 and December 21, 2026.', both],
  ['Exports will be open December 7–21, 2026.', both],
  ['On December 7, 2026, the export window opens; it closes on December 21, 2026.', both],
  ['The export window opened on December 7, 2026 and now closes on December 21, 2026.', both],
  ['You can export from December 21, 2026 through January 4.', ['export 2026-12-21..2027-01-04 announced']],
  ['You can export from December 21 through January 4, 2027.', ['export 2026-12-21..2027-01-04 announced']],
  [
    'The export window was open from December 7 to December 21, 2026.',
    ['export 2026-12-07..2026-12-21 passed'],
  ],
  ['The export window opens on December 7, 2026.', ['export 2026-12-07.. undated']],
  ['The export window is open until December 21, 2026.', ['export ..2026-12-21 announced']],
  [
    'The export window now closes on January 4, 2027 instead of December 21, 2026.',
    ['export ..2027-01-04 announced'],
  ],
  ['Das Exportfenster öffnet am 7. Dezember 2026 und schließt am 21. Dezember 2026.', both],
  ['Vom 7. bis 21. Dezember 2026 kann man Sora-Videos exportieren.', both],
  ["La fenêtre d'exportation ouvre le 7 décembre 2026 et ferme le 21 décembre 2026.", both],
  ['La exportación de Sora abre el 7 de diciembre de 2026 y cierra el 21 de diciembre de 2026.', both],
  ['Экспорт открывается 7 декабря 2026 года и закрывается 21 декабря 2026 года.', both],
  ['エクスポートは2026年12月7日から2026年12月21日までです。', both],
  [
    'Exports opened on May 4, 2026 and the Sora app closes on June 5, 2026.',
    ['export 2026-05-04.. undated', 'app ..2026-06-05 announced'],
  ],
  ['The Sora app opened on September 30, 2025 and closes on April 26, 2026.', ['app ..2026-04-26 announced']],
];

suite('a window is read with its first day and its last, and never as the end of the product', () => {
  for (const [text, expected] of sentences) test(text, () => assert.deepEqual(read(text), expected));

  test('told in two sentences, they are two claims of one thing', () => {
    const text =
      'There is a last export window. It opens on December 7, 2026. It closes on December 21, 2026.';
    assert.deepEqual(read(text, 'About the end of Sora'), [
      'export 2026-12-07.. undated',
      'export ..2026-12-21 announced',
    ]);
  });
});

const DAY = 86_400_000;
const ANNOUNCED = '2026-12-01T12:00:00.000Z';

/** What the maker's page says of the window at a time. */
function aWindow(
  at: string,
  opens: string | null,
  date: string | null,
  quote = `${opens} to ${date}`,
): Reading {
  const word = aWord({ at, surface: 'export', date, quote });
  return opens === null ? word : { ...word, opens: { date: opens, evidence: word.evidence } };
}

function after(...bodies: readonly (readonly Reading[])[]) {
  const { ledger, events } = follow(...bodies);
  const deadline = ledger['openai/export/everywhere'];
  assert.ok(deadline);
  return {
    deadline,
    events,
    said: `${deadline.opens?.date ?? ''}..${deadline.date ?? ''}`,
    kinds: events.map(({ kind }) => kind),
  };
}

function later(days: number): string {
  return new Date(Date.parse(ANNOUNCED) + days * DAY).toISOString();
}

suite('the ledger keeps both days of a window', () => {
  test('days told apart in one body are one window and one event', () => {
    const { said, kinds } = after([
      aWindow(ANNOUNCED, '2026-12-07', null),
      aWindow(ANNOUNCED, null, '2026-12-21'),
    ]);
    assert.equal(said, '2026-12-07..2026-12-21');
    assert.deepEqual(kinds, ['added']);
  });

  test('a last day that is told later dates the window', () => {
    const { said, kinds } = after(
      [aWindow(ANNOUNCED, '2026-12-07', null)],
      [aWindow(later(2), null, '2026-12-21')],
    );
    assert.equal(said, '2026-12-07..2026-12-21');
    assert.deepEqual(kinds, ['added', 'dated']);
  });

  test('a page that names the last day alone takes the first one not back, and keeps the words for it', () => {
    const { deadline, kinds } = after(
      [aWindow(ANNOUNCED, '2026-12-07', '2026-12-21', 'both')],
      [aWindow(later(8), null, '2026-12-21', 'the last')],
    );
    assert.equal(deadline.opens?.evidence.quote, 'both');
    assert.equal(deadline.evidence.quote, 'the last');
    assert.deepEqual(kinds, ['added']);
  });

  test('an extension that names the last day alone moves it, and leaves the first one', () => {
    const { said, kinds } = after(
      [aWindow(ANNOUNCED, '2026-12-07', '2026-12-21')],
      [aWindow(later(8), null, '2027-01-04')],
    );
    assert.equal(said, '2026-12-07..2027-01-04');
    assert.deepEqual(kinds, ['added', 'moved']);
  });

  test('another first day is a move, though the last day stays', () => {
    const { said, kinds } = after(
      [aWindow(ANNOUNCED, '2026-12-07', '2026-12-21')],
      [aWindow(later(2), '2026-12-10', '2026-12-21')],
    );
    assert.equal(said, '2026-12-10..2026-12-21');
    assert.deepEqual(kinds, ['added', 'moved']);
  });

  test('two first days at once are believed in neither', () => {
    const { deadline } = after([
      aWindow(ANNOUNCED, '2026-12-07', '2026-12-21'),
      aWindow(ANNOUNCED, '2026-12-10', '2026-12-21'),
    ]);
    assert.equal(deadline.support, 0);
    assert.equal(deadline.date, null);
  });

  test('a new window after one that is over has nothing of its first day', () => {
    const { said } = after(
      [aWindow(ANNOUNCED, '2026-12-07', '2026-12-21')],
      [aWindow('2027-06-01T00:00:00.000Z', null, '2027-06-30')],
    );
    assert.equal(said, '..2027-06-30');
  });

  test('a window that opens after another is over is news, without a last day', () => {
    const { said, kinds } = after(
      [aWindow(ANNOUNCED, '2026-12-07', '2026-12-21')],
      [aWindow('2027-06-01T00:00:00.000Z', '2027-06-07', null)],
    );
    assert.equal(said, '2027-06-07..');
    assert.deepEqual(kinds, ['added', 'dated']);
  });
});

suite('what is told of a window', () => {
  const told = (...bodies: readonly (readonly Reading[])[]) => {
    const { events } = after(...bodies);
    const now = new Date(bodies.at(-1)?.[0]?.evidence.readAt ?? ANNOUNCED);
    const last = events.slice(-1);
    const [alert] = announce({ packId: 'sora', stories: [], events: last, now, onePage: true });
    assert.ok(alert);
    const { headline, embed } = alertParts(alert, pack, now);
    return { alert, text: `${headline}\n${embed.title}\n${embed.description}` };
  };

  test('an opening without a last day says that none is given', () => {
    const { alert, text } = told([aWindow(ANNOUNCED, '2026-12-07', null)]);
    assert.equal(alert.severity, 'critical');
    assert.match(text, /Export window:\*\* Export of your videos: opens 7 December 2026, last day not given/);
  });

  test('another first day is told with how many days later, and with both quotes', () => {
    const { text } = told(
      [aWindow(ANNOUNCED, '2026-12-07', '2026-12-21', 'first words')],
      [aWindow(later(2), '2026-12-10', '2026-12-21', 'other words')],
    );
    assert.match(text, /Export window moved:.*open from 10 December 2026 to 21 December 2026, 3 days later/);
    assert.match(text, /> other words.*Before: opens 7 December 2026 \(now 3 days later\)\n> first words/s);
  });

  test('a last day that comes earlier is no extension', () => {
    const { text } = told(
      [aWindow(ANNOUNCED, '2026-12-07', '2026-12-21')],
      [aWindow(later(2), '2026-12-07', '2026-12-14')],
    );
    assert.match(text, /Export window cut short:.*closes 14 December 2026, 7 days earlier/);
  });

  test('that both days moved, and moved back and again, are alerts of their own', () => {
    const there = (days: number) => [aWindow(later(days), '2026-12-07', '2026-12-21')];
    const elsewhere = (days: number) => [aWindow(later(days), '2026-12-10', '2026-12-21')];
    const { events } = after(there(0), elsewhere(2), there(4), elsewhere(5));
    const ids = events.flatMap((event) =>
      announce({ packId: 'sora', stories: [], events: [event], now: new Date(ANNOUNCED), onePage: true }),
    );
    assert.equal(new Set(ids.map(({ id }) => id)).size, 4);
  });

  const openings = (deadline: ReturnType<typeof after>['deadline'], at: string) =>
    ladderAlerts('sora', [deadline], new Date(at)).filter(({ alert }) => alert.kind === 'opened');

  test('it opens once its first day has begun everywhere, for every choice of reminders', () => {
    const { deadline } = after([aWindow(ANNOUNCED, '2026-12-07', '2026-12-21')]);
    assert.deepEqual(openings(deadline, '2026-12-07T11:59:59Z'), []);
    const [opening] = openings(deadline, '2026-12-07T12:00:00Z');
    assert.deepEqual([...(opening?.choices ?? [])], ['all', 'week', 'last', 'none']);
    assert.equal(opening?.alert.severity, 'critical');
    const [again] = openings(deadline, '2026-12-09T12:00:00Z');
    assert.equal(again?.alert.id, opening?.alert.id);
  });

  test('it is not told of what was open already when it became known, nor of what is over or only reported', () => {
    const known = after([aWindow('2026-12-08T12:00:00.000Z', '2026-12-07', '2026-12-21')]).deadline;
    assert.deepEqual(openings(known, '2026-12-09T12:00:00Z'), []);
    const { deadline } = after([aWindow(ANNOUNCED, '2026-12-07', '2026-12-21')]);
    assert.deepEqual(openings(deadline, '2026-12-23T00:00:00Z'), []);
    assert.deepEqual(openings({ ...deadline, status: 'reported' }, '2026-12-07T12:00:00Z'), []);
  });

  test('after downtime whoever has a reminder of the end due by then is told that one alone', () => {
    const { deadline } = after([aWindow(ANNOUNCED, '2026-12-07', '2026-12-21')]);
    const due = ladderAlerts('sora', [deadline], new Date('2026-12-14T00:00:00Z'));
    assert.deepEqual(
      due.map(({ alert, choices }) => [alert.kind, [...choices]]),
      [
        ['reminder', ['all', 'week']],
        ['opened', ['last', 'none']],
      ],
    );
  });

  test('before it has opened, a reminder of its end does not ask to export now', () => {
    const { deadline } = after([aWindow('2026-11-01T00:00:00.000Z', '2026-12-07', '2026-12-21')]);
    const now = new Date('2026-11-20T12:00:00Z');
    const [due] = ladderAlerts('sora', [deadline], now);
    assert.ok(due);
    assert.match(
      alertParts(due.alert, pack, now).embed.description ?? '',
      /Once it opens, ask for yours at once/,
    );
  });

  test('the ledger for programs and the calendar know its first day', () => {
    const { deadline } = after([aWindow(ANNOUNCED, '2026-12-07', '2026-12-21', 'both days')]);
    const published = [{ pack, deadlines: [deadline], sources: [] }];
    const [entry] = JSON.parse(ledgerDocument(published)).deadlines;
    assert.equal(entry.opens.date, '2026-12-07');
    assert.equal(entry.opens.evidence.quote, 'both days');
    assert.match(
      calendar(published).replaceAll('\r\n ', ''),
      /open from 7 December 2026 to 21 December 2026/,
    );
  });
});
