import type { Story, Teller } from './story.ts';
import type { StoryIndex } from './story-index.ts';

/** Stories that one outlet may start in a day. */
const MAX_STARTED = 5;
const DAY = 86_400_000;

/**
 * The story that takes what an outlet tells beyond its share, so that one which changes its words every minute is no
 * flood; undefined while it has started few. Pure.
 */
export function overflowing(
  index: StoryIndex,
  packId: string,
  { outlet, readAt }: Pick<Teller, 'outlet' | 'readAt'>,
): Story | undefined {
  const started = index
    .toldFirstBy(packId, outlet)
    .filter(({ traits }) => Date.parse(readAt) - Date.parse(traits?.since ?? '') < DAY);
  return started.length < MAX_STARTED ? undefined : started[0];
}
