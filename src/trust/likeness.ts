import { domainToUnicode } from 'node:url';
import { siteOf } from '../deadlines/site-of.ts';
import { isNearly } from './is-nearly.ts';
import { skeleton } from './skeleton.ts';

export type Likeness = 'mixed-script' | 'borrowed-name' | 'look-alike';

/** A name this long is nobody else's by chance, wherever it stands in an address. */
const LONG = 6;
/** What those who imitate a product put beside its name. */
const BAIT =
  /^(?:ai|apps?|back-?ups?|downloads?|exports?|free|generators?|get|gratis|hd|help|log-?in|mod|my|official|online|pro|prompts?|recover(?:y|ed)?|restore|saves?|saver|support|the|try|use|videos?|vip|web)$/;
const EAST_ASIAN = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}`;
const BESIDE_LATIN = new RegExp(String.raw`[\p{L}--[\p{Script=Latin}\p{Script=Common}${EAST_ASIAN}]]`, 'v');

/**
 * How a host that is not the maker's imitates one that is; null if it does not. Its letters are compared as they are
 * read by people, so an address in punycode is taken apart first.
 */
export function likenessOf(host: string, authentic: readonly string[]): Likeness | null {
  const read = domainToUnicode(host);
  const labels = read.split('.');
  if (labels.some(mixesScripts)) return 'mixed-script';
  const names = authentic.map((one) => siteOf(`https://${one}`).split('.')[0] ?? one);
  if (names.some((name) => borrows(read, name)) || authentic.some((one) => `.${host}.`.includes(`.${one}.`)))
    return 'borrowed-name';
  return names.some((name) => resembles(read, name)) ? 'look-alike' : null;
}

/** East Asian names are written with Latin letters in them; other alphabets are mixed with them to deceive only. */
function mixesScripts(label: string): boolean {
  const isLatin = /\p{Script=Latin}/u.test(label) && BESIDE_LATIN.test(label);
  return isLatin || (/\p{Script=Cyrillic}/u.test(label) && /\p{Script=Greek}/u.test(label));
}

/** The name stands in the address as it is. A short one may be part of another word, as in soranews24.com. */
function borrows(read: string, name: string): boolean {
  if (name.length >= LONG && joined(read).includes(name)) return true;
  return wordsOf(read).some((word) => word === name || isBait(word, name));
}

/** The address only looks as if the name stood in it. */
function resembles(read: string, name: string): boolean {
  const looks = skeleton(read);
  if (borrows(looks, skeleton(name))) return true;
  return wordsOf(looks).some(
    (word) => alike(word) === alike(name) || (name.length >= LONG && isNearly(word, name)),
  );
}

/** sora2, sora2-pro, getsora, sorasaves. */
function isBait(word: string, name: string): boolean {
  const rest = word.startsWith(name)
    ? word.slice(name.length)
    : word.endsWith(name)
      ? word.slice(0, -name.length)
      : null;
  if (rest === null) return false;
  const bare = rest.replaceAll(/\d/g, '');
  return bare === '' || BAIT.test(bare);
}

/** In most typefaces of addresses i, l and 1 are one stroke, and rn is an m. */
function alike(word: string): string {
  return word.replaceAll('i', 'l').replaceAll('rn', 'm').replaceAll('vv', 'w');
}

function joined(read: string): string {
  return read.replaceAll(/[.-]/g, '');
}

function wordsOf(read: string): string[] {
  return read.split(/[.-]/).filter((word) => word !== '');
}
