import { searchText } from '../../answers/news-view.ts';
import { storyLabel } from '../../answers/story-label.ts';
import { findStories } from '../../news/find-stories.ts';
import { firstTold } from '../../news/first-told.ts';
import type { Services } from '../command.ts';

const MOST = 25;

/** What autocomplete offers for what was typed so far: stories, the newest first. */
export function storyChoices({ products }: Services, typed: string): { name: string; value: string }[] {
  const stories = products[0]?.stories() ?? [];
  return findStories(stories, { kind: null, search: searchText(typed) })
    .slice(0, MOST)
    .map((story) => ({ name: storyLabel(story, `${firstTold(story).slice(0, 10)} `), value: story.id }));
}
