import type { MarkupNode } from '../message-view.ts';

/** The words of a text without its markup, in one line. */
export function plainText(nodes: readonly MarkupNode[]): string {
  return joined(nodes).replaceAll(/\s+/g, ' ').trim();
}

function joined(nodes: readonly MarkupNode[]): string {
  return nodes.map(textOf).join('');
}

function textOf(node: MarkupNode): string {
  switch (node.type) {
    case 'text':
    case 'code':
    case 'code-block':
      return node.text;
    case 'break':
      return ' ';
    case 'list':
      return node.items.map((item) => ` ${joined(item)} `).join('');
    case 'time':
      return new Date(node.seconds * 1000).toISOString().slice(0, 10);
    case 'mention':
      return node.name;
    case 'emoji':
      return `:${node.name}:`;
    case 'heading':
    case 'quote':
    case 'subtext':
      return ` ${joined(node.inner)} `;
    case 'spoiler':
      return '▮▮▮';
    default:
      return joined(node.inner);
  }
}
