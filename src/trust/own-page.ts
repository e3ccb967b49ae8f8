import type { Pack } from '../pack/pack.ts';
import { type Trust, trustOf } from './trust-of.ts';

/** Where the maker itself tells of the end: the first link of the pack that is its own; null if there is none. */
export function ownPage(pack: Pack): Trust | null {
  return pack.links.map(({ url }) => trustOf(url, pack)).find(({ kind }) => kind === 'official') ?? null;
}
