import { isDeepStrictEqual } from 'node:util';
import type { Story } from '../news/story.ts';
import type { StoryAlert } from './alert.ts';
import { isAlive, nextChange } from './card-life.ts';
import { editedCard } from './edited-card.ts';
import { type Card, storyCard } from './story-card.ts';
import { storyAlertId } from './story-news.ts';

type Known = {
  /** By its id, also of one that became part of another. */
  readonly story: (id: string) => Story | undefined;
  readonly isTold: (alertId: string) => boolean;
  /** Operators have put its words right, and those stay. */
  readonly isCorrected: (alertId: string) => boolean;
};

type Shown = Card & Pick<StoryAlert, 'sameAs'>;

/**
 * The alert of a story as its messages should say it from now on, or null while they are to stay as they are (pure).
 * Changes are paced, so that a story of thirty outlets is no flicker; that it has become official is shown at once.
 */
export function nextEdition(alert: StoryAlert, known: Known, now: Date): StoryAlert | null {
  if (!isAlive(alert, now) || known.isCorrected(alert.id)) return null;
  const { story, outlets, severity, sameAs } = alert;
  const shown = { story, outlets, severity, ...(sameAs && { sameAs }) };
  const next = shownNext(alert, shown, known);
  if (next === null || isDeepStrictEqual(next, shown)) return null;
  const isOfficialNow = next.severity !== 'notice' && severity === 'notice';
  return isOfficialNow || now.getTime() >= nextChange(alert) ? editedCard(alert, next, now) : null;
}

/** Null when the story is known no more, or by another name only. Of stories that became one, one card goes on. */
function shownNext({ story: { id }, together = [] }: StoryAlert, shown: Shown, known: Known): Shown | null {
  const story = known.story(id);
  const names = story ? [story.id, ...(story.was ?? [])] : [];
  if (!story || !names.includes(id)) return null;
  const first = names.find((name) => known.isTold(storyAlertId(name))) ?? id;
  if (first !== id) return { ...shown, sameAs: headOf(story) };
  const others = together.flatMap((one) => known.story(one) ?? []).filter((one) => one !== story);
  const card = storyCard(story, others);
  return { ...card, story: { ...card.story, id } };
}

function headOf(story: Story): NonNullable<StoryAlert['sameAs']> {
  const [head] = storyCard(story).story.tellers;
  return { title: head?.title ?? '', url: head?.url ?? null };
}
