import { fold } from './fold.ts';

/** In these scripts words are not set apart by spaces, or grow at their ends, so a phrase matches anywhere. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
const LETTER = /[\p{L}\p{M}\p{N}]/u;
const LATIN = /[\p{Script=Latin}\p{N}]/u;
const NEVER = '(?!)';
const GAP = String.raw` (?:[^\s.!?]+ ){0,4}?`;

/**
 * One expression over folded texts for many phrases of a pack; it finds nothing when there are none. In a phrase `*`
 * stands for any letters, `…` for up to four words, and `~` for the name, given as the source of an expression.
 */
export function phrasesRegExp(phrases: readonly string[], flags: 'u' | 'gu', name?: string): RegExp {
  return new RegExp(phrasesSource(phrases.map(fold), name), flags);
}

/**
 * The source of such an expression, for phrases taken as they are. They are grouped by how they begin and end:
 * letter classes are large, and one for each phrase would take V8 most of a second to compile. Every sign counts:
 * what is longer than 20 KB, V8 runs several times slower.
 */
export function phrasesSource(phrases: readonly string[], name = NEVER): string {
  const groups = Map.groupBy(phrases, edgesOf);
  const sources = [...groups].map(([edges, alike]) => {
    const [start = '', end = ''] = edges.split('\n');
    return `${firstOf(alike)}${start}(?:${alternativesOf(alike, name)})${end}`;
  });
  return sources.length === 0 ? NEVER : `(?:${sources.join('|')})`;
}

/** Most places are passed by for their letter alone, before it is looked at what stands around. */
function firstOf(phrases: readonly string[]): string {
  const letters = new Set(phrases.map((phrase) => phrase.charAt(0)));
  return [...letters].every((letter) => LETTER.test(letter)) ? `(?=[${[...letters].join('')}])` : '';
}

/** What must stand around a phrase, the two sides parted by a line break. */
function edgesOf(phrase: string): string {
  const start = inside(phrase.at(0));
  const end = inside(phrase.at(-1));
  const before = start === '' ? '' : `(?<![${start}])`;
  const after = end === '' ? '' : `(?![${end}])`;
  const begin = LETTER.test(phrase.charAt(0)) ? '' : '(?:)';
  return `${before}${begin}\n${phrase.endsWith('*') ? String.raw`[\p{L}\p{M}]*` : after}`;
}

/** The letters that may not follow this one where a word ends: "Soraを" names Sora, "Sorano" does not. */
function inside(letter: string | undefined): string {
  if (letter === '~') return String.raw`\p{Script=Latin}\p{N}`;
  if (letter === undefined || UNSPACED.test(letter) || !LETTER.test(letter)) return '';
  return LATIN.test(letter) ? String.raw`\p{Script=Latin}\p{N}` : String.raw`\p{L}\p{M}\p{N}`;
}

/**
 * Phrases one beside the other, with what they begin with in common: at each place of a text V8 tries all that are
 * left, one by one. The first that matches is taken, so the order of those that may match at one place is kept: what
 * begins with `*` or `…` may begin with any letter. No phrase begins with the name itself but by `~`.
 */
export function alternativesOf(phrases: readonly string[], name = NEVER, shared = 0): string {
  const runs: string[][] = [];
  for (const phrase of phrases) {
    const run = runs.at(-1);
    if (isOneSign(phrase, shared) && isOneSign(run?.[0], shared)) run?.push(phrase);
    else runs.push([phrase]);
  }
  const groups = runs.flatMap((run) => [...Map.groupBy(run, (phrase) => phrase.charAt(shared))]);
  return groups.map(([sign, alike]) => oneOf(sign, alike, { name, shared })).join('|');
}

type Shared = { readonly name: string; readonly shared: number };

function oneOf(sign: string, alike: readonly string[], { name, shared }: Shared): string {
  const [only = ''] = alike;
  const begin = sign === '~' ? name : sign;
  if (alike.length > 1) return `${begin}(?:${alternativesOf(alike, name, shared + 1)})`;
  const isWhole = shared === 0;
  return bodyOf(only.slice(shared).replace(isWhole ? /^\*|\*$/g : /\*$/, ''), name);
}

/** Not so are a blank, which may belong to a gap, and the end of a phrase. */
function isOneSign(phrase: string | undefined, at: number): boolean {
  const sign = phrase?.charAt(at) ?? '';
  return LETTER.test(sign) || sign === '~';
}

function bodyOf(phrase: string, name: string): string {
  const parts = phrase.split(/ ?(?:…|\.\.\.) ?/);
  return parts
    .map((part) =>
      part
        .split(' ')
        .map((word) => wordOf(word, name))
        .join(' '),
    )
    .join(GAP);
}

function wordOf(word: string, name: string): string {
  return word === '~' ? name : escaped(word).replaceAll(String.raw`\*`, String.raw`[^\s.!?]*`);
}

/** A first letter is only escaped for what may stand before it, such as a backslash, and never does here. */
function escaped(word: string): string {
  return RegExp.escape(`_${word}`).slice(1);
}
