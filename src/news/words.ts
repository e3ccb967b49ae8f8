import type { Pack } from '../pack/pack.ts';
import { fold } from './fold.ts';
import { alternativesOf, phrasesRegExp, phrasesSource } from './phrase.ts';

type PackCategory = Pack['words']['categories'][number]['id'];

/** The words of a pack, compiled once and used on every item. */
export type Words = {
  /** The product's name as people know it, for reasons. */
  readonly product: string;
  /** For texts as they come: whether it is worth folding them. All others are for folded texts. */
  readonly perhapsNamed: RegExp;
  /** Every bearer of the name; the group "other" holds those that are not the product. */
  readonly names: RegExp;
  readonly closing: RegExp;
  /** What means a closing only in a title. */
  readonly headline: RegExp;
  /** The name where it stands for comparison: "rivals of Sora". */
  readonly beside: RegExp;
  /** Names of other products and vendors, beside which a closing word may be theirs. */
  readonly others: RegExp;
  readonly maker: RegExp;
  /** The maker, wherever it is named. */
  readonly implied: RegExp;
  readonly counter: RegExp;
  readonly aside: RegExp;
  readonly elsewhere: RegExp;
  /** What the product is about. */
  readonly field: RegExp;
  /** What follows from an end: what to save, what to use instead, who leaves. */
  readonly follows: RegExp;
  /** In the pack's order. */
  readonly categories: readonly { readonly category: PackCategory; readonly said: RegExp }[];
  /** In the pack's order. */
  readonly angles: readonly AngleWords[];
  readonly surfaces: readonly SurfaceWords[];
  /** In the pack's order: the product's own maker first. */
  readonly providers: readonly Named[];
  readonly deadlines: DeadlineWords;
};

type AngleWords = Named & {
  readonly background: boolean;
};

type SurfaceWords = Named & {
  readonly hints: RegExp | null;
  readonly ends: RegExp | null;
  readonly opens: RegExp | null;
  readonly whole: boolean;
};

type DeadlineWords = {
  /** With a date these mean the end, beside the closing words. */
  readonly ends: RegExp;
  readonly undated: RegExp;
  readonly conditional: RegExp;
  readonly withdrawn: RegExp;
  /** That the teller only heard of it. */
  readonly hearsay: RegExp;
  /** Other products and vendors. */
  readonly others: RegExp;
  /** ISO 8601 day on which the first fact was known: no end of this product was told before. */
  readonly since: string | null;
};

type Named = { readonly id: string; readonly said: RegExp };

export function compileWords({ product, words, surfaces, providers, facts }: Pack): Words {
  const name = phrasesSource(words.product.map(fold));
  // Within a phrase a space stands on the inner side, and the phrase's own edges on the outer.
  const bare = `(?:${alternativesOf(words.product.map((word) => fold(word).replaceAll('*', '')))})`;
  return {
    product: product.name,
    // What is not folded has all kinds of blanks.
    perhapsNamed: new RegExp(phrasesSource(words.product).replaceAll(' ', String.raw`\s+`), 'iu'),
    names: new RegExp(`(?<other>${phrasesRegExp(words.namesakes, 'u', bare).source})|${name}`, 'gu'),
    closing: phrasesRegExp(all(words.closing), 'gu', bare),
    headline: phrasesRegExp(all(words.headline), 'gu', bare),
    beside: phrasesRegExp(all(words.beside), 'gu', bare),
    others: phrasesRegExp(words.deadlines.others, 'gu', bare),
    maker: phrasesRegExp(words.maker, 'u'),
    implied: phrasesRegExp(words.maker, 'gu'),
    counter: phrasesRegExp(words.counter, 'u'),
    aside: phrasesRegExp(all(words.aside), 'u'),
    elsewhere: phrasesRegExp(all(words.elsewhere), 'u'),
    field: phrasesRegExp(words.field, 'u'),
    follows: phrasesRegExp(
      words.categories.filter(({ id }) => FOLLOWING.has(id)).flatMap(({ said }) => all(said)),
      'u',
      bare,
    ),
    categories: words.categories.map(({ id, said }) => ({
      category: id,
      said: phrasesRegExp(all(said), 'gu', bare),
    })),
    angles: words.angles.map(({ id, background, said }) => ({
      id,
      background,
      said: phrasesRegExp(Object.values(said).flat(), 'u', bare),
    })),
    surfaces: surfaces.map(({ id, aliases, hints, ends, opens, whole }) => ({
      id,
      whole,
      said: phrasesRegExp(longestFirst(Object.values(aliases).flat()), 'gu', bare),
      hints: Object.keys(hints).length > 0 ? phrasesRegExp(Object.values(hints).flat(), 'gu', bare) : null,
      ends: ends && phrasesRegExp(Object.values(ends).flat(), 'gu', bare),
      opens: opens && phrasesRegExp(Object.values(opens).flat(), 'gu', bare),
    })),
    providers: providers.map(({ id, aliases }) => ({ id, said: phrasesRegExp(aliases, 'u') })),
    deadlines: deadlineWords(words.deadlines, facts, bare),
  };
}

const FOLLOWING: ReadonlySet<string> = new Set(['export', 'aftermath', 'alternatives', 'partner']);

function all(phrases: Readonly<Record<string, readonly string[]>>): string[] {
  return Object.values(phrases).flat();
}

function longestFirst(phrases: readonly string[]): string[] {
  return phrases.toSorted((one, two) => two.length - one.length);
}

function deadlineWords(said: Pack['words']['deadlines'], facts: Pack['facts'], name: string): DeadlineWords {
  const of = (phrases: Record<string, string[]>) => phrasesRegExp(Object.values(phrases).flat(), 'gu', name);
  return {
    ends: of(said.ends),
    undated: of(said.undated),
    conditional: of(said.conditional),
    withdrawn: of(said.withdrawn),
    hearsay: of(said.hearsay),
    others: phrasesRegExp(said.others, 'gu', name),
    since: facts.map((fact) => fact.history[0]?.known_since ?? fact.known_since).sort()[0] ?? null,
  };
}
