import type { Shown } from '../page.ts';

type Before = Pick<Shown, 'channelId' | 'messages' | 'isLoading'>;

/** What a reader of the channel should notice about a change. */
export type LogChange = {
  /** Another channel: it opens at its end. */
  readonly isOther: boolean;
  /** Something was added at the end, which is told to those who listen; older messages are not. */
  readonly isNews: boolean;
  /** The viewer wrote the last message just now, and wants to see it. */
  readonly isOwn: boolean;
};

export function logChange(before: Before | null, now: Before, me: string | null): LogChange {
  const isOther = before === null || before.channelId !== now.channelId || isReplaced(before, now);
  const last = now.messages.at(-1);
  const isNews = !isOther && !before.isLoading && last !== undefined && isFirstKept(before, now);
  const isAdded = isNews && last.id !== before.messages.at(-1)?.id;
  return { isOther, isNews, isOwn: isAdded && last.author.id === me };
}

/** The messages of a channel that was just loaded, or came in place of all that were there. */
function isReplaced(before: Before, now: Before): boolean {
  const first = before.messages[0];
  if (!first) return before.isLoading && now.messages.length > 0;
  if (isFirstKept(before, now)) return false;
  const kept = new Set(now.messages.map(({ id }) => id));
  return !before.messages.some(({ id }) => kept.has(id));
}

function isFirstKept(before: Before, now: Before): boolean {
  return before.messages.length === 0 || before.messages[0]?.id === now.messages[0]?.id;
}
