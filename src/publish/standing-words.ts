import { dateWords, windowDays } from '../alerts/wording.ts';
import type { DeadlineState } from '../deadlines/deadline.ts';
import { foreignText } from './foreign-text.ts';
import { whenOf } from './when-of.ts';

/**
 * What is known of a deadline, without its subject and the full stop, for places that are no Discord message and
 * know no "now".
 */
export function standingWords(state: Omit<DeadlineState, 'evidence' | 'since'>): string {
  const { date, time, status, note } = state;
  if (status === 'withdrawn') return date === null ? 'withdrawn' : `${dateWords(date)} was withdrawn`;
  if (state.opens) return `${status === 'reported' ? 'reported, not official: ' : ''}${windowDays(state)}`;
  if (date === null) return note ? `no date. ${foreignText(note, 300).replace(/\.$/, '')}` : 'no date given';
  const doubt = status === 'reported' ? 'reported, not official: ' : '';
  const when = whenOf(state);
  if (when?.kind === 'instant') return `${doubt}${dateWords(date)}, ${time} UTC`;
  if (when?.kind === 'day') return `${doubt}${dateWords(date)}, time not stated`;
  return `${doubt}${dateWords(date)}, only the month is known`;
}
