import { freshnessLine } from '../alerts/freshness-line.ts';
import type { Message } from '../alerts/message.ts';
import { stateLines } from '../alerts/state-lines.ts';
import { dateWords } from '../alerts/wording.ts';
import { card } from './card.ts';
import type { Known } from './known.ts';

const MAX_EVENTS = 3;

/** `/status`: where things stand, what can be done, how fresh that is. */
export function statusCard({ pack, deadlines, sources, now }: Known): Message {
  const past = pack.events.filter(({ date }) => date <= now.toISOString().slice(0, 10));
  const events = past.slice(-MAX_EVENTS).map(({ date, what }) => `• ${dateWords(date)}: ${what}`);
  return card(`Where things stand with ${pack.product.name}`, [
    ...stateLines(deadlines, pack, now),
    ...(events.length > 0 ? ['', '**How it came to this**', ...events] : []),
    '',
    freshnessLine(sources),
  ]);
}
