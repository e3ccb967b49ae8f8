import { LEAD_TIMES, readLeadTime } from '../../deadlines/lead-time.ts';
import { UserError } from '../user-error.ts';

/** How long before a date, in milliseconds, as a person wrote or chose it. */
export function readBefore(text: string): number {
  const read = readLeadTime(text);
  switch (read.kind) {
    case 'known':
      return read.ms;
    case 'unclear':
      throw new UserError(
        'I can not read how long before. Write a number with hours, days or weeks, such as `36 hours` or `2 weeks`.',
      );
    case 'outside':
      throw new UserError('Choose from 1 hour to 366 days before.');
  }
}

/** What autocomplete offers: the usual times, and what was typed where it can be read. */
export function beforeChoices(typed: string): { name: string; value: string }[] {
  const text = typed.trim().toLowerCase();
  const usual = LEAD_TIMES.filter((one) => one.startsWith(text));
  const own = readLeadTime(text).kind === 'known' && !usual.includes(text) ? [text] : [];
  return [...own, ...usual].map((one) => ({ name: `${one} before`, value: one }));
}
