import { fold } from '../news/fold.ts';
import { phrasesRegExp, phrasesSource } from '../news/phrase.ts';
import { LANGUAGE_WORDS, type PhraseList } from './language-words.ts';
import { type PlaceForms, placeForms } from './place-forms.ts';

/** What the general words of a language say, as expressions over folded text. */
export type Grammar = {
  readonly language: string;
  /** Where the verb stands behind its date, as in Japanese or Turkish. */
  readonly verbLast: boolean;
  /** Words are not set apart by spaces, or stand for much in few letters. */
  readonly unspaced: boolean;
  readonly until: RegExp;
  readonly formerly: RegExp;
  readonly notice: RegExp;
  readonly past: RegExp;
  readonly done: RegExp;
  readonly future: RegExp;
  readonly places: PlaceForms;
  /** What parts one clause from the next. */
  readonly border: RegExp;
};

const VERB_LAST = new Set(['zh', 'ja', 'ko', 'hi', 'tr', 'uz']);
/** In these, words for "and" are too short to be told from parts of other words. */
const UNSPACED = new Set(['zh', 'ja', 'ko']);
const MARKS = String.raw`[;()|—。，、；！？（）،؛؟]|,(?!\d)|:(?!\d\d)|[.!?](?= )| - | [·•/] | → `;

const known = new Map<string, Grammar>();

/** English is read along in every language: many texts quote it. */
export function grammarOf(language: string): Grammar {
  const grammar = known.get(language) ?? makeGrammar(language);
  known.set(language, grammar);
  return grammar;
}

function makeGrammar(language: string): Grammar {
  const phrases = (of: PhraseList) =>
    [...new Set([language, 'en'])]
      .flatMap((one) => (LANGUAGE_WORDS[one]?.[of] ?? '').split(/,\s+/))
      .filter((phrase) => phrase !== '');
  const expression = (of: PhraseList) => phrasesRegExp(phrases(of), 'gu');
  const and = UNSPACED.has(language) ? [] : phrases('and').map(fold);
  return {
    language,
    verbLast: VERB_LAST.has(language),
    unspaced: UNSPACED.has(language),
    until: expression('until'),
    formerly: expression('formerly'),
    notice: expression('notice'),
    past: expression('past'),
    done: expression('done'),
    future: expression('future'),
    places: placeForms(language),
    border: new RegExp(`${MARKS}|${phrasesSource(and)}`, 'gu'),
  };
}
