import { oneLine } from './one-line.ts';

/** A run of text between block elements; `level` is 1 to 6 for a heading, 0 otherwise. */
export type Block = { readonly level: number; readonly anchor: string | null; readonly text: string };

type Options = {
  readonly maxChars: number;
  /** Newlines are line breaks, as in text that never was HTML. */
  readonly preformatted: boolean;
  /** Only what stands inside this element is read; null: everything. */
  readonly within: string | null;
};

const BLOCK = new Set(
  `address article aside blockquote body br caption dd details dialog div dl dt fieldset figcaption figure form header
   hr html li main ol option p pre section summary table tbody tfoot thead title tr ul`.split(/\s+/),
);
const ROW_BREAK = new Set(['table', 'tbody', 'tfoot', 'thead', 'tr']);
const CELL = new Set(['td', 'th']);
const HEADING = /^h[1-6]$/;
/** Nothing in these is for reading. */
const SKIPPED = new Set(
  'button footer head iframe math nav noscript object script select style svg template textarea'.split(' '),
);

/** Turns the tags and text of HTML, in the order they come, into blocks of plain text. */
export class BlockWriter {
  readonly #options: Options;
  readonly #blocks: Block[] = [];
  #line = '';
  #depth = 0;
  #chars = 0;
  #level = 0;
  #anchor: string | null = null;
  #skipped = '';
  #skipDepth = 0;
  #preDepth = 0;
  #scopeDepth: number;
  #cells = 0;
  #inCell = false;

  constructor(options: Options) {
    this.#options = options;
    this.#scopeDepth = options.within === null ? 1 : 0;
  }

  /** How many elements are open. */
  get depth(): number {
    return this.#depth;
  }

  /** More text would be cut off anyway. */
  get full(): boolean {
    return this.#chars > this.#options.maxChars;
  }

  open(name: string): void {
    this.#depth += 1;
    if (name === this.#options.within) this.#scopeDepth += 1;
    if (this.#skipDepth > 0 || SKIPPED.has(name)) this.#skip(name, 1);
    else if (CELL.has(name)) this.#openCell();
    else if (HEADING.test(name)) this.#openHeading(Number(name.slice(1)));
    else if (BLOCK.has(name)) this.#border(name);
    if (name === 'pre') this.#preDepth += 1;
  }

  /** Of the element that was opened last. */
  attribute(name: string, value: string): void {
    if (name === 'id' && this.#level > 0 && this.#line === '') this.#anchor = value;
  }

  close(name: string): void {
    this.#depth -= 1;
    if (this.#skipDepth > 0) this.#skip(name, -1);
    else if (CELL.has(name)) this.#inCell = false;
    else if (HEADING.test(name)) this.#closeHeading();
    else if (BLOCK.has(name)) this.#border(name);
    if (name === 'pre') this.#preDepth -= 1;
    if (name === this.#options.within) this.#scopeDepth -= 1;
  }

  write(text: string): void {
    if (this.#skipDepth > 0 || this.#scopeDepth <= 0 || this.full) return;
    this.#chars += text.length;
    const keepsLines = (this.#options.preformatted || this.#preDepth > 0) && !this.#inCell;
    const [first = '', ...rest] = keepsLines ? text.split('\n') : [text];
    this.#line += first;
    for (const line of rest) {
      this.#flush();
      this.#line = line;
    }
  }

  end(): Block[] {
    this.#flush();
    return this.#blocks;
  }

  /** Counts only the element that began the skipping, so that nothing inside it can end it early. */
  #skip(name: string, step: 1 | -1): void {
    if (this.#skipDepth === 0) this.#skipped = name;
    if (name === this.#skipped) this.#skipDepth += step;
  }

  /** A block inside a cell or a heading belongs to its line. */
  #border(name: string): void {
    if (this.#level > 0 || (this.#inCell && !ROW_BREAK.has(name))) this.#line += ' ';
    else this.#flush();
  }

  #openHeading(level: number): void {
    if (this.#inCell) return;
    this.#flush();
    this.#level = level;
  }

  #closeHeading(): void {
    if (this.#level > 0) this.#flush();
  }

  #openCell(): void {
    if (this.#cells > 0) this.#line += ' | ';
    this.#cells += 1;
    this.#inCell = true;
  }

  #flush(): void {
    const text = oneLine(this.#line);
    const hasWords = /[^|\s]/.test(text);
    if (hasWords) this.#blocks.push({ level: this.#level, anchor: this.#anchor, text });
    this.#line = '';
    this.#level = 0;
    this.#anchor = null;
    this.#cells = 0;
    this.#inCell = false;
  }
}
