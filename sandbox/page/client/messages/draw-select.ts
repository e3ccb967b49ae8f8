import { html, type TemplateResult } from 'lit-html';
import type { SelectView } from '../../message-view.ts';
import type { Place } from './place.ts';
import { selectChoices } from './select-choices.ts';
import './choice-list.ts';

/** A select of a message: what is chosen is sent at once, or with "Done" when it may be several. */
export function drawSelect(select: SelectView, { message, around }: Place): TemplateResult {
  const { page, uses } = around;
  const { customId } = select;
  const offer = {
    select,
    label: select.placeholder || 'Make a choice',
    isBusy: uses.pending(message.id).has(customId),
    choices: () => selectChoices(select, page.shown().state, page.shown().channelId),
    choose: (values: readonly string[]) =>
      void uses.start(message.id, customId, () => page.select(message, customId, values)),
  };
  return html`<choice-list .offer=${offer}></choice-list>`;
}
