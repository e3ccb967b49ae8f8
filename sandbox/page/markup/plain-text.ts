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
      return instant(node.seconds);
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

/** With its time: the day alone would be another one for some readers. */
function instant(seconds: number): string {
  return `${new Date(seconds * 1000).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
