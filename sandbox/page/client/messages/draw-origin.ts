import { html, nothing, type TemplateResult } from 'lit-html';
import type { MessageView } from '../../message-view.ts';

/** What a message answers: another message, or a command. */
export function drawOrigin({ repliesTo, command }: MessageView): TemplateResult | typeof nothing {
  if (repliesTo) {
    const text = repliesTo.text ?? 'The message was deleted.';
    return html`
      <p class="origin">
        <span aria-hidden="true">↱</span><span class="visually-hidden">Answers</span>
        <strong><bdi>${repliesTo.author}</bdi></strong> <span dir="auto">${text}</span>
      </p>
    `;
  }
  if (!command) return nothing;
  return html`
    <p class="origin">
      <strong><bdi>${command.user}</bdi></strong> used <span class="mention">/${command.name}</span>
    </p>
  `;
}
