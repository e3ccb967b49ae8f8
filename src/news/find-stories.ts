import type { Category } from './category.ts';
import { fold } from './fold.ts';
import type { Story } from './story.ts';

export type Wanted = {
  /** Null: of every kind. */
  readonly kind: Category | null;
  /** Empty: whatever they say. */
  readonly search: string;
};

const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/**
 * The stories of a kind in whose titles and outlets every word of a search stands, wherever and in whatever form of
 * capitals and accents. Words are parts of words too, since many languages write none apart. Pure.
 */
export function findStories(stories: readonly Story[], { kind, search }: Wanted): Story[] {
  const wanted = wordsOf(fold(search).trim());
  return stories.filter((story) => (kind === null || story.category === kind) && says(story, wanted));
}

/** What is no word at all, such as an emoji, is looked for as it is. */
function wordsOf(search: string): string[] {
  const found = [...words.segment(search)].filter(({ isWordLike }) => isWordLike);
  return found.length > 0 ? found.map(({ segment }) => segment) : [search];
}

/** One after the other may say them: one outlet's title, another one's name. */
function says({ tellers }: Story, wanted: readonly string[]): boolean {
  if (wanted.every((word) => word === '')) return true;
  const said = fold(tellers.map(({ title, outlet }) => `${title}\n${outlet}`).join('\n'));
  return wanted.every((word) => said.includes(word));
}
