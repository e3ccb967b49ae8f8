import { type Client, DiscordAPIError, RESTJSONErrorCodes, Routes } from 'discord.js';
import type { Message } from '../alerts/message.ts';
import type { Outcome } from '../alerts/outcome.ts';
import { messageBody } from './message-body.ts';
import { sendOutcome } from './send-outcome.ts';

/** What became of one attempt to change a message; `missing`: somebody deleted it, its channel is still there. */
export type EditOutcome = Outcome | { readonly kind: 'missing'; readonly reason: string };

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
      return isMissing(error) ? { kind: 'missing', reason: error.message } : sendOutcome(error);
    }
  };
}

function isMissing(error: unknown): error is DiscordAPIError {
  return error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownMessage;
}
