import { plainLine } from '../../alerts/safe-text.ts';
import type { Story } from '../../news/story.ts';
import type { Services } from '../command.ts';
import { knownOf } from '../known-of.ts';
import { UserError } from '../user-error.ts';

const MOST = 25;
const LABEL = 100;

/** The story that an operator chose from the list, or whose button they use. */
export function findStory(services: Services, said: string): Story {
  const found = knownOf(services).stories.find(({ id }) => id === said.trim());
  if (found) return found;
  throw new UserError('I know no such story. Pick one from the list that opens while you type.');
}

/** What autocomplete offers: the newest stories, by what is told of them. */
export function storyChoices(services: Services, typed: string): { name: string; value: string }[] {
  const part = typed.trim().toLowerCase();
  return knownOf(services)
    .stories.filter(({ tellers }) => tellers.some(({ title }) => title.toLowerCase().includes(part)))
    .slice(0, MOST)
    .map((story) => ({ name: labelOf(story), value: story.id }));
}

function labelOf(story: Story): string {
  const count = story.tellers.length + (story.more ?? 0);
  return `${plainLine(titleOf(story)).slice(0, LABEL - 20)} (${count} ${count === 1 ? 'report' : 'reports'})`;
}

/** A story by the headline of its head. */
export function titleOf({ tellers: [head] }: Story): string {
  return plainLine(head?.title ?? '') || 'without a title';
}
