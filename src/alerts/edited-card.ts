import type { StoryAlert } from './alert.ts';
import type { Card } from './story-card.ts';

/** The alert of a story as it is told from now on, one edition further. Pure. */
export function editedCard(
  { sameAs: _sameAs, ...alert }: StoryAlert,
  card: Card & Pick<StoryAlert, 'sameAs'>,
  now: Date,
): StoryAlert {
  const becomesOfficial = alert.severity === 'notice' && card.severity !== 'notice';
  return {
    ...alert,
    ...card,
    ...(becomesOfficial && { becameOfficial: true }),
    edition: (alert.edition ?? 0) + 1,
    editedAt: now.toISOString(),
  };
}
