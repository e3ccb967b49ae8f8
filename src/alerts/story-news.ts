import type { Story, Teller } from '../news/story.ts';
import type { Alert, StoryAlert } from './alert.ts';
import { isAlive } from './card-life.ts';
import { storyCard } from './story-card.ts';

/** What a story that owes something has to tell. */
export type StoryNews =
  /** Nobody has a card of it yet. */
  | { readonly kind: 'new'; readonly story: Story }
  /** It has a card, and this comes beside it. What only changes the card is no alert. */
  | { readonly kind: 'more'; readonly alerts: readonly Alert[] };

type Told = (alertId: string) => Alert | undefined;

/**
 * What is to be told of a story, by what was told before (pure). Outlets that join change its card. A report that has
 * become official is confirmed, once a story; what an official source adds later, or on another point, is told by itself.
 */
export function storyNews(story: Story, told: Told, now: Date): StoryNews {
  const card = cardOf(story, told);
  if (!card) return { kind: 'new', story };
  const at = now.toISOString();
  const next = storyCard(story);
  const [head] = next.story.tellers;
  const words = story.tellers.filter(
    ({ tier, itemId }) => tier === 'official' && story.owed?.includes(itemId),
  );
  const others = words.filter(
    ({ itemId, category }) =>
      itemId !== head?.itemId && (!isAlive(card, now) || category !== card.story.category),
  );
  const alerts = others.map((word) => wordAlert(story, word, at));
  if (words.length === 0 || card.severity !== 'notice') return { kind: 'more', alerts };
  return { kind: 'more', alerts: [confirmationOf(card, next, at), ...alerts] };
}

/** The id of the alert that tells a story. */
export function storyAlertId(storyId: string): string {
  return `story-${storyId}`;
}

function cardOf({ id, was = [] }: Story, told: Told): StoryAlert | undefined {
  const alerts = [id, ...was].flatMap((name) => told(storyAlertId(name)) ?? []);
  return alerts.find((alert) => alert.kind === 'story');
}

function confirmationOf(
  card: StoryAlert,
  { story, outlets, severity }: ReturnType<typeof storyCard>,
  at: string,
): Alert {
  const { id } = card.story;
  return {
    kind: 'confirmation',
    id: `confirmation-${id}`,
    packId: card.packId,
    severity,
    at,
    of: card.id,
    story: { ...story, id },
    outlets,
  };
}

/** It goes by what its item would have founded: the same alert, whoever came first. */
function wordAlert({ packId, category }: Story, word: Teller, at: string): Alert {
  const id = word.group ?? word.itemId;
  const { story, ...card } = storyCard({ id, packId, category: word.category ?? category, tellers: [word] });
  return { kind: 'story', id: storyAlertId(id), packId, at, story, ...card };
}
