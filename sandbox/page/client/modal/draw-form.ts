import { html, nothing, type TemplateResult } from 'lit-html';
import type { ComponentView } from '../../message-view.ts';
import { drawMarkup } from '../messages/draw-markup.ts';
import { drawChoiceField } from './draw-choice-field.ts';
import type { Label } from './draw-field.ts';
import { drawTextField } from './draw-text-field.ts';
import type { OpenForm } from './open-form.ts';

export function drawForm(open: OpenForm): TemplateResult {
  const { modal, isSending, refusal } = open.form;
  const send = (event: Event) => {
    event.preventDefault();
    open.send();
  };
  return html`
    <form novalidate @submit=${send}>
      <h2 id="modal-title" dir="auto">${modal.title}</h2>
      <div class="fields">${modal.components.map((component) => drawPart(component, open, null))}</div>
      <p class="refusal" role="alert">${refusal ?? nothing}</p>
      <p class="modal-actions">
        <button type="button" class="press secondary" @click=${open.cancel}>Cancel</button>
        <button type="submit" class="press primary" aria-busy=${isSending}>${isSending ? 'Sending…' : 'Submit'}</button>
      </p>
    </form>
  `;
}

function drawPart(component: ComponentView, open: OpenForm, label: Label | null): TemplateResult {
  switch (component.type) {
    case 'label':
      return drawPart(component.inner, open, component);
    case 'row':
      return html`${component.inner.map((inner) => drawPart(inner, open, null))}`;
    case 'text-input':
      return drawTextField({ field: component, label, open });
    case 'select':
      return drawChoiceField({ field: component, label, open });
    case 'text':
      return html`<div class="markup" dir="auto">${drawMarkup(component.text, open.around)}</div>`;
    default:
      return html`<p class="unknown">This page can't show ${nameOf(component)} in a form.</p>`;
  }
}

function nameOf(component: ComponentView): string {
  return component.type === 'unknown' ? `components of type ${component.number}` : `a ${component.type}`;
}
