import { fold } from './fold.ts';
import { type Closing, type Said, saidOf } from './said.ts';
import type { Words } from './words.ts';

export type Match = {
  /** The closing of the product is what the item is about. */
  readonly relevant: boolean;
  /** The closing is spoken of at all. */
  readonly mention: boolean;
  /** For people who ask why. */
  readonly reasons: readonly string[];
};

/** A text comes to its subject within so many characters when its title names the product, */
const LEAD = 300;
/** and within so many sentences when its title does not. */
const OPENING = 2;

/**
 * Whether the closing of the pack's product is the subject of an item: said in the title, or where the text begins,
 * close to the product's name. Pure; words come from compileWords.
 */
export function match(item: { readonly title: string; readonly text: string }, words: Words): Match {
  if (!words.perhapsNamed.test(item.title) && !words.perhapsNamed.test(item.text))
    return no(`does not name ${words.product}`);
  const title = fold(item.title);
  const text = fold(item.text);
  const counter = (title.match(words.counter) ?? text.match(words.counter))?.[0];
  if (counter !== undefined && !words.maker.test(title) && !words.maker.test(text))
    return no(`means another ${words.product}: “${counter}”, and the maker is not named`);
  const titleSays = saidOf(title, words);
  return weigh(
    { title: titleSays, text: saidOf(text, words, titleSays.named), aside: title.match(words.aside) },
    words,
  );
}

type Heard = { readonly title: Said; readonly text: Said; readonly aside: RegExpMatchArray | null };

function weigh(heard: Heard, words: Words): Match {
  const inTitle = heard.title.closings[0];
  const inText = heard.text.closings[0];
  const first = inTitle ?? inText;
  if (first === undefined) return no(`does not say that ${words.product} closes`);
  const says = `the ${inTitle ? 'title' : 'text'} says that it closes: “${first.words}”`;
  const doubt = doubtOf(heard, words);
  if (doubt !== null) return { relevant: false, mention: true, reasons: [says, doubt] };
  const names = `names ${words.product} in the ${heard.title.named ? 'title' : 'text'}`;
  return { relevant: true, mention: true, reasons: [names, says] };
}

/** Why the closing, though spoken of, is not the subject; null if it is. */
function doubtOf({ title, text, aside }: Heard, words: Words): string | null {
  const inTitle = title.closings[0];
  if (aside !== null && (aside.index ?? 0) < (inTitle?.at ?? Number.POSITIVE_INFINITY))
    return `but the title is about something else: “${aside[0]}”`;
  if (title.othersOnly) return `but the title names another ${words.product}`;
  if (inTitle !== undefined || leads(title.named, text.closings[0])) return null;
  return 'but only further down';
}

function leads(named: boolean, closing: Closing | undefined): boolean {
  if (closing === undefined) return false;
  return closing.sentence < OPENING || (named && closing.at <= LEAD);
}

function no(reason: string): Match {
  return { relevant: false, mention: false, reasons: [reason] };
}
