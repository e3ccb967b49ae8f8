import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { fold } from '../src/news/fold.ts';
import { match } from '../src/news/match.ts';
import { phrasesRegExp } from '../src/news/phrase.ts';
import { compileWords } from '../src/news/words.ts';
import { loadPacks } from '../src/pack/load-pack.ts';

const [sora] = await loadPacks([fileURLToPath(new URL('../packs/sora.yaml', import.meta.url))]);
assert.ok(sora);
const words = compileWords(sora);

type Case = [what: string, title: string, text?: string];

const about: Case[] = [
  ['a farewell of three words', 'Goodbye to Sora', 'Score: 772\nComments: 565\nBy: someone'],
  ['a title in small letters without accents', 'openai cierra sora adios al video con ia'],
  ['a title in capitals', 'OPENAI SHUTS DOWN SORA'],
  ['a verb that is parted by the product', 'Why OpenAI is winding its Sora app down'],
  ['a partner that leaves because of it', 'Disney drops its investment after Sora closure'],
  [
    'a model name in a data sheet',
    'OpenAI: sora-2-pro',
    'Provider: OpenAI\nModel: x\nShutdown date: 2026-09-24',
  ],
  ['a dated model name', 'sora-2-2025-10-06 is deprecated'],
  ['a reseller that stops', 'Azure: sora-2', 'Shutdown Date: 2026-07-15'],
  [
    'a text that begins with it',
    'A lesson for film makers',
    'Last week OpenAI shut down Sora. Many asked why.',
  ],
  [
    'an old article that was rewritten',
    'Sora 2 is here',
    'We showed a model. The Sora product is no longer available.',
  ],
  [
    'both versions ending, the older one named too',
    'Sora 1 is gone, and now OpenAI discontinues Sora as well',
  ],
  ['an announcement that names what comes next', 'OpenAI shuts down Sora to work on robotics'],
  ['Spanish', 'OpenAI anuncia el cierre definitivo de Sora'],
  ['French', 'OpenAI ferme Sora, son générateur de vidéos'],
  ['German, with the verb in two parts', 'OpenAI stellt seine Video-App Sora überraschend ein'],
  ['Portuguese', 'OpenAI decide encerrar o Sora'],
  ['Italian', 'OpenAI spegne Sora dopo pochi mesi'],
  ['Dutch', 'OpenAI trekt de stekker uit Sora'],
  ['Polish, with the name inflected', 'OpenAI zamyka Sorę'],
  ['Russian', 'OpenAI закрывает видеосервис Sora'],
  ['Ukrainian', 'OpenAI припиняє роботу Sora'],
  ['Uzbek, with the name inflected', 'OpenAI Soraning ishini toʻxtatmoqda'],
  ['Turkish, with an apostrophe', 'OpenAI, Sora’yı kapatıyor'],
  ['Arabic', 'شركة OpenAI تعلن إغلاق Sora نهائيًا'],
  ['Chinese, without spaces', 'OpenAI宣布关停Sora视频应用'],
  ['Japanese, without spaces', 'OpenAIがSoraの提供を終了へ'],
  ['Korean, with the name in Hangul', '오픈AI, 소라 서비스 종료 발표'],
  ['Hindi', 'OpenAI ने Sora को बंद करने का ऐलान किया'],
  ['Indonesian', 'OpenAI menutup aplikasi Sora'],
  ['Vietnamese', 'OpenAI đóng cửa ứng dụng Sora'],
  ['Thai', 'OpenAI ประกาศปิดให้บริการ Sora'],
];

const notAbout: Case[] = [
  ['a launch', 'OpenAI launches Sora for Android', 'The app climbs the charts.'],
  ['a rumour', 'Sora is coming to ChatGPT, insiders say'],
  ['falling downloads', 'Sora downloads fall by half in January'],
  ['an outage', 'ChatGPT and Sora are back after an outage', 'Both had been offline for an hour.'],
  ['a lawsuit', 'Cameo sues OpenAI over a feature of Sora'],
  ['the end of the older version', 'OpenAI retires Sora 1', 'Sora 1 closes in the US on 13 March.'],
  [
    'the end of the older version, with the newer one named',
    'Sora 1 shuts down',
    'Sora 2 replaces it. Sora 1 is closed.',
  ],
  [
    'the end of the older version, told beside the newer',
    'Notes',
    'Sora 2 gets a new editor, and Sora 1 closes.',
  ],
  ['an open model of a like name', 'Open-Sora is dead, what a pity'],
  ['a chip of a like name', 'Sorano chips: the previous line is discontinued'],
  ['a news site of a like name', 'Cafe closes in Tokyo', 'Seen on soranews24.com, the cafe shuts down.'],
  [
    'a hero of a game',
    'Sora dies at the end of Kingdom Hearts',
    'Is it the end of Sora? Square Enix is silent.',
  ],
  ['an interest rate', 'SIBOR is discontinued: loans move to SORA', 'The interest rate SIBOR ends.'],
  ['another product', 'Skype shuts down in May', 'Microsoft says goodbye.'],
  ['another product of the maker', 'OpenAI retires GPT-4o', 'It leaves the API in February.'],
  [
    'a name and a closing word far apart in one sentence',
    'Video news',
    `The studio, which made its first films with Sora, ${'and some with a camera, '.repeat(6)}closes its canteen.`,
  ],
  ['another product in a sentence of its own', 'Video news', 'Stadia was shut down. Sora makes videos.'],
];

const inPassing: Case[] = [
  ['people who leave', 'Two executives leave OpenAI while Sora winds down'],
  ['news of the older version', 'What remains of Sora 1', 'One day OpenAI will discontinue Sora too.'],
  ['a digest', 'Morning notes', 'Markets rose.\nRain is due.\nTrains are late.\nOpenAI shuts down Sora.'],
  [
    'a guide with a warning',
    'Sora API tutorial: first steps',
    'Note: OpenAI discontinues Sora on 24 September.',
  ],
  ['a long text', 'Talks about Sora', `${'We spoke for hours. '.repeat(20)}In the end, Sora shuts down.`],
];

suite('an item is about the closing when it is', () => {
  for (const [what, title, text = ''] of about)
    test(what, () => {
      const { relevant, mention, reasons } = match({ title, text }, words);
      assert.deepEqual({ relevant, mention }, { relevant: true, mention: true }, reasons.join('; '));
    });
});

suite('an item is not about the closing when it is', () => {
  for (const [what, title, text = ''] of notAbout)
    test(what, () => {
      const { relevant, reasons } = match({ title, text }, words);
      assert.equal(relevant, false, reasons.join('; '));
    });
});

suite('the closing is mentioned, and not the subject, in', () => {
  for (const [what, title, text = ''] of inPassing)
    test(what, () => {
      const { relevant, mention, reasons } = match({ title, text }, words);
      assert.deepEqual({ relevant, mention }, { relevant: false, mention: true }, reasons.join('; '));
    });
});

suite('a match says why', () => {
  const reasons = (title: string, text = '') => match({ title, text }, words).reasons;

  test('with the words that say that the product closes', () => {
    assert.deepEqual(reasons('OpenAI shuts the Sora app down'), [
      'names Sora in the title',
      'the title says that it closes: “shuts the sora app down”',
    ]);
  });

  test('with the counter-word that means another bearer of the name', () => {
    assert.deepEqual(reasons('Goodbye Sora: Kingdom Hearts ends'), [
      'means another Sora: “kingdom hearts”, and the maker is not named',
    ]);
  });

  test('when the product is not named, or not said to close', () => {
    assert.deepEqual(reasons('Skype shuts down'), ['does not name Sora']);
    assert.deepEqual(reasons('Sora makes videos'), ['does not say that Sora closes']);
  });

  test('when something else comes first', () => {
    assert.equal(
      reasons('Two executives leave OpenAI while Sora closes')[1],
      'but the title is about something else: “leave openai”',
    );
  });
});

test('a maker that is named outweighs a counter-word', () => {
  const item = { title: 'OpenAI shuts down Sora', text: 'Fans of Kingdom Hearts made jokes about the name.' };
  assert.equal(match(item, words).relevant, true);
});

test('words match the same way on every call', () => {
  const item = { title: 'Goodbye to Sora', text: '' };
  assert.deepEqual(match(item, words), match(item, words));
});

test('a pack without closing words finds nothing relevant', () => {
  const mute = compileWords({
    ...sora,
    words: { ...sora.words, closing: {}, namesakes: [], counter: [], aside: {} },
  });
  assert.equal(match({ title: 'Goodbye to Sora', text: '' }, mute).relevant, false);
});

suite('a phrase of a pack', () => {
  const finds = (phrase: string, text: string) => phrasesRegExp([phrase], 'u', 'kite').test(fold(text));
  const cases: [phrase: string, found: string[], missed: string[]][] = [
    ['axe', ['They axe it'], ['relaxed', 'axes']],
    ['discontinu*', ['discontinued'], ['continued']],
    ['*غلق*', ['ستغلقها'], ['فتح']],
    ['shut* … down', ['shuts the whole app down', 'shut down'], ['shut. Then down', 'shut a b c d e down']],
    ['end of … ~', ['the end of the Kite'], ['the end of a kiter', 'the end of the day']],
    ['~ is dead', ['Kite is dead'], ['Mekite is dead']],
    ['gelöscht', ['GELOSCHT', 'gelöscht'], ['löschte']],
    ['e-mail', ['e‑mail'], ['email']],
    ['終了', ['提供終了へ'], ['開始']],
    ['закры*', ['Закрывает'], ['незакрытый']],
    ['feat(api)', ['feat(api): x'], ['featxapi']],
  ];
  for (const [phrase, found, missed] of cases)
    test(`"${phrase}" is found where it stands, and only there`, () => {
      for (const text of found) assert.equal(finds(phrase, text), true, text);
      for (const text of missed) assert.equal(finds(phrase, text), false, text);
    });
});

test('phrases that begin alike find what each of them finds by itself', () => {
  const words = [
    'shut',
    'shuts',
    'sh*',
    'shut*',
    '…',
    '~',
    'off',
    'offer',
    'do*wn',
    'кон',
    'конец',
    '終',
    '終了',
    'is',
  ];
  const phrase = fc
    .array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 })
    .map((parts) => parts.join(' '))
    .filter((text) => /^[^… ].*[^… ]$/.test(text));
  const text = fc.array(
    fc.constantFrom('shuts', 'shut', 'off', 'offer', 'dawn', 'down', 'kite', 'конец', '終了', 'is'),
  );
  fc.assert(
    fc.property(fc.array(phrase, { minLength: 1, maxLength: 12 }), text, (phrases, said) => {
      const found = (some: readonly string[]) => phrasesRegExp(some, 'u', 'kite').test(said.join(' '));
      assert.equal(
        found(phrases),
        phrases.some((one) => found([one])),
      );
    }),
    { numRuns: 500 },
  );
});
