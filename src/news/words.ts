import type { Pack } from '../pack/pack.ts';
import { fold } from './fold.ts';
import { phrasesRegExp, phrasesSource } from './phrase.ts';

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
  readonly maker: RegExp;
  readonly counter: RegExp;
  readonly aside: RegExp;
  /** In the pack's order. */
  readonly categories: readonly { readonly category: PackCategory; readonly said: RegExp }[];
  readonly surfaces: readonly Named[];
  /** In the pack's order: the product's own maker first. */
  readonly providers: readonly Named[];
};

type Named = { readonly id: string; readonly said: RegExp };

export function compileWords({ product, words, surfaces, providers }: Pack): Words {
  const name = phrasesSource(words.product.map(fold));
  // Within a phrase a space stands on the inner side, and the phrase's own edges on the outer.
  const bare = `(?:${words.product.map((word) => RegExp.escape(fold(word).replaceAll('*', ''))).join('|')})`;
  return {
    product: product.name,
    perhapsNamed: new RegExp(phrasesSource(words.product), 'iu'),
    names: new RegExp(`(?<other>${phrasesRegExp(words.namesakes, 'u').source})|${name}`, 'gu'),
    closing: phrasesRegExp(Object.values(words.closing).flat(), 'gu', bare),
    maker: phrasesRegExp(words.maker, 'u'),
    counter: phrasesRegExp(words.counter, 'u'),
    aside: phrasesRegExp(Object.values(words.aside).flat(), 'u'),
    categories: words.categories.map(({ id, said }) => ({
      category: id,
      said: phrasesRegExp(Object.values(said).flat(), 'u', bare),
    })),
    surfaces: surfaces.map(({ id, aliases }) => ({
      id,
      said: phrasesRegExp(Object.values(aliases).flat(), 'u'),
    })),
    providers: providers.map(({ id, aliases }) => ({ id, said: phrasesRegExp(aliases, 'u') })),
  };
}
