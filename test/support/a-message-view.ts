import type { MessageView } from '../../sandbox/page/message-view.ts';

/** A plain message as the page draws it; whatever matters to a test is given. */
export function aMessageView(change: Partial<MessageView> = {}): MessageView {
  return {
    id: '100',
    channelId: '10',
    author: { id: '1', name: 'Sundown', bot: true },
    at: '2026-03-24T20:10:00.000Z',
    editedAt: null,
    kind: 'message',
    content: [{ type: 'text', text: 'Hello' }],
    embeds: [],
    components: [],
    attachments: [],
    pinned: false,
    published: false,
    ephemeral: false,
    thinking: false,
    pingsMe: false,
    repliesTo: null,
    command: null,
    ...change,
  };
}
