import type { Pack } from '../pack/pack.ts';
import { fold } from './fold.ts';
import { phraseSource, phrasesRegExp } from './phrase.ts';

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
};

export function compileWords({ product, words }: Pack): Words {
  const name = `(?:${words.product.map((word) => phraseSource(fold(word))).join('|')})`;
  return {
    product: product.name,
    perhapsNamed: new RegExp(words.product.map((word) => phraseSource(word)).join('|'), 'iu'),
    names: new RegExp(`(?<other>${phrasesRegExp(words.namesakes, 'u').source})|${name}`, 'gu'),
    closing: phrasesRegExp(Object.values(words.closing).flat(), 'gu', name),
    maker: phrasesRegExp(words.maker, 'u'),
    counter: phrasesRegExp(words.counter, 'u'),
    aside: phrasesRegExp(Object.values(words.aside).flat(), 'u'),
    categories: words.categories.map(({ id, said }) => ({
      category: id,
      said: phrasesRegExp(Object.values(said).flat(), 'u', name),
    })),
  };
}
