import type { Story } from './story.ts';

/** The stories once everything that they owe is in the outbox. Pure. */
export function settled(stories: readonly Story[]): ReadonlyMap<string, Story> {
  return new Map(stories.map(({ owed: _owed, ...story }) => [story.id, story]));
}
