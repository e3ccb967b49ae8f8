import type { Answer, Interaction } from '../interaction.ts';
import type { World } from '../world.ts';
import { messagePayload } from './message-payload.ts';

/** What `with_response=true` asks for: the interaction, and the message of a reply or an update. */
export function callbackPayload(
  world: World,
  interaction: Interaction,
  { type, answer }: { readonly type: number; readonly answer: Answer },
): unknown {
  const message = 'message' in answer ? answer.message : undefined;
  const about = message && {
    response_message_id: message.id,
    response_message_loading: answer.kind === 'deferred',
    response_message_ephemeral: message.seenBy !== undefined,
    channel_id: message.channelId,
  };
  const resource =
    type === 4 || type === 7 ? { type, message: message && messagePayload(world, message) } : undefined;
  return {
    interaction: { id: interaction.id, type: interaction.type, ...about },
    ...(resource ? { resource } : {}),
  };
}
