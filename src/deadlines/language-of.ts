import { fold } from '../news/fold.ts';
import { allMatches } from './all-matches.ts';
import { LANGUAGE_WORDS } from './language-words.ts';
import { MONTH_SUFFIX, monthNames } from './month-names.ts';

/** Of a text, so much tells its language. */
const SAMPLE = 1_000;

/** Scripts that tell the language alone, the more telling first: Japanese has Chinese characters too. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['bn', /\p{Script=Bengali}/gu],
];
/** Anything beyond Latin letters; most texts need no closer look. */
const OTHER_SCRIPT = /[\u0370-\u1dff\u2e80-\ua4cf\uac00-\ud7ff]/;
/** A name or two in another script is no text in it. */
const TELLING = 0.12;

/** Letters and endings that few other languages of the script have. */
const LETTERS = new Map([
  ['uk', /[іїєґ]/gu],
  ['ru', /[ыэёъ]/gu],
  ['uz', /[ўқғҳ]|o[ʻ‘’']z|[og][ʻ‘`]/gu],
  ['vi', /[đơưạảấầẩẫậắằẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/gu],
  ['tr', /[ığş]/gu],
  ['pl', /[łęąśżźń]/gu],
  ['fr', /[èêëœùç]|(?<!\p{L})[ldnsqj]['’](?=[aeiouhéêy])/gu],
  ['it', /[àèìòù]|(?<!\p{L})(?:l|dell|all|un|nell|sull)['’]/gu],
  ['es', /[ñ¿¡áíóú]/gu],
  ['pt', /[ãõçâê]/gu],
  ['de', /[äöüß]/gu],
]);
/** What counts most: a date that is only one in this language. */
const MONTH = 3;
const SHORT = 4;
/** The longest case ending. */
const SUFFIX = 6;

const LANGUAGES = Object.keys(LANGUAGE_WORDS).filter(
  (language) => !SCRIPTS.some(([known]) => known === language),
);
/** With what stands before and after it, by which a short word is known as a month. */
const WORD = /(?<day>\d[.\p{L}]{0,2}[ -](?:de |d')?)?(?<word>\p{L}[\p{L}\p{M}]*)(?<next> \d)?/gu;

type Signs = {
  readonly common: ReadonlyMap<string, readonly string[]>;
  readonly months: ReadonlyMap<string, readonly string[]>;
  /** How the months' names begin; most words don't. */
  readonly beginnings: ReadonlySet<string>;
};

let signs: Signs | undefined;

/** From word to languages; made when first asked for, since the start of the bot does not need it. */
function knownSigns(): Signs {
  if (signs !== undefined) return signs;
  const common = languagesBy((language) => LANGUAGE_WORDS[language]?.common.split(', ').map(fold) ?? []);
  const months = languagesBy((language) => monthNames(language).keys());
  const beginnings = new Set([...months.keys()].map((name) => name.slice(0, SHORT)));
  signs = { common, months, beginnings };
  return signs;
}

function languagesBy(namesOf: (language: string) => Iterable<string>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const language of LANGUAGES)
    for (const name of namesOf(language)) found.set(name, [...(found.get(name) ?? []), language]);
  return found;
}

/** The language of a text, as far as it matters for dates; English when nothing tells. */
export function languageOf(text: string): string {
  const sample = text.slice(0, SAMPLE).toLowerCase();
  if (!OTHER_SCRIPT.test(sample)) return byWords(sample, 'en');
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const script = SCRIPTS.find(([, pattern]) => (sample.match(pattern)?.length ?? 0) > letters * TELLING);
  const cyrillic = (sample.match(/\p{Script=Cyrillic}/gu)?.length ?? 0) > letters * TELLING;
  return script?.[0] ?? byWords(sample, cyrillic ? 'ru' : 'en');
}

function byWords(sample: string, otherwise: string): string {
  const scores = new Map(LANGUAGES.map((language) => [language, 0]));
  const add = (languages: readonly string[], score: number) => {
    for (const language of languages) scores.set(language, (scores.get(language) ?? 0) + score);
  };
  const known = knownSigns();
  for (const { groups } of allMatches(fold(sample), WORD)) {
    const { day, word = '', next } = groups ?? {};
    add(known.common.get(word) ?? [], 1);
    if (word.length > SHORT || day !== undefined || next !== undefined)
      add(monthLanguages(word, known), MONTH);
  }
  const isPlain = !/[^\n-~]/.test(sample);
  for (const [language, letters] of isPlain ? [] : LETTERS)
    add([language], (sample.match(letters)?.length ?? 0) / 2);
  const best = Math.max(...scores.values());
  return best === 0 ? otherwise : (LANGUAGES.find((language) => scores.get(language) === best) ?? otherwise);
}

/** A month's name, or one with a case at its end in the languages that mark it there. */
function monthLanguages(word: string, { months, beginnings }: Signs): readonly string[] {
  if (!beginnings.has(word.slice(0, SHORT))) return [];
  const whole = months.get(word);
  if (whole !== undefined) return whole;
  for (let length = word.length - 1; length > SHORT - 1 && length >= word.length - SUFFIX; length -= 1) {
    const marked = months
      .get(word.slice(0, length))
      ?.filter((language) => MONTH_SUFFIX[language] !== undefined);
    if (marked !== undefined && marked.length > 0) return marked;
  }
  return [];
}
