import { SimpleMarkdown } from 'discord-markdown-parser';
import { isLineStart } from './line-start.ts';
import type { AstNode, Rule } from './rule.ts';

type Line = { readonly indent: number; readonly isOrdered: boolean; readonly text: string };

const bullet = /^( *)([-*]|\d{1,10}\.) +(.+)$/;

/** Lists, which the library does not know: lines with a bullet or a number; two more spaces make a list within. */
export const listRule: Rule = {
  order: SimpleMarkdown.defaultRules.list.order,
  match: (source, state, before) =>
    isLineStart(state, before) ? /^(?: *(?:[-*]|\d{1,10}\.) +[^\n]+(?:\n|$))+/.exec(source) : null,
  parse: ([all = ''], parse, state) =>
    listOf(all.split('\n').flatMap(readLine), (text) => parse(text, { ...state, isLine: true })),
};

function readLine(line: string): readonly Line[] {
  const [, indent = '', sign = '', text] = bullet.exec(line) ?? [];
  return text === undefined ? [] : [{ indent: indent.length, isOrdered: sign.length > 1, text }];
}

function listOf(lines: readonly Line[], parse: (text: string) => AstNode[]): AstNode {
  const [first] = lines;
  const isOwn = ({ indent }: Line) => indent < (first?.indent ?? 0) + 2;
  const starts = lines.flatMap((line, index) => (isOwn(line) ? [index] : []));
  const items = starts.map((start, nth) => {
    const [head, ...below] = lines.slice(start, starts[nth + 1]);
    return [...parse(head?.text ?? ''), ...(below.length > 0 ? [listOf(below, parse)] : [])];
  });
  return { type: 'list', ordered: first?.isOrdered ?? false, items };
}
