import { fold } from './fold.ts';
import { type Heard, hear, OPENING, says, type Text } from './hear.ts';
import type { Closing } from './said.ts';
import type { Words } from './words.ts';

export type Match = {
  /** The closing of the product is what the item is about. */
  readonly relevant: boolean;
  /** The closing is spoken of at all. */
  readonly mention: boolean;
  /** For people who ask why. */
  readonly reasons: readonly string[];
};

/** What an item is about stands at its beginning; more is not looked at, however long it is. */
const MAX_TITLE = 500;
const MAX_TEXT = 4_000;
/** A text comes to its subject within so many characters when its title names the product, else in its opening. */
const LEAD = 300;
/** So close to the name a closing word leaves little doubt that the product's end is meant; "Goodbye, Sora" too. */
const TOUCHING = { inOneClause: 12, apart: 2 };

/**
 * Whether the closing of the pack's product is the subject of an item: said in the title, or where the text begins,
 * of the product itself. Pure; words come from compileWords.
 */
export function match(item: Text, words: Words): Match {
  const cut = { title: item.title.slice(0, MAX_TITLE), text: item.text.slice(0, MAX_TEXT) };
  if (!words.perhapsNamed.test(cut.title) && !words.perhapsNamed.test(cut.text))
    return no(`does not name ${words.product}`);
  const folded = { title: fold(cut.title), text: fold(cut.text) };
  const counter = (folded.title.match(words.counter) ?? folded.text.match(words.counter))?.[0];
  if (counter !== undefined && !says(folded, words.maker))
    return no(`means another ${words.product}: “${counter}”, and the maker is not named`);
  return weigh(hear(folded, words), words);
}

function weigh(heard: Heard, words: Words): Match {
  const opening = heard.text.closings.find((closing) => leads(closing, heard)) ?? heard.softly;
  const inTitle = heard.title.closings.find(isPlain) ?? (opening && heard.hint);
  const first = inTitle ?? opening ?? heard.text.closings[0];
  if (first === undefined) return no(`does not say that ${words.product} closes`);
  const told = `the ${inTitle ? 'title' : 'text'} says that it closes: “${first.words}”`;
  const doubt = doubtOf({ inTitle, opening }, heard, words);
  if (doubt !== null) return { relevant: false, mention: true, reasons: [told, doubt] };
  const names = `names ${words.product} in the ${heard.title.named ? 'title' : 'text'}`;
  return { relevant: true, mention: true, reasons: [names, told] };
}

/** Not so is "Another closes, and its founder joins Sora", unless the text says it too. */
function isPlain(closing: Closing): boolean {
  return !closing.apart || closing.nameFirst || touches(closing);
}

type Told = { readonly inTitle: Closing | undefined; readonly opening: Closing | undefined };

/** Why the closing, though spoken of, is not the subject; null if it is. */
function doubtOf(told: Told, heard: Heard, { product }: Words): string | null {
  const { inTitle } = told;
  const aside = inTitle === undefined ? (heard.aside ?? heard.elsewhere) : heard.aside;
  if (aside !== undefined && aside.at < (inTitle?.at ?? Number.POSITIVE_INFINITY))
    return `but the title is about something else: “${aside.words}”`;
  if (isOfNamesake(told, heard)) return `but it is about another ${product}`;
  const first = inTitle ?? told.opening;
  if (first === undefined) return 'but only further down';
  if (inTitle !== undefined && inTitle.at > heard.second) return 'but the title tells something else first';
  if (!heard.placed && !touches(first)) return `but nothing else says which ${product} is meant`;
  if (inTitle === undefined && !heard.fits && first.sentence > 0)
    return 'but neither the title nor the first sentence speaks of an end';
  return null;
}

/** Whether the first that is said to close, in the title or else in the text, only bears the product's name. */
function isOfNamesake({ inTitle, opening }: Told, { title, text }: Heard): boolean {
  if (title.namesakeOnly || title.namesake !== undefined) return title.closings.length === 0;
  return inTitle === undefined && text.namesake !== undefined && text.namesake.at < (opening?.at ?? 0);
}

function touches({ gap, apart }: Closing): boolean {
  return gap <= (apart ? TOUCHING.apart : TOUCHING.inOneClause);
}

function leads(closing: Closing, { title }: Pick<Heard, 'title'>): boolean {
  return closing.sentence < OPENING || (title.named && closing.at <= LEAD);
}

function no(reason: string): Match {
  return { relevant: false, mention: false, reasons: [reason] };
}
