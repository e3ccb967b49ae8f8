import { fold } from '../news/fold.ts';
import { LANGUAGE_WORDS } from './language-words.ts';

/** What Intl names beside countries: organisations, made-up places, nowhere. */
const NO_PLACE = new Set(['UN', 'EZ', 'QO', 'UM', 'XA', 'XB', 'ZZ']);
const ALSO = ['150'];
/** Names that are everyday words too. */
const WORDS_TOO = new Set(['того', 'чад', 'мали', 'mali', 'man', 'chad', '수단', '가나', '차드', '말리']);
const SHORTEST = 3;
/** Where a name's end changes with its case: what is left of it, if that tells enough. */
const CASES: Readonly<Record<string, RegExp>> = { ru: /[аяыиье]$/, uk: /[аяиіьїе]$/, pl: /[aey]$/ };
const STEM = 4;

const LETTERS = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));

/** The names of places in a language, folded, each with its code; where the case shows, what is the same in all. */
export function placeNames(language: string): ReadonlyMap<string, string> {
  const shown = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  const names = new Map<string, string>();
  for (const code of codes()) {
    const name = fold(shown.of(code) ?? '').replace(/ \(.*/, '');
    if (isTelling(name) && !NO_PLACE.has(code)) names.set(stemOf(name, language), code);
  }
  for (const [code, also] of Object.entries(LANGUAGE_WORDS[language]?.places.names ?? {}))
    for (const name of also.split(', ')) names.set(fold(name), code);
  return names;
}

function codes(): string[] {
  const pairs = LETTERS.flatMap((one) => LETTERS.map((other) => one + other));
  return [...pairs.filter((code) => Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`), ...ALSO];
}

/** In few letters much is said only where words are signs. */
function isTelling(name: string): boolean {
  const isSigns = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}]/u.test(name);
  return name.length >= (isSigns ? 2 : SHORTEST) && !WORDS_TOO.has(name);
}

function stemOf(name: string, language: string): string {
  const stem = name.replace(CASES[language] ?? /(?!)/, '');
  return stem.length >= STEM ? stem : name;
}
