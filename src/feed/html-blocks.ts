import { Parser } from 'htmlparser2';
import { type Block, BlockWriter } from './block-writer.ts';

type Options = {
  readonly maxChars: number;
  readonly preformatted?: boolean;
  readonly within?: string | null;
};

/** Text is handed over in pieces, so that reading can stop as soon as there is enough. */
const PIECE = 64 * 1024;
/** No page is nested so deep, and htmlparser2's time grows with the square of it. */
const MAX_DEPTH = 2000;

/**
 * The readable text of HTML, one block a line, table rows as one line with cells joined by " | ".
 * Entities are decoded once. Ends early at some text beyond maxChars, or where tags are nested absurdly deep.
 */
export function htmlBlocks(
  html: string,
  { maxChars, preformatted = false, within = null }: Options,
): Block[] {
  const writer = new BlockWriter({ maxChars, preformatted, within });
  const parser = new Parser({
    onopentagname: (name) => writer.open(name),
    onattribute: (name, value) => writer.attribute(name, value),
    ontext: (text) => writer.write(text),
    onclosetag: (name) => writer.close(name),
  });
  for (let at = 0; at < html.length && !writer.full && writer.depth < MAX_DEPTH; at += PIECE) {
    parser.write(html.slice(at, at + PIECE));
  }
  parser.end();
  return writer.end();
}
