import type { Shown } from '../page.ts';

type Before = Pick<Shown, 'channelId' | 'messages' | 'isLoading'>;

/** What a reader of the channel should notice about a change. */
export type LogChange = {
  /** Another channel: it opens at its end. */
  readonly isOther: boolean;
  /** Something was added at the end, which is told to those who listen; older messages are not. */
  readonly isNews: boolean;
  /** The viewer wrote the last message just now, or it answers something they did: they want to see it. */
  readonly isOwn: boolean;
};

export function logChange(before: Before | null, now: Before, me: string | null): LogChange {
  const isOther = before === null || before.channelId !== now.channelId || isReplaced(before, now);
  const last = now.messages.at(-1);
  const isNews = !isOther && !before.isLoading && last !== undefined && isAfter(before, now);
  const isAdded = isNews && last.id !== before.messages.at(-1)?.id;
  return { isOther, isNews, isOwn: isAdded && (last.author.id === me || last.ephemeral) };
}

/** The messages of a channel that was just loaded, or came in place of all that were there. */
function isReplaced(before: Before, now: Before): boolean {
  const first = before.messages[0];
  if (!first) return before.isLoading && now.messages.length > 0;
  const kept = new Set(now.messages.map(({ id }) => id));
  return !before.messages.some(({ id }) => kept.has(id));
}

/** The list goes on from where it ended, or something in it has changed; older ones above it are neither. */
function isAfter(before: Before, now: Before): boolean {
  const [was, is] = [before.messages, now.messages];
  const last = was.at(-1)?.id;
  if (last === undefined || is.at(-1)?.id === last) return last === undefined || was[0]?.id === is[0]?.id;
  return is.some(({ id }) => id === last);
}
