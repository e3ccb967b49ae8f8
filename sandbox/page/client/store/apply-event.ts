import type { MessageView } from '../../message-view.ts';
import type { PageEvent } from '../../outcome-view.ts';
import type { StateView } from '../../state-view.ts';
import type { Shown } from '../page.ts';
import { withMessage, withoutMessage } from './message-list.ts';
import { emptyWindow, withArrival } from './message-window.ts';
import { channelsOf, missed, type ReadMarks, withoutUnread, withUnread } from './unread.ts';

/** Nothing is known yet. */
export const nothingShown: Shown = {
  connection: 'connecting',
  state: null,
  clock: null,
  sources: [],
  faults: [],
  activity: [],
  channelId: null,
  ...emptyWindow,
  isLoading: false,
  commands: [],
  unread: {},
  modal: null,
  waiting: [],
  notice: null,
};

/** What there is to draw after an event. `marksOf` says what a viewer has read before. */
export function applyEvent(shown: Shown, event: PageEvent, marksOf: (viewer: string) => ReadMarks): Shown {
  switch (event.kind) {
    case 'state':
      return withState(shown, event.state, marksOf(event.state.me.id));
    case 'clock':
      return { ...shown, clock: event.clock };
    case 'sources':
      return { ...shown, sources: event.sources };
    case 'faults':
      return { ...shown, faults: event.faults };
    case 'activity':
      return { ...shown, activity: event.activity };
    case 'message':
      return withMessageEvent(shown, event.message, event.isNew);
    case 'gone':
      return event.channelId === shown.channelId
        ? { ...shown, messages: withoutMessage(shown.messages, event.messageId) }
        : shown;
    case 'commands':
      return shown;
  }
}

/** Another Discord, or another viewer, shares no message with the one before. */
function withState(shown: Shown, state: StateView, marks: ReadMarks): Shown {
  const isSame = shown.state?.world === state.world && shown.state.me.id === state.me.id;
  const kept = isSame ? shown : { ...shown, ...emptyWindow, unread: {}, modal: null };
  const channelId = openChannel(shown.channelId, state);
  const unread = missed(kept.unread, state, marks);
  return {
    ...kept,
    ...(channelId === shown.channelId ? {} : emptyWindow),
    state,
    channelId,
    unread: channelId === null ? unread : withoutUnread(unread, channelId),
  };
}

/** The channel that was open, as long as the viewer still sees it; else where visitors begin. */
function openChannel(before: string | null, state: StateView): string | null {
  const channels = channelsOf(state);
  const wished = [before, state.startChannelId].find((id) => channels.some((one) => one.id === id));
  return wished ?? channels[0]?.id ?? null;
}

function withMessageEvent(shown: Shown, message: MessageView, isNew: boolean): Shown {
  if (message.channelId !== shown.channelId)
    return isNew ? { ...shown, unread: withUnread(shown.unread, message) } : shown;
  if (isNew) return { ...shown, ...withArrival(shown, message) };
  // An edit of a message that is not held is none of the page's business until it is.
  const isKnown = shown.messages.some(({ id }) => id === message.id);
  return isKnown ? { ...shown, messages: withMessage(shown.messages, message) } : shown;
}
