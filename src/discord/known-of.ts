import type { Known } from '../answers/known.ts';
import type { Services } from './command.ts';

/** What is known of the first product, which is the one that commands answer about, at this moment. */
export function knownOf({ products, now }: Pick<Services, 'products' | 'now'>): Known {
  const [product] = products;
  if (!product) throw new Error('no product is loaded');
  return {
    pack: product.pack,
    deadlines: product.deadlines(),
    stories: product.stories(),
    sources: product.sources(),
    now: now(),
  };
}
