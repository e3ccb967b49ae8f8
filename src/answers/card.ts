import { fitLines } from '../alerts/fit-lines.ts';
import { LIMITS, type Message } from '../alerts/message.ts';
import { safeText } from '../alerts/safe-text.ts';

const COLOUR = 0x34495e;

/** One embed that keeps Discord's limits: lines that no longer fit are counted instead of cut in half. */
export function card(title: string, lines: readonly string[]): Message {
  return {
    content: '',
    embeds: [
      {
        title: safeText(title, LIMITS.title - 56),
        description: fitLines(lines, LIMITS.description),
        color: COLOUR,
      },
    ],
    allowed_mentions: { parse: [] },
  };
}
