import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { alertParts } from '../src/alerts/alert-parts.ts';
import { announce } from '../src/alerts/announce.ts';
import type { Reading } from '../src/deadlines/ledger.ts';
import { loadPacks } from '../src/pack/load-pack.ts';
import { aWord, follow } from './support/ledger-line.ts';

const [pack] = await loadPacks(['packs/sora.yaml']);
if (!pack) throw new Error('no pack');
const sora = pack;

/** Severity, headline, title and text of what is told of the last of these readings; links and moments left out. */
function told(...bodies: readonly (readonly Reading[])[]): string[] {
  const events = follow(...bodies).events.slice(-1);
  const now = new Date('2026-04-03T12:00:00Z');
  const [alert, ...more] = announce({ packId: 'sora', stories: [], events, now, onePage: true });
  assert.ok(alert && more.length === 0);
  const { headline, embed } = alertParts(alert, sora, now);
  const lines = (embed.description ?? '').split('\n').filter((line) => !line.startsWith('['));
  return [
    alert.severity,
    headline,
    embed.title ?? '',
    ...lines.map((line) => line.replace(/ \(<t:.*stated\)/, '')),
  ];
}

const word = (at: string, quote: string, date: string | null = '2026-04-26', source = 'help') =>
  aWord({ at: `2026-${at}:00:00Z`, quote, date, source });
const first = word('03-27T05', 'It ends in April.');
const other = word('04-01T00', 'It ends in May.', '2026-05-10', 'second');
const goesOn = (source: string, at: string) => ({
  ...word(at, 'It goes on.', null, source),
  status: 'withdrawn' as const,
});
const report = (source: string, date: string) =>
  aWord({ at: '2026-03-25T00:00:00Z', tier: 'press', source, date, quote: `${source} heard of it.` });

suite('what people read when sources agree and disagree', () => {
  test('a report that the official page confirms says so, in the official words', () => {
    assert.deepEqual(told([report('gazette', '2026-04-26')], [report('courier', '2026-04-26')], [first]), [
      'critical',
      '**Confirmed:** Sora app: 26 April 2026',
      'A reported date is official',
      '**Sora app:** 26 April 2026',
      '> It ends in April.',
    ]);
  });

  test('an official date other than the reported one tells both, and how far apart', () => {
    assert.deepEqual(told([report('gazette', '2026-05-01')], [report('courier', '2026-05-01')], [first]), [
      'critical',
      '**Date set:** Sora app: 26 April 2026',
      'There is a date now',
      '**Sora app:** 26 April 2026',
      '> It ends in April.',
      'Reported before: 1 May 2026 (now 5 days earlier)',
      '> gazette heard of it.',
    ]);
  });

  test('a conflict of three pages names each date with its words, and what to do', () => {
    const third = word('04-01T10', 'It ends in June.', '2026-06-10', 'third');
    assert.deepEqual(told([first], [other], [third]), [
      'notice',
      '**Sources disagree:** Sora app: 26 April 2026 or 10 May 2026 or 10 June 2026',
      'Sources disagree about a date',
      '**Sora app:** 26 April 2026',
      '> It ends in April.',
      'Elsewhere: 10 May 2026',
      '> It ends in May.',
      'Elsewhere: 10 June 2026',
      '> It ends in June.',
      'Until they agree, be ready by the earlier date: 26 April 2026.',
    ]);
  });

  test('a page that calls off what another one still says is a conflict, and the date stands', () => {
    assert.deepEqual(told([first], [goesOn('second', '04-01T00')]), [
      'notice',
      '**Sources disagree:** Sora app: 26 April 2026 or no date any more',
      'Sources disagree about a date',
      '**Sora app:** 26 April 2026',
      '> It ends in April.',
      'Elsewhere: no date any more',
      '> It goes on.',
      'Until they agree, be ready by the earlier date: 26 April 2026.',
    ]);
  });

  test('a page that returns to the date that stood settles it without a ping', () => {
    const returns = word('04-02T00', 'It does end in April.', '2026-04-26', 'second');
    assert.deepEqual(told([first], [other], [returns]), [
      'notice',
      '**Settled:** Sora app: 26 April 2026',
      'The sources agree again',
      '**Sora app:** 26 April 2026',
      '> It does end in April.',
    ]);
  });

  test('sources that agree on another date tell a move, with direction and distance', () => {
    assert.deepEqual(told([first], [other], [word('04-02T00', 'Now in May.', '2026-05-10')]), [
      'critical',
      '**Date moved:** Sora app: 10 May 2026, 14 days later',
      'The sources agree: the date has moved',
      '**Sora app:** moved to 10 May 2026',
      '> Now in May.',
      'Before: 26 April 2026 (now 14 days later)',
      '> It ends in April.',
    ]);
  });

  test('sources that agree that it goes on tell a withdrawal', () => {
    const [withdrawn, too] = [goesOn('second', '04-01T00'), goesOn('help', '04-02T00')];
    assert.deepEqual(told([first], [withdrawn], [too]), [
      'critical',
      '**Date withdrawn:** Sora app: no longer 26 April 2026',
      'The sources agree: the date is withdrawn',
      '**Sora app:** no longer ends: the date was withdrawn',
      '> It goes on.',
      'Before: 26 April 2026',
      '> It ends in April.',
    ]);
  });
});
