import type { MessageView } from '../../message-view.ts';
import { formatTime } from './format-time.ts';
import type { Reader } from './reader.ts';

/** A message with what its neighbour above makes of it. */
export type MessageRow = {
  readonly message: MessageView;
  /** The day that begins with it, or null. */
  readonly day: string | null;
  /** It goes on under the name above it. */
  readonly continues: boolean;
};

/** Discord puts messages of one author under one name when no more than this lies between two of them. */
const PAUSE = 7 * 60_000;

/** Groups messages by author and divides them by day, as the reader's calendar has it. */
export function messageRows(messages: readonly MessageView[], reader: Reader): readonly MessageRow[] {
  let above: MessageView | undefined;
  let today = '';
  return messages.map((message) => {
    const date = formatTime(Date.parse(message.at), 'D', reader);
    const day = date === today ? null : date;
    const continues = day === null && above !== undefined && isContinued(above, message);
    above = message;
    today = date;
    return { message, day, continues };
  });
}

function isContinued(above: MessageView, message: MessageView): boolean {
  if (above.kind === 'pin' || message.kind === 'pin') return false;
  if (message.repliesTo || message.command) return false;
  if (above.ephemeral !== message.ephemeral) return false;
  if (above.author.id !== message.author.id || above.author.name !== message.author.name) return false;
  return Date.parse(message.at) - Date.parse(above.at) <= PAUSE;
}
