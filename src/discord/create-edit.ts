import { type Client, Routes } from 'discord.js';
import type { Message } from '../alerts/message.ts';
import type { EditOutcome } from '../alerts/outcome.ts';
import { isMissingMessage } from './is-missing-message.ts';
import { messageBody } from './message-body.ts';
import { sendOutcome } from './send-outcome.ts';

/**
 * Changes a message the bot has posted. The whole message is given: what it lacks is taken away, except for files,
 * which stay unless new ones are named. An edit pings nobody, and repeating it changes nothing.
 */
export function createEdit(client: Client) {
  return async (channelId: string, messageId: string, message: Message): Promise<EditOutcome> => {
    const { body, files } = messageBody({ components: [], ...message });
    try {
      await client.rest.patch(Routes.channelMessage(channelId, messageId), { body, files });
      return { kind: 'sent', messageId };
    } catch (error) {
      return isMissingMessage(error) ? { kind: 'missing', reason: error.message } : sendOutcome(error);
    }
  };
}
