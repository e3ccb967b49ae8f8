import { freshnessLine } from '../alerts/freshness-line.ts';
import type { Message } from '../alerts/message.ts';
import { safeLink, safeText } from '../alerts/safe-text.ts';
import { moment } from '../alerts/wording.ts';
import type { Story } from '../news/story.ts';
import { card } from './card.ts';
import type { Known } from './known.ts';

const MAX_STORIES = 8;

/** `/news`: the newest stories with their outlets; official ones are marked in words. */
export function newsCard({ pack, stories, sources }: Known): Message {
  const lines = stories.slice(0, MAX_STORIES).flatMap(storyLines);
  const none = 'No story has been read yet.';
  return card(`${pack.product.name}: the latest`, [
    ...(lines.length > 0 ? lines : [none]),
    '',
    freshnessLine(sources),
  ]);
}

function storyLines({ tellers }: Story): string[] {
  const [head] = tellers;
  if (!head) return [];
  const title = safeText(head.title, 120) || 'Untitled';
  const when = moment(head.published ?? head.readAt, 'D');
  const who = `${safeText(head.outlet, 40)}${head.tier === 'official' ? ' (official)' : ''}`;
  const more = tellers.length > 1 ? `, ${tellers.length} items` : '';
  return [`• ${head.url ? safeLink(title, head.url) : title}`, `  ${who}, ${when}${more}`];
}
