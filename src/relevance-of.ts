import { extractDeadlines } from './deadlines/extract-deadlines.ts';
import type { Item } from './feed/item.ts';
import { match } from './news/match.ts';
import type { Watched } from './watched.ts';

type Relevance = Pick<ReturnType<typeof match>, 'relevant' | 'reasons'>;

/**
 * Whether an item is looked at further, and why. A page of those whose service it is need not say that the product
 * closes: a section that gives one of its days, such as the first of an export window, is what people wait for.
 */
export function relevanceOf(item: Item, { words, source }: Watched): Relevance {
  const said = match(item, words);
  const isOwn = source.form === 'page' && (source.tier === 'official' || source.tier === 'provider');
  if (said.relevant || !isOwn) return said;
  const stated = extractDeadlines(item, { words, source });
  if (!stated.some(({ date, opens }) => date !== null || opens !== undefined)) return said;
  return { relevant: true, reasons: [`names ${words.product}`, 'its own page gives a day for it'] };
}
