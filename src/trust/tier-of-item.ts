import type { Item } from '../feed/item.ts';
import type { Pack, Source, Tier } from '../pack/pack.ts';
import { trustOf } from './trust-of.ts';

/** How far an item is believed: as far as its source, unless it leads to a page that pretends to be what it is not. */
export function tierOfItem({ url, title }: Pick<Item, 'url' | 'title'>, source: Source, pack: Pack): Tier {
  return url !== null && trustOf(url, pack, title).kind === 'suspicious' ? 'community' : source.tier;
}
