import { type Story, storySchema } from './news/story.ts';
import { createStoryIndex, type StoryIndex } from './news/story-index.ts';
import type { Store } from './store/open-store.ts';
import { openShelf, type Shelf } from './store/shelf.ts';

/** All stories, with what new items are compared with. */
export type Stories = Pick<Shelf<Story>, 'get' | 'values' | 'put'> & { readonly index: StoryIndex };

const BUCKETS = 16;

/** Loads the stories, and fills the index from them. Throws StoreError. */
export async function openStories(store: Store): Promise<Stories> {
  const shelf = await openShelf(store, { key: 'stories', schema: storySchema, buckets: BUCKETS });
  const index = createStoryIndex(shelf.values());
  return {
    index,
    get: shelf.get,
    values: shelf.values,
    async put(changes) {
      await shelf.put(changes);
      index.note(changes);
    },
  };
}
