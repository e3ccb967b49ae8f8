import { nothing, render } from 'lit-html';
import type { OutcomeView } from '../../outcome-view.ts';
import { readerOf } from '../messages/reader-of.ts';
import type { Page } from '../page.ts';
import { drawForm } from './draw-form.ts';
import type { FieldValue } from './field-problem.ts';
import { checked, type Form, isReady, newForm, withValue } from './form.ts';
import type { Field } from './modal-fields.ts';

/** The form that the bot asks a person to fill in, as a dialog over the page. */
export function mountModal(root: HTMLElement, page: Page): void {
  const dialog = addDialog(root);
  let form: Form | null = null;

  const show = (next: Form | null) => {
    form = next;
    const around = { page, reader: readerOf(page.shown().state?.me.locale) };
    const open = next && { form: next, around, change, send, cancel: page.closeModal };
    render(open ? drawForm(open) : nothing, dialog);
  };
  const change = (field: Field, value: FieldValue) => {
    if (form) show(withValue(form, field, value));
  };
  const send = async () => {
    if (!form || form.isSending) return;
    const tried = checked(form);
    show(tried);
    if (!isReady(tried)) return focusFirstProblem(dialog);
    show({ ...tried, isSending: true, refusal: null });
    const refusal = refusalOf(await page.submitModal(tried.values));
    if (form?.modal === tried.modal) show({ ...form, isSending: false, refusal });
  };
  const follow = () => {
    const { modal } = page.shown();
    if (modal?.id === form?.modal.id) return;
    show(modal && newForm(modal));
    if (!modal) dialog.close();
    else if (!dialog.open) dialog.showModal();
  };
  // Esc closes the dialog by itself; the store has to hear of it.
  dialog.addEventListener('close', () => {
    if (page.shown().modal) page.closeModal();
  });
  page.watch(follow);
  follow();
}

function addDialog(root: HTMLElement): HTMLDialogElement {
  const dialog = document.createElement('dialog');
  dialog.className = 'modal';
  dialog.setAttribute('aria-labelledby', 'modal-title');
  root.append(dialog);
  return dialog;
}

function refusalOf(outcome: OutcomeView): string | null {
  if (outcome.kind === 'timeout')
    return 'The application did not respond. What you wrote is still here; you can send it again.';
  return outcome.kind === 'refused' ? outcome.reason : null;
}

function focusFirstProblem(dialog: HTMLElement): void {
  dialog.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
}
