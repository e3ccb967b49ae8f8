import { z } from 'zod';
import { angleOf } from './angle-of.ts';
import type { Category } from './category.ts';
import { fold } from './fold.ts';
import { openingOf } from './opening-of.ts';
import { terms } from './terms.ts';
import type { Words } from './words.ts';

/** What an item tells, as far as it takes to see whether another tells the same. */
export const signatureSchema = z.object({
  /** What it is about: "closing", another one of the pack's angles, an end, a name. Null: a piece of its own. */
  angle: z.string().nullable(),
  /** Telling words of the title. */
  title: z.array(z.string()),
  /** And of the title with how the text begins. */
  lead: z.array(z.string()),
  /** ISO 8601; null where it isn't known when this was news. */
  at: z.string().nullable(),
});

export type Signature = z.infer<typeof signatureSchema>;

type Told = {
  readonly title: string;
  readonly text: string;
  readonly category: Category;
  /** The end that it states, see ends-said.ts; null if it states none. */
  readonly end: string | null;
  readonly at: string | null;
};

/** Reads what a relevant item tells. Pure; bounded for a text of any length. */
export function signatureOf({ at, ...told }: Told, words: Words): Signature {
  const title = fold(told.title.slice(0, MAX_TITLE));
  const opening = openingOf(told.text);
  return {
    angle: angleOf({ ...told, title, opening }, words),
    title: tellingTerms(title, words),
    lead: tellingTerms(`${title}\n${fold(opening)}`, words),
    at,
  };
}

const MAX_TITLE = 300;

/** Every item names the product and says that it closes: that tells nothing of which event it is. */
function tellingTerms(folded: string, { names, closing, maker }: Words): string[] {
  return terms(folded.replace(names, ' ').replace(closing, ' ')).filter((term) => !maker.test(term));
}
