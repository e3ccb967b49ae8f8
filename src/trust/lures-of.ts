import { fold } from '../news/fold.ts';
import { alternativesOf, phrasesRegExp } from '../news/phrase.ts';
import type { Pack } from '../pack/pack.ts';

const compiled = new WeakMap<Pack, RegExp>();

/** What only the maker can give, promised in a title, as an expression over folded text; made once for a pack. */
export function luresOf(pack: Pack): RegExp {
  const known = compiled.get(pack);
  if (known) return known;
  const bare = alternativesOf(pack.words.product.map((word) => fold(word).replaceAll('*', '')));
  const made = phrasesRegExp(Object.values(pack.lures).flat(), 'u', `(?:${bare})`);
  compiled.set(pack, made);
  return made;
}
