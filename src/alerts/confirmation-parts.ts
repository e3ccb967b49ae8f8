import type { Pack } from '../pack/pack.ts';
import { trustOf } from '../trust/trust-of.ts';
import type { Confirmation } from './alert.ts';
import type { Parts } from './parts.ts';
import { readAtWords } from './read-at-words.ts';
import { safeText } from './safe-text.ts';

/** The answer under a card whose story has become official; it can be read alone. */
export function confirmationParts(confirmation: Confirmation, pack: Pack): Parts {
  const [head] = confirmation.story.tellers;
  const link = head?.url ? trustOf(head.url, pack, head.title) : null;
  const lines = [
    readAtWords(confirmation, link),
    `So far this was a report; now it is ${safeText(pack.product.maker, 60)}’s own word.`,
  ];
  return {
    headline: `**Official now:** ${safeText(head?.title ?? '', 200) || 'an item without a title'}`,
    embed: { description: lines.join('\n') },
    link,
  };
}
