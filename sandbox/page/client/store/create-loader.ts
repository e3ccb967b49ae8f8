import type { MessagePageView } from '../../outcome-view.ts';
import type { CommandView } from '../../state-view.ts';
import { ask } from './ask-server.ts';
import type { Cell } from './cell.ts';
import { renewed, withOlder } from './message-list.ts';

/** Brings what events don't: the messages of the open channel, and the commands it offers. */
export type Loader = {
  /** The latest messages and the commands, as the server has them now. */
  readonly renew: () => Promise<void>;
  readonly older: () => Promise<void>;
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

  return {
    commands,
    heard: (messageId) => void heard.add(messageId),
    renew: async () => {
      heard = new Set();
      const messages = load<MessagePageView>('/messages', {}, ({ messages: latest, hasOlder }) =>
        change((shown) => ({ ...shown, hasOlder, messages: renewed(shown.messages, latest, heard) })),
      );
      await Promise.all([messages, commands()]);
    },
    older: async () => {
      const [oldest] = read().messages;
      if (!oldest || !read().hasOlder || read().isLoading) return;
      change((shown) => ({ ...shown, isLoading: true }));
      await load<MessagePageView>('/messages', { before: oldest.id }, ({ messages: older, hasOlder }) =>
        change((shown) => ({ ...shown, hasOlder, messages: withOlder(shown.messages, older) })),
      );
      change((shown) => ({ ...shown, isLoading: false }));
    },
  };
}
