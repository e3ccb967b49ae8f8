import type { Words } from './news/words.ts';
import type { Pack, Source } from './pack/pack.ts';

/** A source with the pack it is watched for; the pack's words are compiled once. */
export type Watched = { readonly source: Source; readonly pack: Pack; readonly words: Words };

/** Names a source among all packs; the key of everything that is stored about it. */
export function watchedKey({ source, pack }: Watched): string {
  return `${pack.id}/${source.id}`;
}
