import type { MessageView } from '../../message-view.ts';
import type { MessagePageView } from '../../outcome-view.ts';
import type { Shown } from '../page.ts';
import { renewed, withMessage } from './message-list.ts';

/** The stretch of a channel that the page holds. It moves when its reader goes up or down, and never grows long. */
export type MessageWindow = Pick<Shown, 'messages' | 'hasOlder' | 'hasNewer' | 'arrived'>;

/** Drawing costs with every message that is there; this many fill several screens. */
export const mostHeld = 200;
/** Cutting at each new message would draw everything anew each time. */
const slack = 50;

export const emptyWindow: MessageWindow = { messages: [], hasOlder: false, hasNewer: false, arrived: 0 };

/** The reader goes up: older messages come in above, and the newest make room. */
export function goUp(window: MessageWindow, { messages: older, hasMore }: MessagePageView): MessageWindow {
  const all = [...missingIn(window, older), ...window.messages];
  const hasNewer = window.hasNewer || all.length > mostHeld;
  return { ...window, messages: all.slice(0, mostHeld), hasOlder: hasMore, hasNewer };
}

/** The reader goes down: newer messages come in below, and the oldest make room. */
export function goDown(window: MessageWindow, { messages: newer, hasMore }: MessagePageView): MessageWindow {
  const all = [...window.messages, ...missingIn(window, newer)];
  const hasOlder = window.hasOlder || all.length > mostHeld;
  const arrived = hasMore ? window.arrived : 0;
  return { messages: all.slice(-mostHeld), hasOlder, hasNewer: hasMore, arrived };
}

/** The latest messages, as the server has them now. `heard` is what came while its answer was on the way. */
export function goToLatest(
  window: MessageWindow,
  { messages: latest, hasMore }: MessagePageView,
  heard: ReadonlySet<string>,
): MessageWindow {
  return { ...emptyWindow, messages: renewed(window.messages, latest, heard), hasOlder: hasMore };
}

/** For a reader at the end, who does not see what lies far above. The same object where there is nothing to cut. */
export function withoutOldest<Held extends MessageWindow>(window: Held): Held {
  if (window.hasNewer || window.messages.length <= mostHeld + slack) return window;
  return { ...window, messages: window.messages.slice(-mostHeld), hasOlder: true };
}

/** A new message is only counted while what lies before it is not there. */
export function withArrival(window: MessageWindow, message: MessageView): MessageWindow {
  return window.hasNewer
    ? { ...window, arrived: window.arrived + 1 }
    : { ...window, messages: withMessage(window.messages, message) };
}

function missingIn({ messages }: MessageWindow, more: readonly MessageView[]): readonly MessageView[] {
  const known = new Set(messages.map(({ id }) => id));
  return more.filter(({ id }) => !known.has(id));
}
