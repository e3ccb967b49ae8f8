import type { Story } from '../news/story.ts';
import type { Alert } from './alert.ts';

/** The alerts in which a story was told, oldest first: as itself, or as the dates that one of its items gave. Pure. */
export function alertsAbout(story: Story, alerts: Iterable<Alert>): Alert[] {
  const items = new Set(story.tellers.map(({ itemId }) => itemId));
  const readings = new Set(story.tellers.map(({ url, readAt }) => `${readAt} ${url}`));
  const tells = (alert: Alert) => {
    if (alert.kind === 'story') return alert.story.tellers.some(({ itemId }) => items.has(itemId));
    if (alert.kind !== 'deadline') return false;
    return alert.events.some(({ after: { evidence } }) => readings.has(`${evidence.readAt} ${evidence.url}`));
  };
  return [...alerts].filter(tells).sort((a, b) => a.at.localeCompare(b.at));
}
