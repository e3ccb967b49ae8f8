import type { Modal } from '../../discord/interaction.ts';
import type { ModalView } from '../message-view.ts';
import { namesFor } from './names-for.ts';
import { toComponentView } from './to-component-view.ts';
import type { Viewer } from './viewer.ts';

/** A modal opened in a guild, or in a direct channel. */
export function toModalView(viewer: Viewer, modal: Modal, guildId: string | undefined): ModalView {
  const around = { names: namesFor(viewer, guildId), attachments: [] };
  return {
    id: modal.interactionId,
    title: modal.title,
    components: modal.components.map((one) => toComponentView(one, around)),
  };
}
