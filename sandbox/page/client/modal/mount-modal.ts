import { html, nothing, render } from 'lit-html';
import type { OutcomeView } from '../../outcome-view.ts';
import { createUses } from '../messages/uses.ts';
import type { Page } from '../page.ts';
import { drawForm } from './draw-form.ts';
import { checked, type Form, isReady, newForm, withValue } from './form.ts';

/** The form that the bot asks a person to fill in, as a dialog over the page. */
export function mountModal(root: HTMLElement, page: Page): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'modal';
  dialog.setAttribute('aria-labelledby', 'modal-title');
  root.append(dialog);
  const uses = createUses(() => {});
  const { timeZone: zone } = Intl.DateTimeFormat().resolvedOptions();
  let form: Form | null = null;

  const show = (next: Form | null) => {
    form = next;
    const around = {
      page,
      uses,
      reader: { locale: page.shown().state?.me.locale ?? navigator.language, zone },
    };
    const change: Parameters<typeof drawForm>[0]['change'] = (field, value) => {
      if (form) show(withValue(form, field, value));
    };
    render(
      next ? html`${drawForm({ form: next, around, change, send, cancel: page.closeModal })}` : nothing,
      dialog,
    );
  };
  const send = async () => {
    if (!form || form.isSending) return;
    const tried = checked(form);
    show(tried);
    if (!isReady(tried)) return focusFirstProblem(dialog);
    show({ ...tried, isSending: true, refusal: null });
    const outcome = await page.submitModal(tried.values);
    if (form?.modal !== tried.modal) return;
    const refusal = refusalOf(outcome);
    if (refusal === null) page.closeModal();
    else show({ ...form, isSending: false, refusal });
  };
  const follow = () => {
    const { modal } = page.shown();
    if (modal?.id === form?.modal.id) return;
    show(modal && newForm(modal));
    if (modal && !dialog.open) dialog.showModal();
    if (!modal) dialog.close();
  };
  // Esc closes the dialog by itself; the store has to hear of it.
  dialog.addEventListener('close', () => {
    if (page.shown().modal) page.closeModal();
  });
  page.watch(follow);
  follow();
}

function refusalOf(outcome: OutcomeView): string | null {
  if (outcome.kind === 'timeout')
    return 'The application did not respond. Nothing was lost: you can send it again.';
  return outcome.kind === 'refused' ? outcome.reason : null;
}

function focusFirstProblem(dialog: HTMLElement): void {
  dialog.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
}
