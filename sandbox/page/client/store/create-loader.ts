import type { MessagePageView } from '../../outcome-view.ts';
import type { CommandView } from '../../state-view.ts';
import { ask } from './ask-server.ts';
import type { Cell } from './cell.ts';
import { goDown, goToLatest, goUp, type MessageWindow } from './message-window.ts';

/** Brings what events don't: the messages of the open channel, and the commands it offers. */
export type Loader = {
  /** The latest messages and the commands, as the server has them now. */
  readonly renew: () => Promise<void>;
  readonly older: () => Promise<void>;
  readonly newer: () => Promise<void>;
  /** Leaves what is held for the end of the channel. */
  readonly latest: () => Promise<void>;
  readonly commands: () => Promise<void>;
  /** Tells of a message that came by itself. */
  readonly heard: (messageId: string) => void;
};

export function createLoader({ read, change }: Cell, report: (error: unknown) => void): Loader {
  let heard = new Set<string>();

  /** Where the person is; an answer that comes after they have gone elsewhere is thrown away. */
  const place = () => ({ as: read().state?.me.id ?? '', channel: read().channelId ?? '' });
  const isStill = (asked: ReturnType<typeof place>) =>
    asked.as === place().as && asked.channel === place().channel;

  async function load<Answer>(path: string, more: object, use: (answer: Answer) => void): Promise<void> {
    const asked = place();
    if (asked.as === '' || asked.channel === '') return;
    const got = await ask<Answer>(path, { ...asked, ...more }).catch(report);
    if (got && isStill(asked)) use(got);
  }

  const commands = () =>
    load<readonly CommandView[]>('/commands', {}, (list) =>
      change((shown) => ({ ...shown, commands: list })),
    );

  const messages = (more: object, move: (window: MessageWindow, page: MessagePageView) => MessageWindow) =>
    load<MessagePageView>('/messages', more, (page) =>
      change((shown) => ({ ...shown, ...move(shown, page) })),
    );

  /** One walk at a time, up or down. */
  async function walk(...step: Parameters<typeof messages>): Promise<void> {
    if (read().isLoading) return;
    change((shown) => ({ ...shown, isLoading: true }));
    await messages(...step);
    change((shown) => ({ ...shown, isLoading: false }));
  }

  const latest = () => {
    heard = new Set();
    return messages({}, (window, page) => goToLatest(window, page, heard));
  };

  return {
    commands,
    latest,
    heard: (messageId) => void heard.add(messageId),
    renew: async () => void (await Promise.all([latest(), commands()])),
    older: async () => {
      const oldest = read().messages[0];
      if (oldest && read().hasOlder) await walk({ before: oldest.id }, goUp);
    },
    newer: async () => {
      const newest = read().messages.at(-1);
      if (newest && read().hasNewer) await walk({ after: newest.id }, goDown);
    },
  };
}
