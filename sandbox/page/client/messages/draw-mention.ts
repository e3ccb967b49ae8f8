import { html, type TemplateResult } from 'lit-html';
import type { MarkupNode } from '../../message-view.ts';
import type { Around } from './around.ts';

/** A mention; a channel's leads there. */
export function drawMention(
  { name, channelId }: Extract<MarkupNode, { type: 'mention' }>,
  { page }: Around,
): TemplateResult {
  if (channelId === null) return html`<bdi class="mention">${name}</bdi>`;
  const open = () => page.openChannel(channelId);
  return html`<button type="button" class="mention" @click=${open}><bdi>${name}</bdi></button>`;
}
