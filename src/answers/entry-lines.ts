import { safeText } from '../alerts/safe-text.ts';
import { vanishedWords } from '../alerts/vanished-words.ts';
import { standing, subjects } from '../alerts/wording.ts';
import type { Deadline } from '../deadlines/deadline.ts';
import { vanished } from '../deadlines/vanished.ts';
import type { Pack } from '../pack/pack.ts';
import { entriesOf } from './entries.ts';

const MAX_QUOTE = 140;

/** What is known of each, in a line; what is the same for several is told once. */
export function entryLines(deadlines: readonly Deadline[], pack: Pack, now: Date): string[] {
  return entriesOf(deadlines).map(
    ({ first, deadlines: all }) =>
      `• **${subjects(pack, all)}:** ${standing(first, now)}${ownWords(first)}${gone(first)}`,
  );
}

/** One page is enough in a line; `/evidence` has them all. */
function gone(deadline: Deadline): string {
  const [page] = vanished(deadline);
  return page ? `. ${vanishedWords(page)}` : '';
}

/** Without a date and without a note, only the source's words say what is to be expected. */
function ownWords({ date, note, evidence }: Deadline): string {
  if (date !== null || note !== null || evidence.quote === null) return '';
  return `: “${safeText(evidence.quote, MAX_QUOTE)}”`;
}
