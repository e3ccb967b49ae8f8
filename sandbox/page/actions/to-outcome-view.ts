import type { Outcome } from '../../discord/human/outcome.ts';
import type { OutcomeView } from '../outcome-view.ts';
import { toModalView } from '../views/to-modal-view.ts';
import type { Viewer } from '../views/viewer.ts';
import type { ModalStore } from './create-modal-store.ts';

type Seen = { readonly viewer: Viewer; readonly modals: ModalStore };

/** What a person sees of an outcome. Messages come as events; a modal is kept until it is sent back. */
export function toOutcomeView(outcome: Outcome, { viewer, modals }: Seen): OutcomeView {
  switch (outcome.kind) {
    case 'modal':
      modals.keep(outcome.modal);
      return { kind: 'modal', modal: toModalView(viewer, outcome.modal, outcome.interaction.guildId) };
    case 'timeout':
      return { kind: 'timeout' };
    case 'refused':
      return outcome;
    default:
      return { kind: 'done' };
  }
}
