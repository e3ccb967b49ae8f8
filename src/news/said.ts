import type { Words } from './words.ts';

/** What a text says of the product. */
export type Said = {
  readonly named: boolean;
  /** Names something else that bears the product's name, and never the product. */
  readonly othersOnly: boolean;
  /** In order: every sentence that says that the product closes. */
  readonly closings: readonly Closing[];
};

export type Closing = { readonly words: string; readonly at: number; readonly sentence: number };
type Span = { readonly start: number; readonly end: number };
type Bearer = Span & { readonly other: boolean };

/** Further apart than this a name and a closing word speak of two things, even in one sentence. */
const NEAR = 120;
const SENTENCE_END = /(?<=[.!?।؟])\s+|[。！？\n]+/gu;
/** "Shutdown date: 24 September": a line of a data sheet. */
const LABEL = /^[^:]{1,40}(?=: )/;

/**
 * Reads a folded text sentence by sentence. A closing word is said of the bearer of the name that stands nearest.
 * Where the product is the subject already (the title named it), the lines of a data sheet need not name it again.
 */
export function saidOf(text: string, words: Words, isSubject = false): Said {
  const closings: Closing[] = [];
  const all: Bearer[] = [];
  for (const [sentence, { at, part }] of sentences(text).entries()) {
    const bearers = bearersIn(part, words);
    all.push(...bearers);
    const label = isSubject && bearers.length === 0 ? part.match(LABEL)?.[0] : undefined;
    const found =
      label === undefined ? closingOf(part, bearers, words) : [...label.matchAll(words.closing)][0];
    if (found !== undefined) closings.push({ words: found[0], at: at + found.index, sentence });
  }
  const named = all.some(({ other }) => !other);
  return { named, othersOnly: all.length > 0 && !named, closings };
}

function bearersIn(part: string, words: Words): Bearer[] {
  return [...part.matchAll(words.names)].map((found) => ({
    ...span(found),
    other: found.groups?.other !== undefined,
  }));
}

function sentences(text: string): { at: number; part: string }[] {
  const found: { at: number; part: string }[] = [];
  let at = 0;
  for (const end of [...text.matchAll(SENTENCE_END), { index: text.length, 0: '' }]) {
    const part = text.slice(at, end.index);
    if (part.trim() !== '') found.push({ at, part });
    at = end.index + end[0].length;
  }
  return found;
}

function closingOf(part: string, bearers: readonly Bearer[], words: Words): RegExpExecArray | undefined {
  if (bearers.length === 0) return undefined;
  return [...part.matchAll(words.closing)].find((closing) => isOfProduct(span(closing), bearers));
}

function isOfProduct(closing: Span, bearers: readonly Bearer[]): boolean {
  const nearest = bearers.toSorted((one, two) => distance(one, closing) - distance(two, closing))[0];
  return nearest !== undefined && !nearest.other && distance(nearest, closing) <= NEAR;
}

function distance(one: Span, two: Span): number {
  return Math.max(0, one.start - two.end, two.start - one.end);
}

function span(found: RegExpExecArray): Span {
  return { start: found.index, end: found.index + found[0].length };
}
