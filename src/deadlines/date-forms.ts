import { fold } from '../news/fold.ts';
import { phrasesSource } from '../news/phrase.ts';
import { LANGUAGE_WORDS, type PhraseList } from './language-words.ts';
import { MONTH_SUFFIX, monthNames } from './month-names.ts';

/** How dates are written in texts of one language, as expressions over folded text. */
export type DateForms = {
  readonly months: ReadonlyMap<string, number>;
  readonly weekdays: ReadonlyMap<string, number>;
  readonly numeric: readonly RegExp[];
  /** Numbers with a word of theirs for the month, which is looked for first. */
  readonly counted: readonly { readonly month: RegExp; readonly forms: readonly RegExp[] }[];
  readonly worded: readonly RegExp[];
  /** At the end of what stands before the end of a year: about it, on no day. */
  readonly about: RegExp;
  /** Whether a text may hold any date at all. */
  readonly hint: RegExp;
  readonly monthFirst: boolean;
  readonly english: boolean;
};

const MONTH_FIRST = new Set(['zh', 'ja', 'ko']);
const YEAR = String.raw`(?<y>20\d\d)(?![\d.]\d|\d)`;
const DAY = String.raw`(?<d>[0-3]?\d)`;
const ORDINAL = String.raw`(?:st|nd|rd|th|er|re|o|a|\.|-?(?:го|е|и|ше))?(?![\p{L}\p{N}])`;
const TO = ` ?(?:-|—|~|to|and|und|et|y|e|en|i|и|bis|au|al|a|до|ve|dan|và|&) ?`;
/** Between a month and its year, or a day and its month. */
const OF = `(?:(?:de|of|del|do|da|di|d'|du|von|года|roku|yil|yili|عام|سنة|من|nam|tahun|the|г) ?)?`;
const YEAR_WORD = String.raw`(?:[-'’]? ?(?:yilning|yilgi|yili|yil|yilinin|иилнинг|иил|года|году|г)[\p{L}]{0,3})?`;
const UPTO = String.raw`(?<![\p{L}\p{N}])`;
const END = String.raw`(?![\p{L}\p{M}])`;
const AFTER_MONTH = `(?:[.,/ -]{0,3} ?${OF}${YEAR})?`;
/** The end of a year, where the word for the end follows. */
const LAST = String.raw`(?:底|末|末日|말|연말|oxiri[\p{L}]*|охири[\p{L}]*|sonu[\p{L}]*|के अंत|के आखिर)`;

/** Of a quarter only the end is a day; what falls "in the third quarter" has none. */
const QUARTER = String.raw`(?:q(?<q>[1-4])|(?<q>[1-4])(?:\.|st|nd|rd|th|er|e|o|-?(?:го|и))? ?(?:quarter|quartal[\p{L}]*|trimestre|kwarta[\p{L}]+|квартал[\p{L}]*|kuartal)|(?<quarter>first|second|third|fourth) quarter)${END}`;

/** Forms without words: year first, day and month by numbers. */
const NUMERIC = [
  String.raw`(?<![\p{L}\p{N}.-]|[\p{N}][/])(?<y>20\d\d)(?<sep>[-./]) ?(?<m>\d{1,2})\k<sep> ?(?<d>\d{1,2})(?![\d/]|-\d)`,
  String.raw`(?<![\p{L}\p{N}./-])(?<a>\d{1,2})(?<sep>[-./]) ?(?<b>\d{1,2})\k<sep> ?(?<y>20\d\d)(?![\d/]|[-.]\d)`,
  String.raw`(?<![\p{L}\p{N}./:,-]|[\p{L}] ?v)(?<a>\d{1,2})(?<sep>/)(?<b>\d{1,2})(?![\p{N}/%]|[.,]\d|[a-z])`,
  String.raw`(?<![\p{L}\p{N}./:,-])(?<a>\d\d)(?<sep>\.)(?<b>\d\d)(?![\p{N}/%]|[.,]\d|[a-z])`,
];

/** Chinese, Japanese and Korean, and the end of a year in a word after it; Vietnamese. */
const COUNTED = [
  {
    month: '[年년月월]|20\\d\\d ?[\\p{L}-]',
    forms: [
      String.raw`(?:(?<y>20\d\d) ?[年년],? ?)?(?<!\d)(?<m>\d{1,2}) ?[月월] ?(?<d>\d{1,2}) ?[日号號일]`,
      String.raw`(?:(?<y>20\d\d) ?[年년],? ?)?(?<!\d)(?<m>\d{1,2}) ?[月월](?! ?\d)`,
      String.raw`(?<y>20\d\d) ?[年년]?(?:-?yil|-?иил)?[\p{L}']{0,4} ?(?<last>${LAST})`,
    ],
  },
  {
    month: 'thang',
    forms: [
      String.raw`(?<!\d)${DAY}(?: | ?[/-] ?)thang (?<m>\d{1,2})(?:(?:,? nam|,| ?[/-]) ?${YEAR})?(?!\d)`,
      String.raw`${UPTO}thang (?<m>\d{1,2})(?:(?:,? nam| ?[/-]|,)? ?${YEAR})?(?![\d/])`,
    ],
  },
];

const known = new Map<string, DateForms>();

/** Made once a language, since a language's names don't change. */
export function dateForms(language: string): DateForms {
  const forms = known.get(language) ?? makeForms(language);
  known.set(language, forms);
  return forms;
}

function makeForms(language: string): DateForms {
  const months = new Map([...monthNames('en'), ...(language === 'en' ? [] : monthNames(language))]);
  const weekdays = weekdayNames(language);
  const words = wordsFor(language);
  const compiled = (sources: readonly string[]) => sources.map((source) => new RegExp(source, 'gu'));
  const suffix = MONTH_SUFFIX[language] ?? '';
  return {
    months,
    weekdays,
    numeric: compiled(NUMERIC),
    counted: COUNTED.map(({ month, forms }) => ({ month: new RegExp(month, 'u'), forms: compiled(forms) })),
    worded: compiled([...named(months, words, suffix), relative(weekdays, words)]),
    about: new RegExp(`(?:${words('about')}) ?$`, 'u'),
    hint: new RegExp(
      String.raw`\d|quarter|${alternatives(months.keys())}|${alternatives(weekdays.keys())}|${words('thisMonth')}|${words('nextMonth')}`,
      'u',
    ),
    monthFirst: MONTH_FIRST.has(language),
    english: language === 'en',
  };
}

type WordsOf = (of: PhraseList) => string;

/** English words are known in every language: many texts quote English ones. */
function wordsFor(language: string): WordsOf {
  return (of) => {
    const lists = [...new Set(['en', language])].map((one) => LANGUAGE_WORDS[one]?.[of] ?? '');
    const phrases = lists.flatMap((list) => list.split(/,\s+/)).filter((phrase) => phrase !== '');
    return phrasesSource(phrases.map(fold));
  };
}

function named(months: ReadonlyMap<string, number>, words: WordsOf, suffix: string): string[] {
  const month = String.raw`(?<m>${alternatives(months.keys())})${suffix}${END}\.?(?: ?/ ?[\p{L}]{3,9})?`;
  const end = `(?<last>${words('endOf')})`;
  return [
    String.raw`(?<![\p{L}\p{N}.,/$€£-])(?:(?<d0>[0-3]?\d)${ORDINAL}${TO})?${DAY}${ORDINAL}[ /-]?${OF}${month}${AFTER_MONTH}`,
    String.raw`${UPTO}${month} ?(?:the )?${DAY}${ORDINAL}(?![.:]?\d)(?:${TO}(?<d2>[0-3]?\d)${ORDINAL}(?![.:]?\d))?(?:[.,/ -]{0,3} ?${OF}${YEAR})?`,
    String.raw`(?<!\d)(?<y>20\d\d)${YEAR_WORD}[ ,.-]{0,2}${DAY}[ .-]{0,2}${month}`,
    String.raw`(?<!\d)(?<y>20\d\d)${YEAR_WORD}[ ,.-]{0,2}${month}(?! ?\d)`,
    String.raw`(?:(?<in>${words('within')}|${words('endOf')}|${words('until')}) ?(?:the |of |de |d'|a |van |von |do |на )?)?${UPTO}${month}(?: ?(?:de |of |del |do |عام |года |nam |tahun )?,? ?${YEAR})?(?!\.?[ -]?\d{1,2}(?!\d))`,
    `${end} ?(?:(?:the|of|des|du|del|do|di|van|de|le) ){0,3}${QUARTER}(?:,? ${OF}${YEAR})?`,
    String.raw`${end} ?(?:(?:the|year|of|ano|annee|nam|tahun|года|roku|yil|de|del|des|jahres|van|do|di|عام|سنة|del'|l'anno) ?){0,3}${YEAR}(?![-/.]?\d)`,
  ];
}

function relative(weekdays: ReadonlyMap<string, number>, words: WordsOf): string {
  const day = `(?<weekday>${alternatives(weekdays.keys())})`;
  return [
    `(?:${words('coming')}) ?${day}${END}`,
    `${UPTO}${day} (?:${words('coming')})`,
    `(?<now>${words('thisMonth')})`,
    `(?<next>${words('nextMonth')})`,
  ].join('|');
}

function weekdayNames(language: string): Map<string, number> {
  const names = new Map<string, number>();
  for (const locale of ['en', language]) {
    const format = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
    for (let day = 0; day < 7; day += 1) names.set(fold(format.format(Date.UTC(2026, 1, 1 + day))), day);
  }
  return names;
}

function alternatives(names: Iterable<string>): string {
  const longestFirst = [...names].sort((one, two) => two.length - one.length);
  return `(?:${longestFirst.map((name) => RegExp.escape(name)).join('|')})`;
}
