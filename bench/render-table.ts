import { isMissed, type Row } from './row.ts';

const HEADS = ['what', 'Sundown', 'compared with', 'bare', 'ratio', 'target', ''];

/** The rows as a table in Markdown, its columns aligned for reading as plain text too. */
export function renderTable(rows: readonly Row[]): string {
  const cells = [HEADS, ...rows.map(cellsOf)];
  const widths = HEADS.map((_, column) => Math.max(3, ...cells.map((row) => row[column]?.length ?? 0)));
  const [head = '', ...lines] = cells.map((row) => lineOf(row, widths));
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [head, rule, ...lines, ''].join('\n');
}

function lineOf(cells: readonly string[], widths: readonly number[]): string {
  return `| ${widths.map((width, column) => (cells[column] ?? '').padEnd(width)).join(' | ')} |`;
}

function cellsOf(row: Row): string[] {
  const { name, unit, sundown, other, bare, target } = row;
  return [
    `${name}, ${unit}`,
    sundown.toFixed(1),
    other.toFixed(1),
    bare === null ? '' : bare.toFixed(1),
    ratio(sundown / other),
    target === null ? 'none' : `at most ${ratio(target)}`,
    target === null ? '' : isMissed(row) ? 'MISSED' : 'met',
  ];
}

/** A part of one is easier to compare as a fraction: 1/12.3. */
function ratio(value: number): string {
  return value <= 0.5 ? `1/${trimmed(1 / value, 1)}` : trimmed(value, 2);
}

function trimmed(value: number, digits: number): string {
  return String(Number(value.toFixed(digits)));
}
