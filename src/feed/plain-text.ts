import { htmlBlocks } from './html-blocks.ts';
import { oneLine } from './one-line.ts';

/** A tag, a comment, or an entity that ends in a semicolon; a lone "<" or "&" is text. */
const TAG = /<[a-z!/?]/i;
const ENTITY = /&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/i;
/** Markup outweighs text; what lies this far behind the limit is not even looked at. */
const MARKUP_FACTOR = 20;

/**
 * What a reader would see of a title or a description: HTML if it looks like it, else plain text with its own lines.
 * No markup, entities decoded once, one line a block, no empty lines, at most maxChars characters.
 */
export function plainText(source: string, maxChars: number): string {
  const near = source.length > maxChars * MARKUP_FACTOR ? source.slice(0, maxChars * MARKUP_FACTOR) : source;
  return cutText(readableLines(near, maxChars), maxChars);
}

/** At most maxChars characters, never half of a surrogate pair. */
export function cutText(text: string, maxChars: number): string {
  return text.length <= maxChars ? text : text.slice(0, maxChars).replace(/[\ud800-\udbff]$/, '');
}

function readableLines(source: string, maxChars: number): string {
  const tagged = TAG.test(source);
  if (tagged || ENTITY.test(source)) {
    const blocks = htmlBlocks(source, { maxChars, preformatted: !tagged });
    return blocks.map((block) => block.text).join('\n');
  }
  if (!source.includes('\n')) return oneLine(source);
  const lines = source.split('\n').map(oneLine);
  return lines.filter((line) => line !== '').join('\n');
}
