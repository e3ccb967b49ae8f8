import { html, nothing, type TemplateResult } from 'lit-html';
import { focusedField } from './composer.ts';
import { drawCommand } from './draw-command.ts';
import { drawInput, TEXT_ID } from './draw-input.ts';
import { drawList } from './draw-list.ts';
import type { OpenComposer } from './open-composer.ts';
import { channelLabel } from './place.ts';

export function drawComposer(open: OpenComposer): TemplateResult {
  const { composer, list } = open;
  const submit = (event: Event) => {
    event.preventDefault();
    open.submit();
  };
  return html`
    <div class="composer-above">${list ? drawList(open, list) : nothing}</div>
    <p class="composer-trouble" role="alert">${composer.trouble ?? nothing}</p>
    ${drawHint(open)}
    <form class="composer-form" novalidate aria-busy=${composer.sending !== null} @submit=${submit}>
      ${composer.command ? drawCommand(open, composer.command) : drawMessage(open)}
      <button class="composer-send">Send</button>
    </form>
    ${drawStatus(open)}
  `;
}

function drawMessage(open: OpenComposer): TemplateResult {
  const label = `Message ${channelLabel(open.place)}`;
  return drawInput(open, {
    field: null,
    id: TEXT_ID,
    value: open.composer.text,
    label,
    placeholder: label,
  });
}

/** What the field in use is for. The field itself says it to a screen reader. */
function drawHint({ composer }: OpenComposer): TemplateResult | typeof nothing {
  const { command } = composer;
  if (!command) return nothing;
  const option = focusedField(composer)?.option;
  const [name, about] = option
    ? [option.label, option.description]
    : [`/${command.label}`, command.description];
  return html`<p class="composer-hint" dir="auto"><b>${name}</b> ${about}</p>`;
}

function drawStatus({ composer, list, place }: OpenComposer): TemplateResult {
  if (composer.sending)
    return html`<p class="composer-status" role="status">${place.bot.name} is thinking…</p>`;
  const count = list && `${list.name}: ${list.rows.length}`;
  return html`<p class="composer-status visually-hidden" role="status">${list?.note ?? count ?? nothing}</p>`;
}
