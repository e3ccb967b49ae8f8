import { safeText } from '../alerts/safe-text.ts';
import { vanishedWords } from '../alerts/vanished-words.ts';
import { dateWords } from '../alerts/wording.ts';
import type { Claim, Deadline } from '../deadlines/deadline.ts';
import { doubtedClaims } from '../deadlines/doubted-claims.ts';
import { vanished } from '../deadlines/vanished.ts';
import { isCalendarDate } from '../pack/calendar-date.ts';

const MAX = 3;
const MAX_QUOTE = 140;

/**
 * What speaks against a deadline as it is shown, or is not believed yet: in words, a line each. `placed` makes of an
 * address what leads there.
 */
export function openQuestions(deadline: Deadline, placed: (url: string) => string): string[] {
  const { claims, disputed, held, support } = deadline;
  const latest = [...new Map(claims.map((claim) => [claim.by.source, claim])).values()];
  const alone = support > 0 ? [] : latest.filter(isReport);
  return [
    ...(held
      ? [
          `**Being checked:** the date changed too often. ${placed(held.evidence.url)} says ${dated(held)} now.${quoted(held)}`,
        ]
      : []),
    ...vanished(deadline)
      .slice(0, MAX)
      .map((page) => `**Gone from its page:** ${vanishedWords(page)}.`),
    ...disputed
      .slice(0, MAX)
      .map((one) => `**Sources disagree:** ${placed(one.evidence.url)} says ${dated(one)}.${quoted(one)}`),
    ...doubtedClaims(deadline)
      .slice(0, MAX)
      .map((one) => `**Not believed for now:** ${placed(one.evidence.url)} says ${dated(one)}. ${one.doubt}`),
    ...alone
      .slice(0, MAX)
      .map(
        (one) => `Only ${safeText(one.by.outlet, 60)} reports ${dated(one)} (${placed(one.evidence.url)}).`,
      ),
  ];
}

function isReport({ doubt, date, evidence }: Claim): boolean {
  return doubt === null && date !== null && evidence.tier !== 'community';
}

function quoted({ evidence }: Pick<Claim, 'evidence'>): string {
  return evidence.quote === null ? '' : ` “${safeText(evidence.quote, MAX_QUOTE)}”`;
}

/** An impossible date has no words. */
function dated({ date }: Pick<Claim, 'date'>): string {
  if (date === null) return 'no date';
  return isCalendarDate(date, date.length === 7 ? 'month' : 'day') ? dateWords(date) : safeText(date, 20);
}
