import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { extractDeadlines } from '../src/deadlines/extract-deadlines.ts';
import { passagesOf } from '../src/deadlines/passages.ts';
import { compileWords } from '../src/news/words.ts';
import { loadPacks } from '../src/pack/load-pack.ts';

const [pack] = await loadPacks(['packs/sora.yaml']);
if (!pack) throw new Error('no pack');
const words = compileWords(pack);

type Told = { text: string; title?: string; published?: string | null; tier?: 'official' | 'press' };

function read({ text, title = 'OpenAI closes Sora', published = '2026-03-30', tier = 'press' }: Told) {
  const item = { title, text, published: published && `${published}T08:00:00.000Z` };
  const source = { tier, provider: null, surfaces: [] };
  return extractDeadlines(item, { words, source });
}

/** "app 2026-04-26, api 2026-09-24", in the order of the surfaces. */
function dates(told: Told): string {
  const dated = read(told).filter(({ date, provider }) => date !== null && provider === 'openai');
  return dated
    .map(({ surface, date }) => `${surface} ${date}`)
    .sort()
    .join(', ');
}

const APP = 'app 2026-04-26';
const API = 'api 2026-09-24';
const APP_API = `${API}, ${APP}`;

/** "export null conditional", for what has no date. */
function withoutDate(told: Told): string[] {
  return read(told)
    .filter(({ date }) => date === null)
    .map(({ surface, status }) => `${surface} ${status}`);
}

const undated: [string, string[]][] = [
  [
    'Dates for the app and the API will follow, OpenAI says; there is no timeline yet.',
    ['app undated', 'api undated'],
  ],
  ['OpenAI has not said when the Sora app will close.', ['app undated']],
  ['Der genaue Termin für die App steht noch nicht fest.', ['app undated']],
  ["L'entreprise n'a pas précisé quand l'application fermera.", ['app undated']],
  ['Точную дату отключения API компания не назвала.', ['api undated']],
  ['アプリとAPIの終了日程は後日発表される。', ['app undated', 'api undated']],
  ['应用和 API 的具体时间尚未公布。', ['app undated', 'api undated']],
  ['If a last export window is offered, you will get an e-mail.', ['export conditional']],
  ['Should there be another chance to export, OpenAI will write to you.', ['export conditional']],
  ['Afterwards OpenAI will delete your data for good.', ['data undated']],
  ['The Sora app will not be shut down on April 26 after all.', ['app withdrawn']],
  ['For refunds, see the help article.', []],
  ['Credits you bought for Sora can be spent on Codex.', []],
  ['The app was great fun.', []],
];

suite('what has no date is said without one, and no date is made up', () => {
  for (const [text, expected] of undated)
    test(text, () => {
      assert.deepEqual(withoutDate({ text }), expected);
      assert.equal(dates({ text }), '');
    });
});

suite('a day that has to be counted is not guessed, and never taken for the one it is counted from', () => {
  const counted = [
    'The Sora app will be shut down in six months.',
    'The Sora app closes within 90 days.',
    'The Sora app closes next Friday.',
    'The Sora app closes two weeks before April 26, 2026.',
    'The Sora app closes 30 days after March 24, 2026.',
    'Die Sora-App endet zwei Wochen vor dem 26. April 2026.',
    "L'application Sora ferme deux semaines avant le 26 avril 2026.",
    'La aplicación Sora cierra dos semanas antes del 26 de abril de 2026.',
    'Приложение Sora закроют за две недели до 26 апреля 2026 года.',
  ];
  for (const text of counted) test(text, () => assert.equal(dates({ text }), ''));
});

suite('the status follows the wording and the teller', () => {
  const statusOf = (told: Told) => read(told).map(({ surface, status }) => `${surface} ${status}`);
  const official = { tier: 'official' as const };
  test('still to come, from the maker: announced', () =>
    assert.deepEqual(statusOf({ ...official, text: 'The Sora API will be closed on September 24, 2026.' }), [
      'api announced',
    ]));
  test('still to come, from the press: reported', () =>
    assert.deepEqual(statusOf({ text: 'The Sora API will be closed on September 24, 2026.' }), [
      'api reported',
    ]));
  test('told as past: passed', () => {
    for (const text of [
      'The Sora app was closed on April 26, 2026.',
      'OpenAI closed the Sora app on April 26, 2026.',
      'Die Sora-App wurde am 26. April 2026 abgeschaltet.',
      'Приложение Sora было отключено 26 апреля 2026 года.',
      'La app de Sora cerró el 26 de abril de 2026.',
    ])
      assert.deepEqual(statusOf({ text }), ['app passed'], text);
  });
  test('only heard of: reported, though it be told as past; the maker speaks for itself', () => {
    const heard = [
      'The Sora app was reportedly closed on April 26, 2026.',
      'According to sources, OpenAI closed the Sora app on April 26, 2026.',
      'Die Sora-App wurde angeblich am 26. April 2026 abgeschaltet.',
      'Приложение Sora якобы было отключено 26 апреля 2026 года.',
      'La app de Sora supuestamente cerró el 26 de abril de 2026.',
    ];
    for (const text of heard) {
      assert.deepEqual(statusOf({ text }), ['app reported'], text);
      assert.deepEqual(statusOf({ ...official, text }), ['app passed'], text);
    }
  });
  test('past and still to come in one sentence: each its own', () =>
    assert.deepEqual(
      statusOf({
        ...official,
        text: 'The app was closed on April 26, 2026, and the API will be closed on September 24.',
      }),
      ['app passed', 'api announced'],
    ));
});

suite('whose end it is', () => {
  const providers = (told: Told) =>
    read(told).map(({ provider, surface, date }) => `${provider} ${surface} ${date}`);
  test("a reseller's date is its own", () =>
    assert.deepEqual(
      providers({
        title: 'Azure: sora-2',
        text: 'Model ID: sora-2\nDeprecation Date: 2026-06-03\nShutdown Date: 2026-06-23',
      }),
      ['azure api 2026-06-23'],
    ));
  test('a date that no longer holds is left out', () =>
    assert.equal(
      dates({ text: 'The Sora API closes on September 24, 2026 instead of August 1, 2026.' }),
      API,
    ));
  test('a text that does not name the product states nothing', () =>
    assert.deepEqual(read({ title: 'Other news', text: 'The app shuts down on April 26, 2026.' }), []));
  test('a third party that drops the product is not the product', () =>
    assert.deepEqual(
      read({
        title: 'Changes',
        text: 'Sora 2 was discontinued on July 9, 2026. The Leonardo API no longer has it.',
      }),
      [],
    ));
});

test('rows of a table are read by their headings, and replacements do not end', () => {
  const text = [
    'Announced | Shutdown date | Model | Recommended replacement',
    '2026-03-24 | 2026-09-24 | `sora-2` | ---',
    '2026-04-22 | 2026-10-23 | `gpt-image-1` | `gpt-image-2`',
    '2026-04-22 | 2027-02-01 | `old-video` | `sora-2`',
  ].join('\n');
  const stated = read({ title: 'Deprecations', text });
  assert.deepEqual(
    stated.map(({ surface, date, quote }) => [surface, date, quote]),
    [['api', '2026-09-24', '2026-03-24 | 2026-09-24 | `sora-2` | ---']],
  );
});

test('hearsay of a later end is settled where the same text tells that it has come', () => {
  const text =
    'The Sora app and the API end on September 24, 2026. The app was closed on April 26, 2026 already.';
  assert.equal(dates({ text }), APP_API);
  const official = read({ text, tier: 'official' }).filter(({ surface }) => surface === 'app');
  assert.deepEqual(
    official.map(({ date }) => date),
    ['2026-09-24', '2026-04-26'],
  );
});

test('every quote stands in the text', () => {
  const text = 'News. The Sora API is shut down on 2026\u201109\u201124.  Sept. 24 is final. More.';
  for (const { quote } of read({ text })) assert.ok(text.includes(quote), quote);
});

suite('hostile text gives nothing, and no sentence longer than a quote is looked into', () => {
  const pieces = [
    '1',
    '26 ',
    'closes ',
    'sora closes ',
    'april 26 ',
    'end of ',
    ' | ',
    '(',
    '2026-',
    'app, ',
    '关闭',
    '. ',
  ];
  for (const piece of pieces)
    test(JSON.stringify(piece), () => {
      const text = piece.repeat(100_000 / piece.length);
      assert.deepEqual(read({ text }), []);
      const passages = passagesOf({ title: '', text }, 'en');
      const read1 = passages.flatMap((one) => (one.kind === 'table' ? one.lines : [one.text]));
      assert.ok(read1.join('').length <= text.length);
    });
});

suite('a time of day is taken in UTC only', () => {
  const times: Record<string, string> = {
    'The Sora API closes on September 24, 2026 at 17:00 UTC.': 'minute 17:00',
    'The Sora API closes on September 24, 2026, 5:30 pm UTC.': 'minute 17:30',
    'Die Sora-API endet am 24. September 2026 um 9:05 Uhr (UTC).': 'minute 09:05',
    'The Sora API closes on September 24, 2026 at 17:00.': 'day undefined',
    'The Sora API closes on September 24, 2026 at 17:00 UTC+2.': 'day undefined',
    'The Sora API closes on September 24, 2026 at 25:00 UTC.': 'day undefined',
  };
  for (const [text, expected] of Object.entries(times))
    test(text, () => {
      const [one] = read({ text });
      assert.equal(`${one?.precision} ${one?.time}`, expected);
      assert.equal(one?.date, '2026-09-24');
    });
});
