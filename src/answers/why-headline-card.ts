import type { Message } from '../alerts/message.ts';
import { safeText } from '../alerts/safe-text.ts';
import type { Match } from '../news/match.ts';
import { card } from './card.ts';
import type { Known } from './known.ts';

const MAX_TEXT = 200;
const MAX_REASON = 160;

/** `/why` for words that nothing was read with: what would be made of them as a headline. */
export function whyHeadlineCard({ pack }: Known, text: string, { relevant, reasons }: Match): Message {
  const news = `news of the end of ${safeText(pack.product.name, 60)}`;
  return card('Nothing was read with these words', [
    `> ${safeText(text, MAX_TEXT)}`,
    '',
    `As a headline it ${relevant ? 'counts' : 'does not count'} as ${news}:`,
    ...reasons.map((reason) => `• ${safeText(reason, MAX_REASON)}`),
    '',
    'Its text could decide otherwise. To ask about what was read, pick from the list that opens while you type, or paste its address.',
  ]);
}
