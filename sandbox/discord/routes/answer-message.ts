import { MessageFlags } from 'discord-api-types/v10';
import type { Answer, Interaction } from '../interaction.ts';
import type { Message } from '../message.ts';
import { currentMessage } from '../messages/message-store.ts';
import { type Draft, postMessage } from '../messages/post-message.ts';
import { ApiError } from '../rest/api-error.ts';
import type { World } from '../world.ts';

export type AnswerDraft = Pick<Draft, 'body' | 'files' | 'type' | 'isThinking'>;

/** Posts something in the name of an interaction; the ephemeral flag decides who sees it. */
export function answerMessage(world: World, interaction: Interaction, draft: AnswerDraft): Message {
  const channel = world.channels.get(interaction.channelId);
  if (!channel) throw new ApiError('unknownChannel');
  const isEphemeral = ((draft.body.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  const message = postMessage(world, {
    ...draft,
    channel,
    authorId: world.botId,
    interactionId: interaction.id,
    repliesTo: answered(world, interaction),
    ...(isEphemeral ? { seenBy: interaction.userId } : {}),
  });
  interaction.answerIds.push(message.id);
  return message;
}

/** What an answer hangs on: the first answer before it, or the message whose component was used. */
function answered(world: World, { originalId, messageId, channelId }: Interaction): Message | undefined {
  const id = originalId ?? messageId;
  return id === undefined ? undefined : currentMessage(world, { id, channelId });
}

/** Lets the waiting person and the watchers know. */
export function tellAnswer(world: World, interaction: Interaction, answer: Answer): void {
  interaction.answered(answer);
  world.signals.emit('happening', { kind: 'reply', interaction, answer });
}
