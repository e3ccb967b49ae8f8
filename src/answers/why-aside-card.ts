import type { Message } from '../alerts/message.ts';
import { safeText } from '../alerts/safe-text.ts';
import { moment } from '../alerts/wording.ts';
import { type Aside, MAX_ASIDE } from '../news/aside.ts';
import { card } from './card.ts';
import type { Known } from './known.ts';
import { sectionLines } from './sections.ts';
import { sourceReadLine } from './source-read-line.ts';
import { titleLines } from './title-lines.ts';

const MAX_REASON = 160;

/** `/why` for what was read and left aside, since it is not about the closing. */
export function whyAsideCard(
  { pack, sources }: Known,
  aside: Aside & { readonly sourceId: string },
): Message {
  const lines = sectionLines([
    {
      title: null,
      lines: [...titleLines(aside, pack), `Read ${moment(aside.readAt, 'f')}.`],
      room: 1400,
    },
    {
      title: `Not about the end of ${safeText(pack.product.name, 60)}`,
      lines: aside.reasons.map((reason) => `• ${safeText(reason, MAX_REASON)}`),
      room: 600,
    },
    { title: 'Who was told', lines: ['Nobody, for that reason.'], room: 100 },
  ]);
  return card('Why this is not here', [...lines, '', sourceReadLine(aside, sources), MEMORY]);
}

const MEMORY = `Of each source I remember the last ${MAX_ASIDE} that I left aside.`;
