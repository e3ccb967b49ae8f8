import type { MessageView } from '../message-view.ts';
import type { PageEvent } from '../outcome-view.ts';
import type { Page, Shown } from './page.ts';
import { applyEvent } from './store/apply-event.ts';
import { ask, tell } from './store/ask-server.ts';
import { createActions } from './store/create-actions.ts';
import { createCell } from './store/create-cell.ts';
import { createLoader } from './store/create-loader.ts';
import { listen } from './store/listen.ts';
import { emptyWindow, type MessageWindow, withoutOldest } from './store/message-window.ts';
import { noted, recall, remember } from './store/remember.ts';
import { replayTime } from './store/replay-time.ts';
import { withoutUnread } from './store/unread.ts';

/** Connects to the server that the page came from, and stays connected. `storage` outlives a reload. */
export function createPage(storage: Storage): Page {
  const cell = createCell();
  const { read, change } = cell;
  const report = (error: unknown) =>
    change((shown) => ({ ...shown, notice: error instanceof Error ? error.message : String(error) }));
  const loader = createLoader(cell, report);
  let memory = recall(storage);
  let hangUp = () => {};

  /** Changes what is shown; where that is another place, its messages and commands are brought. */
  function move(next: (shown: Shown) => Shown): void {
    const before = placeOf(read());
    change(next);
    if (placeOf(read()) !== before) void loader.renew();
    const after = noted(memory, read());
    if (after !== memory) remember(storage, after);
    memory = after;
  }

  function onEvent(event: PageEvent): void {
    if (event.kind === 'message') loader.heard(event.message.id);
    if (event.kind === 'gone') loader.heard(event.messageId);
    if (event.kind === 'commands') return void loader.commands();
    move((shown) => applyEvent(shown, event, (viewer) => memory.marks[viewer] ?? {}));
  }

  function connect(viewer: string): void {
    hangUp();
    hangUp = listen(viewer, {
      onEvent,
      onOpen: () => {
        change((shown) => ({ ...shown, connection: 'open' }));
        void loader.renew();
      },
      onLost: () => change((shown) => ({ ...shown, connection: 'lost' })),
    });
  }

  const openChannel = (channelId: string) =>
    move((shown) => ({
      ...shown,
      ...(shown.channelId === channelId ? {} : emptyChannel(channelId)),
      unread: withoutUnread(shown.unread, channelId),
    }));

  change((shown) => ({ ...shown, channelId: memory.channels[memory.viewer] ?? null }));
  connect(memory.viewer);

  return {
    ...createActions(cell),
    shown: read,
    watch: cell.watch,
    replayNow: () => replayTime(read().clock, Date.now()),
    openChannel,
    openDirect: async () => {
      const as = read().state?.me.id ?? '';
      const opened = await tell<{ readonly channel: string }>('/do/direct', { as }).catch(report);
      if (opened) openChannel(opened.channel);
    },
    become: (personId) => {
      change((shown) => ({ ...shown, ...emptyChannel(memory.channels[personId] ?? shown.channelId) }));
      connect(personId);
    },
    loadOlder: loader.older,
    loadNewer: loader.newer,
    toLatest: loader.latest,
    forgetOldest: () => change(withoutOldest),
    pins: async () => {
      const place = { as: read().state?.me.id ?? '', channel: read().channelId ?? '' };
      return (await ask<readonly MessageView[]>('/pins', place).catch(report)) ?? [];
    },
  };
}

/** A channel of which nothing is known yet. */
function emptyChannel(channelId: string | null): MessageWindow & Pick<Shown, 'channelId'> {
  return { channelId, ...emptyWindow };
}

/** Who looks at which channel of which Discord. */
function placeOf({ state, channelId }: Shown): string {
  return [state?.world, state?.me.id, channelId].join(' ');
}
