import { mergeStories } from '../news/merge-stories.ts';
import { splitStory } from '../news/split-story.ts';
import type { Story } from '../news/story.ts';
import type { StoryAction } from './action.ts';

/** Stories to be stored; null takes one away. */
export type StoryChanges = ReadonlyMap<string, Story | null>;

/** What an operator's word about stories changes (pure); nothing where it is done, or where they are others by now. */
export function planStories(action: StoryAction, find: (id: string) => Story | undefined): StoryChanges {
  return action.kind === 'merge' ? merged(action, find) : parted(action, find);
}

type Find = Parameters<typeof planStories>[1];

function merged({ into, other }: Extract<StoryAction, { kind: 'merge' }>, find: Find): StoryChanges {
  const [first, second] = [find(into.id), find(other.id)];
  if (!first || !second || first.id === second.id) return new Map();
  return new Map([
    [second.id, null],
    [first.id, mergeStories(first, second)],
  ]);
}

function parted({ story, itemIds }: Extract<StoryAction, { kind: 'split' }>, find: Find): StoryChanges {
  const whole = find(story.id);
  const parts = whole && splitStory(whole, itemIds);
  return new Map(parts ? [parts.rest, parts.split].map((part) => [part.id, part]) : []);
}
