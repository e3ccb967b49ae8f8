import type { Message } from '../../discord/message.ts';
import type { MessageView } from '../message-view.ts';
import type { Viewer } from './viewer.ts';

/** The command that a message is the first answer to; later answers stand for themselves. */
export function commandOf({ discord }: Viewer, message: Message): MessageView['command'] {
  const interaction = discord.interaction(message.interactionId ?? '');
  // Not known yet while the first answer is on its way to those who watch.
  const isFirst = (interaction?.originalId ?? message.id) === message.id;
  if (interaction?.type !== 2 || !isFirst) return null;
  return { user: discord.user(interaction.userId)?.name ?? 'Deleted user', name: interaction.name };
}
