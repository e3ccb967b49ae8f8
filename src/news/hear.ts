import { type Closing, type Said, saidOf } from './said.ts';
import type { Words } from './words.ts';

export type Text = { readonly title: string; readonly text: string };

/** A text whose title does not name the product comes to its subject within so many sentences. */
export const OPENING = 2;

/** What title and text of an item say, each by itself. */
export type Heard = {
  readonly title: Said;
  readonly text: Said;
  /** Words of a title that may mean an end, if the text says so too. */
  readonly hint: Closing | undefined;
  /** Words of the text that may mean an end, where the title names the product and what follows from its end. */
  readonly softly: Closing | undefined;
  /** Words of the title that mean something else, and whether they do so only where it does not tell of the closing. */
  readonly aside: Aside | undefined;
  readonly elsewhere: Aside | undefined;
  /** Where the second of several headlines in one begins, if the first does not name the product. */
  readonly second: number;
  /** The title speaks of an end, or of what follows from one, whoever's it is. */
  readonly fits: boolean;
  /** The maker, or what the product is about, is named. */
  readonly placed: boolean;
};

type Aside = { readonly words: string; readonly at: number };

/** Reads a folded title and text for what matters to match (pure). */
export function hear({ title, text }: Text, words: Words): Heard {
  const { ends } = words.deadlines;
  const inTitle = saidOf(title, { words, closing: [words.closing, words.headline] });
  const inText = saidOf(text, { words, closing: [words.closing], isSubject: inTitle.named });
  return {
    title: inTitle,
    text: inText,
    hint: inTitle.closings[0] ?? saidOf(title, { words, closing: [ends] }).closings[0],
    softly:
      inText.closings.length === 0 && inTitle.named && title.search(words.follows) >= 0
        ? saidOf(text, { words, closing: [ends], isSubject: true }).closings.find(
            ({ sentence }) => sentence < OPENING,
          )
        : undefined,
    aside: asideOf(title, words.aside),
    elsewhere: A_WORD.test(title) ? asideOf(title, words.elsewhere) : { words: title, at: 0 },
    second: secondOf(title, words),
    fits:
      inTitle.named ||
      [words.closing, words.headline, ends, words.follows].some((one) => title.search(one) >= 0),
    placed: isPlaced({ title, text }, words),
  };
}

/** A title without one is a mere date or number, as digests have. */
const A_WORD = /\p{L}{2}/u;

function asideOf(title: string, pattern: RegExp): Aside | undefined {
  const found = title.match(pattern);
  return found === null ? undefined : { words: found[0], at: found.index ?? 0 };
}

function secondOf(title: string, words: Words): number {
  const [first = ''] = title.split(/;| \| /, 1);
  return first === title || first.search(words.names) >= 0 ? Number.POSITIVE_INFINITY : first.length;
}

function isPlaced(item: Text, { maker, field, surfaces }: Words): boolean {
  return says(item, maker) || says(item, field) || surfaces.some(({ said }) => says(item, said));
}

/** Whether a pattern is found in the title or in the text. */
export function says({ title, text }: Text, pattern: RegExp): boolean {
  return title.search(pattern) >= 0 || text.search(pattern) >= 0;
}
