import { isCalendarDate } from '../pack/calendar-date.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
const FORMS = [
  /(?<!\d)(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})(?!\d)/,
  new RegExp(`(?<![a-z])(?<m>${MONTH})\\.? (?<d>${DAY}),?\\.? (?<y>\\d{4})(?!\\d)`),
  new RegExp(`(?<!\\d)(?<d>${DAY})\\.? (?<m>${MONTH})\\.?,? (?<y>\\d{4})(?!\\d)`),
];

export type FoundDate = { readonly date: string; readonly start: number; readonly end: number };

/**
 * The whole dates (day, month and year written out, in ISO or English style) of a text, in its order. A date that
 * is not in the calendar is none; what is not written (a year, a day) is not guessed here.
 */
export function findDates(text: string): FoundDate[] {
  const plain = oneStyle(text);
  const found = FORMS.flatMap((form) => [...plain.matchAll(new RegExp(form, 'g'))].flatMap(toDate));
  return found.sort((a, b) => a.start - b.start);
}

/** Kinds of hyphens and blanks made one, each by one character, so that places in the text stay where they are. */
function oneStyle(text: string): string {
  return text
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/[\u00a0\u2007\u202f\t\n]/g, ' ')
    .replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
}

function toDate(match: RegExpExecArray): FoundDate[] {
  const { y = '', m = '', d = '' } = match.groups ?? {};
  const month = /^\d+$/.test(m) ? Number(m) : MONTHS.indexOf(m.slice(0, 3)) + 1;
  const date = `${y}-${pad(month)}-${pad(Number.parseInt(d, 10))}`;
  if (!isCalendarDate(date, 'day')) return [];
  return [{ date, start: match.index, end: match.index + match[0].length }];
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
