import { fold } from '../news/fold.ts';
import type { Words } from '../news/words.ts';
import { findDates } from './find-dates.ts';
import type { Grammar } from './grammar.ts';

/** A row that gives the day of an end: its line, the cell of the date, and the cells that say what ends. */
export type EndRow = { readonly line: string; readonly date: string; readonly what: string };

type Columns = { readonly dates: readonly number[]; readonly instead: readonly number[] };

const CELL = /\s?(?<!\\)\|\s?/;
const REPLACEMENT =
  /replac|recommend|instead|alternativ|substitut|migrat|successor|ersatz|nachfolg|remplac|reemplaz|sustit|sostit|vervang|zamien|замен|замін|yerine|بديل|替代|替换|代替|移行先|대체|대안|विकल्प|pengganti|thay the/;
const DAY = /date|day|datum|termin|fecha|data|дата|sana|tarih|تاريخ|موعد|日|일|तारीख|tanggal|ngay/;

export function isRow(line: string): boolean {
  return line.includes(' | ') || /^\|.*\|$/.test(line);
}

/**
 * The rows of a table in which a column is headed by an end ("Shutdown date"). The column of replacements is not
 * what ends.
 */
export function endRows(
  lines: readonly string[],
  { words, grammar }: { words: Words; grammar: Grammar },
): EndRow[] {
  const [head = '', ...rows] = lines.map((line) => line.replace(/^\|\s?|\s?\|$/g, ''));
  const columns = columnsOf(head.split(CELL).map(fold), words, grammar);
  if (columns.dates.length === 0) return [];
  return rows.flatMap((line) => {
    const cells = line.split(CELL);
    const date = columns.dates
      .map((at) => cells[at] ?? '')
      .find((cell) => findDates(fold(cell), grammar.language).length > 0);
    const what = cells.filter((cell, at) => cell !== date && !columns.instead.includes(at)).join(' | ');
    return date === undefined ? [] : [{ line, date, what }];
  });
}

function columnsOf(heads: readonly string[], words: Words, grammar: Grammar): Columns {
  const places = heads.map((head, at) => ({ head, at }));
  const ends = places.filter(
    ({ head }) =>
      (head.search(words.closing) >= 0 || head.search(words.deadlines.ends) >= 0) &&
      head.search(grammar.notice) < 0,
  );
  const dated = ends.filter(({ head }) => DAY.test(head));
  return {
    dates: (dated.length > 0 ? dated : ends).map(({ at }) => at),
    instead: places.filter(({ head }) => REPLACEMENT.test(head)).map(({ at }) => at),
  };
}
