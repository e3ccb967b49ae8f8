import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { findDates, type WrittenDate } from '../src/deadlines/find-dates.ts';
import { languageOf } from '../src/deadlines/language-of.ts';
import { placeInYear } from '../src/deadlines/place-in-year.ts';
import { fold } from '../src/news/fold.ts';

function shown(date: WrittenDate): string {
  if (date.kind === 'weekday') return `weekday ${date.weekday}`;
  if (date.kind === 'month') return `month +${date.ahead}`;
  return [date.year ?? '?', date.month, date.day ?? '?'].join('-');
}

const written: [string, string, string][] = [
  ['en', 'on April 26, 2026 and the API on September 24', '2026-4-26 ?-9-24'],
  ['en', 'April 26,. 2026', '2026-4-26'],
  ['en', 'March 24–25, 2026', '2026-3-25'],
  ['en', '26 April and 24 September 2026', '?-4-26 2026-9-24'],
  ['en', '31 April 2026, 2026-02-30', ''],
  ['en', 'ends 2026\u201109\u201124.', '2026-9-24'],
  ['en', 'Sora 2 may be retired', ''],
  ['en', 'by the end of April', '?-4-?'],
  ['en', 'before the end of 2026', '2026-12-31'],
  ['en', 'by the end of Q3 2026 or the end of the first quarter of 2027', '2026-9-30 2027-3-31'],
  ['en', 'by the end of the third quarter', '?-9-30'],
  ['en', 'in Q4 2026, in the third quarter, late Q3 2026, the last quarter hour', ''],
  ['en', 'late 2026, in late 2026, by late 2026, late in 2026', ''],
  ['en', 'late in April, late April 2026', '?-4-? 2026-4-?'],
  ['en', 'towards the end of 2026, near the end of Q3 2026, around the end of 2026', ''],
  ['de', 'gegen Ende 2026', ''],
  ['fr', 'vers la fin de 2026', ''],
  ['es', 'a finales de 2026, a fines de 2026, hacia el final de 2026', ''],
  ['es', 'antes de finales de 2026', '2026-12-31'],
  ['pt', 'em fins de 2026, por volta do fim de 2026', ''],
  ['it', 'verso la fine del 2026', ''],
  ['nl', 'tegen het einde van 2026', ''],
  ['pl', 'pod koniec 2026 roku', ''],
  ['pl', 'do końca 2026 roku', '2026-12-31'],
  ['ru', 'ближе к концу 2026 года', ''],
  ['uk', 'ближче до кінця 2026 року', ''],
  ['ar', 'في أواخر 2026', ''],
  ['ar', 'في نهاية 2026', '2026-12-31'],
  ['tr', '2026 sonuna doğru', ''],
  ['id', 'menjelang akhir 2026', ''],
  ['vi', 'khoảng cuối năm 2026', ''],
  ['ja', '2026年末ごろ', ''],
  ['ja', '2026年末', '2026-12-31'],
  ['ko', '2026년 말쯤', ''],
  ['zh', '2026年底左右', ''],
  ['hi', '2026 के अंत के आसपास', ''],
  ['de', 'bis Ende des 3. Quartals 2026', '2026-9-30'],
  ['fr', 'fin du 2e trimestre 2026', '2026-6-30'],
  ['ru', 'до конца 3 квартала 2026 года', '2026-9-30'],
  ['en', 'sora-2-2025-10-06', ''],
  ['en', 'in May it ends', '?-5-?'],
  ['en', 'May 5 it ends', '?-5-5'],
  ['en', '4/26/2026 or 04/05/2026', '2026-4-26'],
  ['de', 'am 26. April 2026', '2026-4-26'],
  ['de', 'bis Ende April', '?-4-?'],
  ['de', '26.04.2026 und 24.09.', '2026-4-26 ?-9-24'],
  ['de', 'Ende 2026', '2026-12-31'],
  ['fr', 'le 26 avril 2026', '2026-4-26'],
  ['fr', 'le 1er mai 2026', '2026-5-1'],
  ['fr', 'fin avril', '?-4-?'],
  ['fr', '24/09/2026', '2026-9-24'],
  ['es', 'el 26 de abril de 2026', '2026-4-26'],
  ['pt', '26 de abril', '?-4-26'],
  ['it', 'il 24 settembre 2026', '2026-9-24'],
  ['nl', 'op 24 september 2026', '2026-9-24'],
  ['pl', '26 kwietnia 2026', '2026-4-26'],
  ['pl', 'we wrześniu 2026', '2026-9-?'],
  ['ru', '26 апреля 2026 года', '2026-4-26'],
  ['ru', 'в апреле', '?-4-?'],
  ['ru', '24.09.2026', '2026-9-24'],
  ['uk', '26 квітня 2026 року', '2026-4-26'],
  ['uk', 'у вересні', '?-9-?'],
  ['uz', '2026-yil 26-aprelda', '2026-4-26'],
  ['uz', '24-sentabrda', '?-9-24'],
  ['uz', '2026 йил 26 апрел', '2026-4-26'],
  ['tr', "26 Nisan 2026'da", '2026-4-26'],
  ['tr', "24 Eylül'de", '?-9-24'],
  ['ar', '٢٤ سبتمبر ٢٠٢٦', '2026-9-24'],
  ['ar', '26 أبريل/نيسان 2026', '2026-4-26'],
  ['ar', 'في نهاية أبريل', '?-4-?'],
  ['zh', '2026年4月26日和9月24日', '2026-4-26 ?-9-24'],
  ['zh', '4月底', '?-4-?'],
  ['zh', '2026年底', '2026-12-31'],
  ['zh', '9 月 24 日', '?-9-24'],
  ['ja', '2026年9月24日', '2026-9-24'],
  ['ko', '4월 26일', '?-4-26'],
  ['ko', '앱 04.26, API 09.24 종료', '?-4-26 ?-9-24'],
  ['ko', '2026. 4. 26.', '2026-4-26'],
  ['hi', '24 सितंबर 2026', '2026-9-24'],
  ['hi', '२६ अप्रैल', '?-4-26'],
  ['id', '26 April 2026', '2026-4-26'],
  ['id', '24 September', '?-9-24'],
  ['vi', 'ngày 26 tháng 4 năm 2026', '2026-4-26'],
  ['vi', '24/9/2026', '2026-9-24'],
  ['vi', 'hồi tháng 4, trước cuối năm 2026', '?-4-? 2026-12-31'],
  ['en', 'this Sunday', 'weekday 0'],
  ['fr', 'dimanche prochain', 'weekday 0'],
  ['en', 'later this month', 'month +0'],
  ['en', '24/7 support, v4.26, Veo 3.1', ''],
  ['en', 'ahead of September removal', '?-9-?'],
  ['en', 'version 2026.1, 10.5 million, 1/2 of it, 16:9', ''],
  ['en', 'on September 24th and 25th, 2026', '2026-9-25'],
  ['en', 'march on, they may say', ''],
  ['de', 'im März', '?-3-?'],
  ['fr', 'le 24 sept. 2026', '2026-9-24'],
  ['id', 'akhir 2026', '2026-12-31'],
  ['ru', 'до конца 2026 года', '2026-12-31'],
  ['ko', '2026년 말', '2026-12-31'],
  ['ar', '24 ايلول 2026', '2026-9-24'],
  ['en', 'Feb 29, 2026', ''],
  ['en', 'Feb 29, 2028', '2028-2-29'],
];

suite('the dates that are written in a text', () => {
  for (const [language, text, expected] of written)
    test(`${language}: ${text}`, () =>
      assert.equal(findDates(fold(text), language).map(shown).join(' '), expected));
});

const texts: Record<string, string> = {
  'Sora wird am 26. April eingestellt.': 'de',
  'Sora s’arrête fin avril.': 'fr',
  'Sora si ferma il 26 aprile.': 'it',
  'Sora zostanie zamknięta 26 kwietnia.': 'pl',
  'Sora закроют 26 апреля.': 'ru',
  'Sora закриють 26 квітня.': 'uk',
  'Sora 26-aprelda yopiladi.': 'uz',
  'Sora будет закрыта в сентябре, сообщила компания.': 'ru',
  'Soraは終了します。': 'ja',
  'Sora: OK': 'en',
};

suite('the language of a text is told by its letters, its small words and its months', () => {
  for (const [text, expected] of Object.entries(texts))
    test(text, () => assert.equal(languageOf(text), expected));
});

suite('a year that is not written', () => {
  const day: WrittenDate = { kind: 'date', year: null, month: 4, day: 26, start: 0, end: 8 };
  const none = { published: null, beside: null, since: null };
  const placed = (anchors: Partial<Parameters<typeof placeInYear>[1]>, past = false) =>
    placeInYear(day, { ...none, ...anchors }, past)?.date ?? null;

  test('is that of the next such day after the text was published', () => {
    assert.equal(placed({ published: '2026-03-24T10:00:00Z' }), '2026-04-26');
    assert.equal(placed({ published: '2026-11-24T10:00:00Z' }), '2027-04-26');
  });
  test('is that of the last such day for what is told as past', () => {
    assert.equal(placed({ published: '2026-11-24T10:00:00Z' }, true), '2026-04-26');
    assert.equal(placed({ published: '2027-01-02T10:00:00Z' }, true), '2026-04-26');
  });
  test('is that of the date told beside it, but nothing ends before it was announced', () => {
    assert.equal(placed({ beside: { year: 2026, month: 9, day: 24 } }), '2026-04-26');
    assert.equal(placed({ beside: { year: 2025, month: 9, day: 30 }, since: '2026-03-24' }), '2026-04-26');
  });
  test('is not guessed', () => assert.equal(placed({}), null));
  test('of a day of the week is counted from the day of publication', () => {
    const sunday: WrittenDate = { kind: 'weekday', weekday: 0, start: 0, end: 6 };
    assert.equal(
      placeInYear(sunday, { ...none, published: '2026-04-22T10:00:00Z' }, false)?.date,
      '2026-04-26',
    );
    assert.equal(placeInYear(sunday, none, false), null);
  });
});
