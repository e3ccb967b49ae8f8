import type { MarkupNode } from '../../message-view.ts';

/** Whether something in a text can be pressed. Such a text can't be a link itself: one control can't hold another. */
export function hasControl(nodes: readonly MarkupNode[]): boolean {
  return nodes.some((node) => {
    switch (node.type) {
      case 'link':
      case 'spoiler':
        return true;
      case 'mention':
        return node.channelId !== null;
      case 'list':
        return node.items.some(hasControl);
      default:
        return 'inner' in node && hasControl(node.inner);
    }
  });
}
