import { fold } from './fold.ts';

/** Characters that are looked at: a headline and how a text begins tell the event, and titles can be of any length. */
const LOOKED_AT = 600;
/** Terms that are kept; more would only grow the record. */
const MAX_TERMS = 24;
/** Letters that two forms of one word share in most languages; endings come after. */
const STEM = 6;

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** The words of a text as they are compared, each once, in order: folded, cut to their stems, without the short ones. */
export function terms(text: string): string[] {
  const found = new Set<string>();
  for (const { segment, isWordLike } of segmenter.segment(fold(text.slice(0, LOOKED_AT)))) {
    if (isWordLike && isTelling(segment)) found.add([...segment].slice(0, STEM).join(''));
    if (found.size === MAX_TERMS) break;
  }
  return [...found];
}

/** In most scripts the short words are those that every text has; Chinese and Japanese say much in two signs. */
function isTelling(word: string): boolean {
  return word.length >= (UNSPACED.test(word) ? 2 : 4) || /^\p{N}+$/u.test(word);
}
