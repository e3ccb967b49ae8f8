import type { MessageView } from '../../message-view.ts';
import { isLater } from './later-id.ts';

/** Puts a new message, or a new state of one, in its place; the list stays oldest first. */
export function withMessage(list: readonly MessageView[], message: MessageView): readonly MessageView[] {
  const at = list.findIndex(({ id }) => id === message.id);
  if (at >= 0) return list.with(at, message);
  const after = list.findLastIndex(({ id }) => isLater(message.id, id));
  return list.toSpliced(after + 1, 0, message);
}

export function withoutMessage(list: readonly MessageView[], id: string): readonly MessageView[] {
  return list.some((one) => one.id === id) ? list.filter((one) => one.id !== id) : list;
}

/**
 * The latest messages as the server has them now, after a start or a lost connection. Of what the page had it keeps
 * only what no channel lists (ephemeral messages) and what was heard of while the answer was on its way.
 */
export function renewed(
  list: readonly MessageView[],
  latest: readonly MessageView[],
  heard: ReadonlySet<string>,
): readonly MessageView[] {
  const kept = list.filter(({ id, ephemeral }) => ephemeral || heard.has(id));
  const fresh = latest.filter(({ id }) => !heard.has(id));
  return kept.reduce(withMessage, fresh);
}
