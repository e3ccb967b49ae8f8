import { dateWords } from '../alerts/wording.ts';
import type { Claim, Deadline } from '../deadlines/deadline.ts';
import { doubtedClaims } from '../deadlines/doubted-claims.ts';
import { vanished } from '../deadlines/vanished.ts';
import { isCalendarDate } from '../pack/calendar-date.ts';
import { instantWords } from './instant-words.ts';

/** A word that speaks against a deadline as it is shown: what is said of it, and the evidence. */
export type Question = { readonly words: string; readonly evidence: Claim['evidence'] };

const MAX = 5;

/** What is disputed, held or not believed about a deadline, in words and with their evidence. */
export function questionsAbout(deadline: Deadline): Question[] {
  const { held, disputed, evidence } = deadline;
  return [
    ...(held === null
      ? []
      : [{ words: `Being checked, since it changed too often: ${dated(held)}.`, evidence: held.evidence }]),
    ...vanished(deadline).map(({ outlet, url, lastRead }) => ({
      words: `${outlet.slice(0, 60)}’s page no longer says this; last read there ${instantWords(lastRead)}.`,
      evidence: { ...evidence, quote: null, url },
    })),
    ...disputed.map((one) => ({ words: `Sources disagree: ${dated(one)}.`, evidence: one.evidence })),
    ...doubtedClaims(deadline).map((one) => ({
      words: `Being checked, not believed for now: ${dated(one)}. ${one.doubt}`,
      evidence: one.evidence,
    })),
  ].slice(0, MAX);
}

/** An impossible date has no words, and is written as it stands. */
function dated({ date }: Pick<Claim, 'date'>): string {
  if (date === null) return 'no date any more';
  return isCalendarDate(date, date.length === 7 ? 'month' : 'day') ? dateWords(date) : date.slice(0, 20);
}
