import type { MarkupNode } from '../message-view.ts';
import type { Names } from './names.ts';
import type { AstNode } from './rule.ts';
import { toMention } from './to-mention.ts';

const wrappers = {
  strong: 'strong',
  em: 'em',
  underline: 'underline',
  strikethrough: 'strike',
  spoiler: 'spoiler',
  blockQuote: 'quote',
  subtext: 'subtext',
} as const;

/** The furthest a date can be from 1970, in seconds. */
const farthest = 8_640_000_000_000;

/** Turns the library's tree into the page's. What the page has no word for stays as text. */
export function toMarkup(nodes: readonly AstNode[], names: Names): readonly MarkupNode[] {
  const read: MarkupNode[] = [];
  for (const node of nodes.flatMap((one) => toNode(one, names))) {
    const last = read.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      read[read.length - 1] = { type: 'text', text: last.text + node.text };
    else read.push(node);
  }
  return read;
}

function toNode(node: AstNode, names: Names): MarkupNode | readonly MarkupNode[] {
  if (isWrapper(node.type)) return { type: wrappers[node.type], inner: toMarkup(node.content, names) };
  switch (node.type) {
    case 'br':
      return { type: 'break' };
    case 'heading':
      return { type: 'heading', level: toLevel(node.level), inner: toMarkup(node.content, names) };
    case 'list':
      return {
        type: 'list',
        ordered: node.ordered,
        items: node.items.map((item: readonly AstNode[]) => toMarkup(item, names)),
      };
    case 'inlineCode':
      return { type: 'code', text: node.content };
    case 'codeBlock':
      return { type: 'code-block', language: node.lang, text: node.content };
    case 'link':
    case 'autolink':
    case 'url':
      return toLink(node, names);
    case 'timestamp':
      return toTime(node);
    case 'emoji':
      return { type: 'emoji', name: node.name };
    default:
      return toMention(node, names) ?? { type: 'text', text: String(node.content) };
  }
}

function isWrapper(type: string): type is keyof typeof wrappers {
  return Object.hasOwn(wrappers, type);
}

function toLevel(level: number): 1 | 2 | 3 {
  return level === 1 || level === 2 ? level : 3;
}

function toLink({ type, target, content }: AstNode, names: Names): MarkupNode {
  const url = URL.parse(target);
  if (url?.protocol === 'http:' || url?.protocol === 'https:')
    return { type: 'link', url: url.href, inner: toMarkup(content, names) };
  return { type: 'text', text: type === 'autolink' ? `<${target}>` : target };
}

function toTime({ timestamp, format }: AstNode): MarkupNode {
  const seconds = Number(timestamp);
  return Math.abs(seconds) <= farthest
    ? { type: 'time', seconds, style: format ?? 'f' }
    : { type: 'text', text: `<t:${timestamp}${format ? `:${format}` : ''}>` };
}
