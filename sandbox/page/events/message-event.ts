import type { Happening } from '../../discord/signals.ts';
import type { PageEvent } from '../outcome-view.ts';
import { canSeeMessage } from '../views/can-see.ts';
import { toMessageView } from '../views/to-message-view.ts';
import type { Viewer } from '../views/viewer.ts';

/** What one person sees of something that happened to a message; undefined when that is nothing. */
export function messageEvent(viewer: Viewer, happening: Happening): PageEvent | undefined {
  if (happening.kind === 'reply' || happening.kind === 'change') return undefined;
  const { kind, message } = happening;
  if (!canSeeMessage(viewer, message)) return undefined;
  return kind === 'delete'
    ? { kind: 'gone', channelId: message.channelId, messageId: message.id }
    : { kind: 'message', message: toMessageView(viewer, message), isNew: kind === 'message' };
}
