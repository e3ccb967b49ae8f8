import type { Story } from './story.ts';

/**
 * A story as an alert tells it, without what it is recognised by. When it is not new but an official source has joined
 * it, it goes by what that source's item would have been called: the same alert, whoever came first. Pure.
 */
export function toldStory({ id, packId, category, tellers, owed = [] }: Story): Story {
  const names = tellers.flatMap(({ itemId, group }) => (owed.includes(itemId) && group ? [group] : []));
  const name = names.includes(id) ? id : (names[0] ?? owed[0] ?? id);
  return { id: name, packId, category, tellers };
}
