import { directChannel } from '../direct-channel.ts';
import type { Human } from '../discord.ts';
import { postMessage } from '../messages/post-message.ts';
import type { World } from '../world.ts';
import type { Patience } from './raise.ts';
import { autocomplete, slash } from './slash.ts';
import { submitModal } from './submit-modal.ts';
import { useComponent } from './use-component.ts';

export function createHuman(world: World, patience: Patience): Human {
  return {
    say: (user, channel, content) =>
      postMessage(world, { channel, body: { content }, files: [], authorId: user.id }),
    openDirect: (user) => directChannel(world, user.id),
    slash: (user, request) => slash(world, user, { request, patience }),
    autocomplete: (user, request) => autocomplete(world, user, { request, patience }),
    click: (user, message, customId) => useComponent(world, user, { use: { message, customId }, patience }),
    select: (user, message, choice) => useComponent(world, user, { use: { message, ...choice }, patience }),
    submitModal: (user, modal, values) => submitModal(world, user, { modal, values, patience }),
  };
}
