import { Parser } from 'htmlparser2';
import { type Block, BlockWriter } from './block-writer.ts';

type Options = {
  readonly maxChars: number;
  readonly preformatted?: boolean;
  readonly within?: string | null;
};

/**
 * The readable text of HTML, one block a line, table rows as one line with cells joined by " | ".
 * Entities are decoded once. Works off a stream of tags, so deep or broken nesting does no harm.
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
  parser.end(html);
  return writer.end();
}
