import { fold } from '../news/fold.ts';
import { allMatches } from './all-matches.ts';
import { dateForms } from './date-forms.ts';

const BORDER =
  /(?<=[.!?…]["”»’')*]{0,2})\s{1,4}(?=["“«‘'(*[¿¡—–-]{0,2} ?[\p{Lu}\p{Lo}\p{N}])|(?<=[。！？।؟])|\s{0,3}\[…\]\s{0,3}/gu;
/** So much is looked at on each side of a point. */
const TAIL = 20;
const INITIAL = /(?:^|[\s.])\p{L}\.$/u;
const SHORT_NUMBER = /(?<!\d)\d{1,2}\.$/;
const LAST_WORD = /(\p{L}[\p{L}\p{M}]*)\.$/u;
const FIRST_WORD = /^[\p{L}\p{M}]+/u;

/** The sentences of a line as they stand in it. The points of "26. April", "Sept. 24" and "U.S." end none. */
export function sentencesOf(line: string, language: string): string[] {
  const { months } = dateForms(language);
  const sentences: string[] = [];
  let start = 0;
  for (const { index, 0: border } of allMatches(line, BORDER)) {
    const after = index + border.length;
    if (goesOn(line.slice(Math.max(start, index - TAIL), index), line.slice(after, after + TAIL), months))
      continue;
    sentences.push(line.slice(start, index));
    start = after;
  }
  sentences.push(line.slice(start));
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '');
}

function goesOn(before: string, after: string, months: ReadonlyMap<string, number>): boolean {
  if (INITIAL.test(before)) return true;
  const numberNext = /^\d/.test(after);
  if (SHORT_NUMBER.test(before)) return numberNext || months.has(fold(FIRST_WORD.exec(after)?.[0] ?? ''));
  return numberNext && months.has(fold(LAST_WORD.exec(before)?.[1] ?? ''));
}
