import { allMatches } from './all-matches.ts';
import { type DateForms, dateForms } from './date-forms.ts';

type Place = { readonly start: number; readonly end: number };

/** A date as it stands in a text: what is not written is null, or left to be counted from a day. */
export type WrittenDate = Place &
  (
    | {
        readonly kind: 'date';
        readonly year: number | null;
        readonly month: number;
        readonly day: number | null;
        /** Where one month holds the first day of a span too ("1–15 December"). */
        readonly from?: number;
      }
    | { readonly kind: 'weekday'; readonly weekday: number }
    | { readonly kind: 'month'; readonly ahead: number }
  );

type Candidate = Place & { readonly date: WrittenDate | null };

/** Other scripts' digits, as their first character. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6];
const FOREIGN_DIGIT = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef]/g;
/** Words that are months only with more around them. */
const WORDS_TOO = new Set([
  'may',
  'march',
  'mars',
  'mart',
  'marca',
  'marco',
  'set',
  'dec',
  'mai',
  'mei',
  'maj',
  'мая',
  'маи',
  'agosto',
]);
const DAY_WORD =
  /(?:^|[,;:(—|-] ?|(?:^|[^\p{L}])(?:on|by|until|till|from|after|before|through|since|effective|to|is|and|of|the|from) ?)$/u;
/** As `about`, in languages in which it follows. */
const ABOUT_AFTER = /^ ?(?:ごろ|ころ|頃|경|쯤|무렵|左右|前后|前後|dogru|के आसपास|के आस-पास)/u;
const LONG_NAME = 5;
const DIGIT = /\d/;

/**
 * The dates of a folded text in its order, each place read once: the form that begins first and reaches furthest. A
 * date that is not in the calendar is none, nor is a part of it.
 */
export function findDates(folded: string, language: string): WrittenDate[] {
  const forms = dateForms(language);
  if (!forms.hint.test(folded) && folded.search(FOREIGN_DIGIT) < 0) return [];
  const text = folded.replace(FOREIGN_DIGIT, westernDigit);
  const likely = DIGIT.test(text) ? [...inNumbers(text, forms), ...forms.worded] : forms.worded;
  const candidates = likely.flatMap((form) =>
    allMatches(text, form).flatMap((match) => candidateOf(match, text, forms)),
  );
  candidates.sort((one, two) => one.start - two.start || two.end - one.end);
  const dates: WrittenDate[] = [];
  let reached = 0;
  for (const { start, end, date } of candidates) {
    if (start < reached) continue;
    reached = end;
    if (date) dates.push(date);
  }
  return dates;
}

function inNumbers(text: string, { numeric, counted }: DateForms): RegExp[] {
  return [...numeric, ...counted.flatMap(({ month, forms }) => (month.test(text) ? forms : []))];
}

function westernDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  return String(code - (ZEROS.findLast((zero) => zero <= code) ?? code));
}

/** None where the words are no date; one without a date where they are an impossible one. */
function candidateOf(match: RegExpExecArray, text: string, forms: DateForms): Candidate[] {
  const groups = match.groups ?? {};
  const place = { start: match.index, end: match.index + match[0].length };
  const { weekday, now, next } = groups;
  if (weekday !== undefined)
    return [{ ...place, date: { ...place, kind: 'weekday', weekday: forms.weekdays.get(weekday) ?? 0 } }];
  if (now !== undefined || next !== undefined)
    return [{ ...place, date: { ...place, kind: 'month', ahead: now === undefined ? 1 : 0 } }];
  const parts =
    groups.sep !== undefined && groups.a !== undefined ? byOrder(groups, forms) : partsOf(groups, forms);
  const before = text.slice(Math.max(0, place.start - 16), place.start);
  const around = { before, after: text.slice(place.end, place.end + 10) };
  if (parts === null || !isMeant(groups, before) || isRough(groups, forms, around)) return [];
  return [{ ...place, date: isPossible(parts) ? { ...place, kind: 'date', ...parts } : null }];
}

type Around = { readonly before: string; readonly after: string };
type Groups = Readonly<Record<string, string | undefined>>;
type Parts = {
  readonly year: number | null;
  readonly month: number;
  readonly day: number | null;
  readonly from?: number;
};

function partsOf({ y, m, d0, d, d2, last, q, quarter }: Groups, forms: DateForms): Parts | null {
  const year = y === undefined ? null : Number(y);
  if (q !== undefined || quarter !== undefined)
    return { year, ...endOfQuarter(q === undefined ? QUARTERS.indexOf(quarter ?? '') + 1 : Number(q)) };
  if (m === undefined) return last === undefined ? null : { year, month: 12, day: 31 };
  const month = forms.months.get(m) ?? Number(m);
  const day = d2 ?? d;
  const from = d2 === undefined ? d0 : d;
  const span = from === undefined ? {} : { from: Number(from) };
  return { year, month, day: day === undefined ? null : Number(day), ...span };
}

const QUARTERS = ['first', 'second', 'third', 'fourth'];

function endOfQuarter(quarter: number): Pick<Parts, 'month' | 'day'> {
  return { month: quarter * 3, day: quarter === 1 || quarter === 4 ? 31 : 30 };
}

/** "24/09": the day first, but where people write the month first; in English only where one reading is possible. */
function byOrder({ a, b, y, sep }: Groups, forms: DateForms): Parts | null {
  const [one, two] = [Number(a), Number(b)];
  const year = y === undefined ? null : Number(y);
  if (year === null && one === 24 && two === 7) return null;
  if (one <= 12 && two > 12) return { year, month: one, day: two };
  if (one > 12) return { year, month: two, day: one };
  if (forms.monthFirst) return { year, month: one, day: two };
  const undecided = forms.english && sep !== '.';
  return undecided || year === null ? null : { year, month: two, day: one };
}

/** A month alone, or a word that is also another, needs a word before it, a day or a year to be meant as a date. */
function isMeant({ y, m, d, a, in: within }: Groups, before: string): boolean {
  if (m === undefined || a !== undefined || y !== undefined || /\d/.test(m)) return true;
  const word = WORDS_TOO.has(m);
  if (d === undefined) return within !== undefined || (m.length >= LONG_NAME && !word);
  return !word || DAY_WORD.test(before);
}

/** "Towards the end of 2026": no day, and none is made up. */
function isRough({ last }: Groups, { about }: DateForms, around: Around): boolean {
  return last !== undefined && (about.test(around.before) || ABOUT_AFTER.test(around.after));
}

function isPossible({ year, month, day }: Parts): boolean {
  if (month < 1 || month > 12) return false;
  if (day === null) return true;
  const date = new Date(Date.UTC(year ?? 2024, month - 1, day));
  return day >= 1 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
