import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { subject } from '../src/alerts/wording.ts';
import { deadlineKey } from '../src/deadlines/deadline.ts';
import { extractDeadlines } from '../src/deadlines/extract-deadlines.ts';
import { findReports } from '../src/find-reports.ts';
import { compileWords } from '../src/news/words.ts';
import { loadPacks } from '../src/pack/load-pack.ts';

const [pack] = await loadPacks([fileURLToPath(new URL('../packs/sora.yaml', import.meta.url))]);
if (!pack) throw new Error('no pack');
const words = compileWords(pack);
const source = { tier: 'press' as const, provider: null, surfaces: [] };

type Told = { readonly text: string; readonly title?: string };

/** "app/US 2026-04-26", and "app" alone where it is for everyone. */
function ends({ text, title = 'OpenAI and Sora' }: Told): string {
  const item = { title, text, published: '2026-03-30T08:00:00.000Z' };
  return extractDeadlines(item, { words, source })
    .map(({ surface, region, date }) => `${surface}${region === null ? '' : `/${region}`} ${date}`)
    .sort()
    .join(', ');
}

const inLanguages: Record<string, string> = {
  'The Sora app will be shut down in the United States on April 26, 2026.': 'US',
  'In Spain, the Sora app closes on April 26, 2026.': 'ES',
  'On April 26, 2026 the Sora app goes offline for EU users.': 'EU',
  'Users in the UK can no longer open the Sora app after April 26, 2026.': 'GB',
  'Die Sora-App wird in den USA am 26. April 2026 abgeschaltet.': 'US',
  'In Spanien endet die Sora-App am 26. April 2026.': 'ES',
  "L'application Sora sera fermée aux États-Unis le 26 avril 2026.": 'US',
  "En Espagne, l'application Sora ferme le 26 avril 2026.": 'ES',
  'La aplicación Sora cerrará en Estados Unidos el 26 de abril de 2026.': 'US',
  'O aplicativo Sora será encerrado nos Estados Unidos em 26 de abril de 2026.': 'US',
  "L'app Sora chiuderà negli Stati Uniti il 26 aprile 2026.": 'US',
  'De Sora-app wordt in Spanje op 26 april 2026 stopgezet.': 'ES',
  'Aplikacja Sora zostanie wyłączona w Hiszpanii 26 kwietnia 2026.': 'ES',
  'Приложение Sora будет отключено в США 26 апреля 2026 года.': 'US',
  'Приложение Sora закроют в Испании 26 апреля 2026 года.': 'ES',
  'Застосунок Sora буде вимкнено в Іспанії 26 квітня 2026 року.': 'ES',
  'Sora ilovasi 2026-yil 26-aprelda Ispaniyada yopiladi.': 'ES',
  "Sora uygulaması 26 Nisan 2026'da ABD'de kapatılacak.": 'US',
  'سيتم إغلاق تطبيق سورا في الولايات المتحدة في 26 أبريل 2026.': 'US',
  'Sora 应用将于2026年4月26日在美国关闭。': 'US',
  'Soraアプリは米国で2026年4月26日に終了する。': 'US',
  'Sora 앱은 2026년 4월 26일 미국에서 종료된다.': 'US',
  'सोरा ऐप अमेरिका में 26 अप्रैल 2026 को बंद हो जाएगा।': 'US',
  'Aplikasi Sora akan ditutup di Amerika Serikat pada 26 April 2026.': 'US',
  'Ứng dụng Sora sẽ đóng cửa tại Mỹ vào ngày 26 tháng 4 năm 2026.': 'US',
  'Outside the United States the Sora app closes on April 26, 2026.': 'outside-US',
  'Außerhalb der USA wird die Sora-App am 26. April 2026 eingestellt.': 'outside-US',
  'Soraアプリは米国以外では2026年4月26日に終了する。': 'outside-US',
};

suite('an end for one region is told as one, in each language', () => {
  for (const [text, region] of Object.entries(inLanguages))
    test(text, () => assert.equal(ends({ text }), `app/${region} 2026-04-26`));
});

const forEveryone: readonly string[] = [
  'The US company closes the Sora app on April 26, 2026.',
  'OpenAI, based in the US, closes the Sora app on April 26, 2026.',
  'The Sora app closes worldwide on April 26, 2026.',
  'The Sora app, which topped the charts in the United States, closes on April 26, 2026.',
  'OpenAI announced in the US that the Sora app will be closed on April 26, 2026.',
  'After a letter from the US Justice Department, the Sora app is shut down on April 26, 2026.',
  'As was heard in the US Senate, the Sora app is shut down on April 26, 2026.',
  'It is over for us: the Sora app closes on April 26, 2026.',
  'OpenAI aus den USA stellt die Sora-App am 26. April 2026 ein.',
  'Американская компания закроет приложение Sora 26 апреля 2026 года.',
  '美国公司OpenAI将于2026年4月26日关闭Sora应用。',
  '米OpenAIはSoraアプリを2026年4月26日に終了する。',
];

suite('a place that only belongs to a name, or to other things, restricts nothing', () => {
  for (const text of forEveryone) test(text, () => assert.equal(ends({ text }), 'app 2026-04-26'));
});

suite('a date for one region never becomes the date of everyone', () => {
  const cases: Record<string, string> = {
    'The Sora app closes in the US on April 26, 2026 and in the EU on May 10, 2026.':
      'app/EU 2026-05-10, app/US 2026-04-26',
    'The Sora app closes in the US, Canada and Japan on April 26, 2026.':
      'app/CA 2026-04-26, app/JP 2026-04-26, app/US 2026-04-26',
    'In the US, the Sora app closes on April 26, 2026, and the API on September 24, 2026.':
      'api/US 2026-09-24, app/US 2026-04-26',
    'The Sora app closes in some countries on April 26, 2026.': '',
    'The Sora app closes in the US on April 26, 2026 and everywhere on May 10, 2026.':
      'app 2026-05-10, app/US 2026-04-26',
    'Outside the US and the EU the Sora app closes on April 26, 2026.': '',
  };
  for (const [text, expected] of Object.entries(cases))
    test(text, () => assert.equal(ends({ text }), expected));
  test('what a title restricts, its text does too', () =>
    assert.equal(
      ends({ title: 'Sora shuts down in Spain', text: 'The app closes on April 26, 2026.' }),
      'app/ES 2026-04-26',
    ));
  test('what a sentence without a date restricts, the next one does too, and no further', () => {
    const text =
      'OpenAI is closing the Sora app in Spain. It will be gone on April 26, 2026. The API ends on September 24, 2026.';
    assert.equal(ends({ text }), 'api 2026-09-24, app/ES 2026-04-26');
  });
  test('a date in a sentence of which another part is for one region belongs to nobody', () =>
    assert.equal(
      ends({
        text: 'The Sora app closes in the US on April 26, 2026, and the API closes on September 24, 2026.',
      }),
      'app/US 2026-04-26',
    ));
  test("an end that is called off for a region stays everyone else's", () =>
    assert.equal(ends({ text: 'In Spain, the Sora app will not be shut down after all.' }), 'app/ES null'));
  test('an older product that ends in one region says nothing of this one', () =>
    assert.equal(
      ends({
        title: 'Sora 1 sunset in the US',
        text: 'In the US, Sora 1 ended on March 13, 2026. The Sora app closes on April 26, 2026.',
      }),
      'app 2026-04-26',
    ));
  test('a row of a table names its region', () => {
    const text = 'Model | Shutdown date\nSora app (US) | 2026-04-26\nSora app | 2026-05-10';
    assert.equal(ends({ title: 'Deprecations', text }), 'app 2026-05-10, app/US 2026-04-26');
  });
});

test('a reading keeps its region, so the end of one region has a record of its own', () => {
  const feed = pack.sources.find(({ form, tier }) => form === 'feed' && tier === 'press');
  assert.ok(feed);
  const item = {
    id: 'news/1',
    sourceId: feed.id,
    guid: null,
    url: 'https://news.example/1',
    title: 'OpenAI closes Sora',
    text: 'The Sora app will be shut down in Spain on April 26, 2026.',
    published: '2026-03-30T08:00:00.000Z',
  };
  const found = findReports({
    watched: { pack, words, source: feed },
    changes: { added: [item], edited: [] },
    sha256: '0',
    now: new Date('2026-03-30T09:00:00Z'),
  });
  const keys = found.flatMap(({ readings }) => readings.map(deadlineKey));
  assert.deepEqual(keys, ['openai/app/ES']);
});

test('messages name the region in words', () => {
  const named = (region: string | null) => subject(pack, { surface: 'app', provider: 'openai', region });
  assert.deepEqual([null, 'ES', 'US', 'outside-EU', '150', 'some accounts'].map(named), [
    'Sora app',
    'Sora app in Spain',
    'Sora app in the United States',
    'Sora app outside the European Union',
    'Sora app in Europe',
    'Sora app (some accounts)',
  ]);
});
