import { fold } from './fold.ts';
import { keepTellers } from './keep-tellers.ts';
import { spanOf } from './span-of.ts';
import { MAX_WORDINGS, type Story, storyId, type Teller } from './story.ts';
import { terms } from './terms.ts';

/**
 * Takes tellers out of a story into one of their own, as an operator asks. The two never become one again by
 * themselves, and what is said again of either goes where it went. Null when one of the two would be empty. Pure.
 */
export function splitStory(
  story: Story,
  itemIds: readonly string[],
): { readonly rest: Story; readonly split: Story } | null {
  const { true: taken = [], false: left = [] } = Object.groupBy(
    story.tellers,
    ({ itemId }) => `${itemIds.includes(itemId)}`,
  );
  const [head] = taken;
  if (head === undefined || left.length === 0) return null;
  const id = storyId(story.packId, `split ${story.id} ${head.itemId}`);
  const apart = story.apart ?? [];
  return {
    rest: { ...story, tellers: left, apart: [...apart, id] },
    split: {
      id,
      packId: story.packId,
      category: story.category,
      ...keepTellers(taken),
      traits: traitsOf(taken, head),
      apart: [...apart, story.id],
    },
  };
}

/** It is recognised by its own words only: the angle stays with the rest. */
function traitsOf(tellers: readonly Teller[], { outlet, readAt }: Teller): NonNullable<Story['traits']> {
  const wordings = tellers.map(({ title }) => {
    const words = terms(fold(title));
    return { title: words, lead: words };
  });
  return {
    angle: null,
    ...spanOf(tellers.map(({ published }) => published)),
    wordings: wordings.slice(0, MAX_WORDINGS),
    outlet,
    since: readAt,
  };
}
