import type { StoryAction } from '../../alerts/action.ts';
import type { Story } from '../../news/story.ts';
import { UserError } from '../user-error.ts';
import type { Order } from './draft-ruling.ts';
import { titleOf } from './find-story.ts';

/** Two stories that tell one event. */
export function draftMerge(order: Order, into: Story, other: Story): StoryAction {
  if (into.id === other.id) throw new UserError('That is one story already. Pick two.');
  return { kind: 'merge', ...order, reason: '', doneAt: null, into: named(into), other: named(other) };
}

/** Some reports of a story, of which the rest tells another event. */
export function draftSplit(order: Order, story: Story, itemIds: readonly string[]): StoryAction {
  const taken = story.tellers.filter(({ itemId }) => itemIds.includes(itemId));
  if (taken.length === 0) throw new UserError('This story no longer has these reports. Please look again.');
  if (taken.length === story.tellers.length)
    throw new UserError('One report at least has to stay. Choose fewer.');
  return {
    kind: 'split',
    ...order,
    reason: '',
    doneAt: null,
    story: named(story),
    itemIds: taken.map(({ itemId }) => itemId),
  };
}

function named(story: Story) {
  return { id: story.id, title: titleOf(story).slice(0, 200) };
}
