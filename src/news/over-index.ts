import type { Story } from './story.ts';
import { createStoryIndex, type FilledStoryIndex, type StoryIndex } from './story-index.ts';

/** An index with changes laid over it: it shows how things will be, and leaves the one beneath as it is. */
export function overIndex(beneath: StoryIndex): FilledStoryIndex {
  const draft = createStoryIndex();
  const gone = new Set<string>();
  /** Of both, as they are now: what was merged away leads to what it became part of. */
  const both = (drafted: readonly Story[], stored: readonly Story[]) => {
    const current = [...drafted, ...stored].map(({ id }) => get(id));
    return [...new Map(current.flatMap((story) => (story ? [[story.id, story] as const] : []))).values()];
  };
  function get(id: string): Story | undefined {
    const drafted = draft.get(id);
    if (drafted) return drafted;
    const stored = beneath.get(id);
    if (!stored) return undefined;
    return draft.get(stored.id) ?? (gone.has(stored.id) ? undefined : stored);
  }
  return {
    get,
    near: (packId, signature) => both(draft.near(packId, signature), beneath.near(packId, signature)),
    toldFirstBy: (packId, outlet) =>
      both(draft.toldFirstBy(packId, outlet), beneath.toldFirstBy(packId, outlet)),
    rarity: (term) => Math.max(0, draft.rarity(term) + beneath.rarity(term) - 1),
    note(changes) {
      for (const [id, story] of changes) if (story === null) gone.add(id);
      draft.note(changes);
    },
  };
}
