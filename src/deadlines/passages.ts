import type { Item } from '../feed/item.ts';
import { isRow } from './read-table.ts';
import { sentencesOf } from './sentences.ts';

/** A sentence, or the lines of a table with its heading first. */
export type Passage =
  | { readonly kind: 'sentence'; readonly text: string }
  | { readonly kind: 'table'; readonly lines: readonly string[] };

/** What an item says, title first, in pieces of which each can be quoted. */
export function passagesOf({ title, text }: Pick<Item, 'title' | 'text'>, language: string): Passage[] {
  const passages: Passage[] = [];
  let rows: string[] = [];
  const endTable = () => {
    if (rows.length > 1) passages.push({ kind: 'table', lines: rows });
    else passages.push(...rows.map((row) => ({ kind: 'sentence' as const, text: row })));
    rows = [];
  };
  for (const line of [title, ...text.split('\n')]) {
    if (isRow(line)) rows.push(line);
    else {
      endTable();
      passages.push(...sentencesOf(line, language).map((one) => ({ kind: 'sentence' as const, text: one })));
    }
  }
  endTable();
  return passages;
}
