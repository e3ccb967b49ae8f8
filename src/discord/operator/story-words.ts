import type { Action, StoryAction } from '../../alerts/action.ts';
import { safeText } from '../../alerts/safe-text.ts';

const TITLE = 100;

export function isOfStories(action: Action): action is StoryAction {
  return action.kind === 'merge' || action.kind === 'split';
}

/** What an action makes of stories, in one line. */
export function storyWords(action: StoryAction): string {
  if (action.kind === 'merge')
    return `One story: ${quoted(action.into.title)} and ${quoted(action.other.title)}`;
  const { length } = action.itemIds;
  return `A story of its own: ${length} ${length === 1 ? 'report' : 'reports'} of ${quoted(action.story.title)}`;
}

function quoted(title: string): string {
  return `“${safeText(title, TITLE)}”`;
}
