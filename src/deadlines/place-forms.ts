import { fold } from '../news/fold.ts';
import { alternativesOf, phrasesSource } from '../news/phrase.ts';
import { LANGUAGE_WORDS, type PlaceWords } from './language-words.ts';
import { placeNames } from './place-names.ts';

/** How a language says where, as expressions over folded text. Names are long, so each stands in few of them. */
export type PlaceForms = {
  readonly codes: ReadonlyMap<string, string>;
  /**
   * Where (the group "name"), or outside of where ("outside" too), or whose ("people"); or everywhere, or neither
   * everywhere nor there ("elsewhere").
   */
  readonly said: RegExp;
  /** One more name right behind a place: "and Canada". */
  readonly more: RegExp;
  /** What only looks like a place. */
  readonly never: RegExp;
  /** What stands right before a place that is somebody's. */
  readonly origin: RegExp;
  /** What stands right behind such a place. */
  readonly attribute: RegExp;
};

/** What a case adds to a name, where the case shows at its end. */
const SUFFIX: Readonly<Record<string, string>> = {
  ru: String.raw`\p{L}{0,3}`,
  uk: String.raw`\p{L}{0,3}`,
  pl: String.raw`\p{L}{0,3}`,
  tr: `(?:'?n?i?n)?`,
};
const UNSPACED = new Set(['zh', 'ja', 'ko']);
/** "in the US, Canada and the UK": one word for all. */
const JOINT =
  '(?: ?[,、/&，] ?| (?:and|or|und|oder|et|ou|y|o|e|en|of|i|lub|и|или|та|і|або|va|ve|dan|atau|hoặc|و|और) |和|及|与|與|と|과|와|·)';
const ARTICLE = `(?:(?:the|der|die|den|de|la|las|los|les|le|il|gli|os|as|het) |l')?`;

const NEVER = '(?!)';

const NO_WORDS: PlaceWords = {
  before: '',
  after: '',
  outside: '',
  people: '',
  elsewhere: '',
  everywhere: '',
  names: {},
};

/** The words for places in one language; those without any find none. */
export function placeForms(language: string): PlaceForms {
  const words = LANGUAGE_WORDS[language]?.places ?? NO_WORDS;
  const codes = placeNames(language);
  const name = nameSources([...codes.keys()], language);
  return {
    codes,
    said: new RegExp(saidSources(words, name).join('|'), 'gu'),
    more: new RegExp(words.before === '' ? NEVER : moreSource(words, name), 'yu'),
    never: new RegExp(`^${source(words.never)}$`, 'u'),
    origin: new RegExp(`${source(words.origin)} $`, 'u'),
    attribute: new RegExp(`^ ${source(words.attribute)}`, 'u'),
  };
}

type Name = {
  /** What may go on: an ending may follow. */
  readonly bare: string;
  /** That no letter follows, where words are set apart. */
  readonly end: string;
};

function nameSources(names: readonly string[], language: string): Name {
  const longestFirst = names.toSorted((one, two) => two.length - one.length);
  const all = `(?:${alternativesOf(longestFirst)})`;
  if (UNSPACED.has(language)) return { bare: `(?<name>${all})`, end: '' };
  return {
    bare: String.raw`(?<![\p{L}\p{N}])(?<name>${all}${SUFFIX[language] ?? ''})`,
    end: String.raw`(?![\p{L}\p{M}\p{N}])`,
  };
}

function moreSource(words: PlaceWords, { bare, end }: Name): string {
  return `${JOINT}(?:${source(words.before)} ?)?${ARTICLE}${bare}${end}`;
}

function saidSources(words: PlaceWords, { bare, end }: Name): string[] {
  const before = source(words.before);
  const people = source(words.people);
  const isBehind = words.after !== '';
  const outside = isBehind ? NEVER : source(words.outside);
  const ending = `(?:(?<outside>${behind(words.outside)})|${behind(words.after)})`;
  return [
    `(?:(?<outside>${outside})|(?<people>${people} (?:from |of )?)?${before}) ?${ARTICLE}${bare}${end}`,
    ...(isBehind ? [`${bare} ?${ending}${end}`] : []),
    `${bare}[ -]?(?<people>${people})`,
    `(?<everywhere>${source(words.everywhere)})`,
    `(?<elsewhere>${source(words.elsewhere)})`,
  ];
}

/** Behind a name an ending has no word of its own. */
function behind(phrases: string): string {
  const endings = listOf(phrases).toSorted((one, two) => two.length - one.length);
  return `(?:${endings.map((one) => RegExp.escape(one)).join('|') || NEVER})`;
}

function source(phrases = ''): string {
  return phrasesSource(listOf(phrases));
}

function listOf(phrases: string): string[] {
  return phrases
    .split(/,\s+/)
    .filter((phrase) => phrase !== '')
    .map(fold);
}
