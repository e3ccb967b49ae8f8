import { placingReason } from '../news/placing-reason.ts';
import type { Story, Teller } from '../news/story.ts';

/** Why an item belongs to its story, and what was done to the story since. */
export function placingWords({ placed }: Teller, { was = [], apart = [] }: Story): string[] {
  return [
    placed === undefined ? 'Why it is in this story was not noted then.' : `It ${placingReason(placed)}.`,
    ...(was.length > 0 ? [`${was.length + 1} stories turned out to be this one, and were joined.`] : []),
    ...(apart.length > 0 ? ['An operator of this bot has parted it from another story.'] : []),
  ];
}
