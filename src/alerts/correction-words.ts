import type { DeadlineState } from '../deadlines/deadline.ts';
import { isSameFact } from '../deadlines/rulings.ts';
import type { Pack } from '../pack/pack.ts';
import type { Correction } from './alert.ts';
import { safeText } from './safe-text.ts';
import { dateWords, subject } from './wording.ts';

/** A correction of a date. */
export type DateCorrection = Correction & { readonly about: { readonly kind: 'deadline' } };

export function isOfDate(correction: Correction): correction is DateCorrection {
  return correction.about.kind === 'deadline';
}

type Fact = Pick<DeadlineState, 'date' | 'time' | 'status'>;

const REASON = 300;

/** "Sora app: ~~26 April 2026~~ 10 May 2026", after all corrections of this one end, oldest first. */
export function turnWords(corrections: readonly DateCorrection[], pack: Pack): string {
  const last = corrections.at(-1);
  if (!last) return '';
  const { right } = last.about;
  const wrong = corrections.map(({ about }) => about.wrong).filter((one) => !isSameFact(one, right));
  const struck = [...new Set(wrong.map(factWords))].map((words) => `~~${words}~~`);
  return `${subject(pack, right)}: ${[...struck, rightWords(last)].join(' ')}`;
}

function rightWords({ how, about: { right } }: DateCorrection): string {
  const words = factWords(right);
  return how === 'retracted' && right.date !== null ? `${words}, as it was before` : words;
}

function factWords({ date, time, status }: Fact): string {
  if (status === 'withdrawn') return 'does not end';
  return date === null ? 'no date is known' : dateWords(date, time);
}

/** Why it was wrong, if the operator said so. */
export function reasonLines({ reason }: Correction): string[] {
  return reason === '' ? [] : [`**Why:** ${safeText(reason, REASON)}`];
}
