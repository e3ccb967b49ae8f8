import type { Modal } from '../../discord/interaction.ts';

/** More forms than this are open on no screen. */
const most = 200;

/** The modals that pages have open, by the interaction that was answered with them. */
export type ModalStore = {
  readonly keep: (modal: Modal) => void;
  readonly find: (id: string) => Modal | undefined;
  readonly forget: (id: string) => void;
};

export function createModalStore(): ModalStore {
  const open = new Map<string, Modal>();
  return {
    keep: (modal) => {
      open.set(modal.interactionId, modal);
      const [oldest] = open.keys();
      if (open.size > most && oldest !== undefined) open.delete(oldest);
    },
    find: (id) => open.get(id),
    forget: (id) => void open.delete(id),
  };
}
