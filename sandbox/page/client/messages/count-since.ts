import type { MessageView } from '../../message-view.ts';
import { isLater } from '../store/later-id.ts';

/** How many messages came after the one with this id, even when that one is gone by now. */
export function countSince(messages: readonly MessageView[], id: string | undefined): number {
  if (id === undefined) return 0;
  let count = 0;
  for (let index = messages.length - 1; index >= 0; index -= 1) {
    const message = messages[index];
    if (!message || !isLater(message.id, id)) break;
    count += 1;
  }
  return count;
}
