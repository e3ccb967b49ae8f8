import { fold } from './fold.ts';

/** In these scripts words are not set apart by spaces, or grow at their ends, so a phrase matches anywhere. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
const LETTER = /[\p{L}\p{M}\p{N}]/u;
const LATIN = /[\p{Script=Latin}\p{N}]/u;
const SPACE = String.raw`[^\S\n]+`;
const GAP = String.raw`${SPACE}(?:[^\s.!?]+${SPACE}){0,4}?`;

/**
 * One expression over folded texts for many phrases of a pack; it finds nothing when there are none. In a phrase `*`
 * stands for any letters, `…` for up to four words, and `~` for the name, given as the source of an expression.
 */
export function phrasesRegExp(phrases: readonly string[], flags: 'u' | 'gu', name?: string): RegExp {
  return new RegExp(phrasesSource(phrases.map(fold), name), flags);
}

/**
 * The source of such an expression, for phrases taken as they are. They are grouped by how they begin and end:
 * letter classes are large, and one for each phrase would take V8 most of a second to compile.
 */
export function phrasesSource(phrases: readonly string[], name = '(?!)'): string {
  const groups = Map.groupBy(phrases, edgesOf);
  const sources = [...groups].map(([edges, alike]) => {
    const [start, end] = edges.split('\n');
    return `${start}(?:${alike.map((phrase) => bodyOf(phrase, name)).join('|')})${end}`;
  });
  return sources.length === 0 ? '(?!)' : `(?:${sources.join('|')})`;
}

/** What must stand around a phrase, the two sides parted by a line break. */
function edgesOf(phrase: string): string {
  const start = inside(phrase.at(0));
  const end = inside(phrase.at(-1));
  const before = start === '' ? '' : `(?<![${start}])`;
  const after = end === '' ? '' : `(?![${end}])`;
  return `${before}\n${phrase.endsWith('*') ? String.raw`[\p{L}\p{M}]*` : after}`;
}

/** The letters that may not follow this one where a word ends: "Soraを" names Sora, "Sorano" does not. */
function inside(letter: string | undefined): string {
  if (letter === '~') return String.raw`\p{Script=Latin}\p{N}`;
  if (letter === undefined || UNSPACED.test(letter) || !LETTER.test(letter)) return '';
  return LATIN.test(letter) ? String.raw`\p{Script=Latin}\p{N}` : String.raw`\p{L}\p{M}\p{N}`;
}

function bodyOf(phrase: string, name: string): string {
  const parts = phrase.replace(/^\*|\*$/g, '').split(/ ?(?:…|\.\.\.) ?/);
  return parts
    .map((part) =>
      part
        .split(' ')
        .map((word) => wordOf(word, name))
        .join(SPACE),
    )
    .join(GAP);
}

function wordOf(word: string, name: string): string {
  return word === '~' ? name : RegExp.escape(word).replaceAll(String.raw`\*`, String.raw`[^\s.!?]*`);
}
