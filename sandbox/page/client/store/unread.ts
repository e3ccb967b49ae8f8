import type { MessageView } from '../../message-view.ts';
import type { ChannelView, StateView } from '../../state-view.ts';
import type { Shown } from '../page.ts';
import { isLater } from './later-id.ts';

export type Unread = Shown['unread'];
/** The newest message that was seen, by channel. */
export type ReadMarks = Readonly<Record<string, string>>;

const none = { messages: 0, pings: 0 };

/** Counts a message that came to a channel that is not open. */
export function withUnread(unread: Unread, { channelId, pingsMe }: MessageView): Unread {
  const { messages, pings } = unread[channelId] ?? none;
  return { ...unread, [channelId]: { messages: messages + 1, pings: pings + (pingsMe ? 1 : 0) } };
}

export function withoutUnread(unread: Unread, channelId: string): Unread {
  const { [channelId]: _, ...rest } = unread;
  return rest;
}

/** What came while the page was not there: at least one message, since the newest is newer than the mark. */
export function missed(unread: Unread, state: StateView, marks: ReadMarks): Unread {
  const unseen = channelsOf(state).filter(
    ({ id, lastMessageId }) =>
      lastMessageId !== null && !unread[id] && isLater(lastMessageId, marks[id] ?? '0'),
  );
  return { ...unread, ...Object.fromEntries(unseen.map(({ id }) => [id, { messages: 1, pings: 0 }])) };
}

/** Every channel the viewer can open. */
export function channelsOf({ guilds, dm }: StateView): readonly ChannelView[] {
  return [...guilds.flatMap(({ channels }) => channels), ...(dm ? [dm] : [])];
}
