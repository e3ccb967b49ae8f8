import type { MessageView, SelectView } from '../../sandbox/page/message-view.ts';

/** A plain message of Ada's, but for what a test says. */
export function messageView(change: Partial<MessageView> = {}): MessageView {
  return {
    id: '100',
    channelId: '1',
    author: { id: '2', name: 'Ada', bot: false },
    at: '2026-04-24T12:00:00.000Z',
    editedAt: null,
    kind: 'message',
    content: [],
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

/** A select of one text out of two, but for what a test says. */
export function selectView(change: Partial<SelectView> = {}): SelectView {
  const option = (label: string) => ({ label, value: label, description: null, emoji: null, chosen: false });
  return {
    type: 'select',
    customId: 'surface',
    of: 'text',
    placeholder: 'Choose a surface',
    min: 1,
    max: 1,
    required: true,
    disabled: false,
    options: [option('app'), option('api')],
    channelTypes: [],
    ...change,
  };
}
