import { fold } from './fold.ts';

/** In these scripts words are not set apart by spaces, or grow at their ends, so a phrase matches anywhere. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
const LATIN = /[\p{Script=Latin}\p{N}]/u;
const GAP = String.raw`[^\S\n]+(?:[^\s.!?]+[^\S\n]+){0,4}?`;

/**
 * The source of a regular expression for one phrase of a pack. `*` stands for any letters, `…` for
 * up to four words, `~` for the source given as `name`.
 */
export function phraseSource(phrase: string, name = ''): string {
  const parts = phrase.split(/ ?(?:…|\.\.\.) ?/).map((part) =>
    part
      .split(' ')
      .filter((word) => word !== '')
      .map((word) => wordSource(word, name))
      .join(String.raw`[^\S\n]+`),
  );
  return parts.filter((part) => part !== '').join(GAP);
}

/** One expression for many phrases over folded text; it finds nothing when there are none. */
export function phrasesRegExp(phrases: readonly string[], flags: 'u' | 'gu', name = ''): RegExp {
  const sources = phrases.map((phrase) => phraseSource(fold(phrase), name));
  return new RegExp(sources.length === 0 ? '(?!)' : sources.join('|'), flags);
}

function wordSource(word: string, name: string): string {
  if (word === '~') return name;
  const core = word.replace(/^\*|\*$/g, '');
  const start = word.startsWith('*') ? '' : edge(core.at(0), '<');
  const end = word.endsWith('*') ? String.raw`[\p{L}\p{M}]*` : edge(core.at(-1), '');
  return `${start}${RegExp.escape(core)}${end}`;
}

/**
 * A word ends where the letters of its script end: "Soraを" names Sora, "Sorano" does not.
 */
function edge(letter: string | undefined, direction: '<' | ''): string {
  if (letter === undefined || UNSPACED.test(letter) || !/[\p{L}\p{M}\p{N}]/u.test(letter)) return '';
  const inside = LATIN.test(letter) ? String.raw`\p{Script=Latin}\p{N}` : String.raw`\p{L}\p{M}\p{N}`;
  return `(?${direction}![${inside}])`;
}
