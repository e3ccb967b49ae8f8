import { type Client, DiscordAPIError, RESTJSONErrorCodes, Routes } from 'discord.js';
import type { Failure } from '../alerts/outcome.ts';
import type { Pinned } from '../board/wall.ts';
import { isMissingMessage } from './is-missing-message.ts';
import { sendOutcome } from './send-outcome.ts';

/** Pins a message; what is pinned already stays so, without a second line about it in the channel. */
export function createPin(client: Client) {
  return async (channelId: string, messageId: string): Promise<Pinned | Failure> => {
    try {
      await client.rest.put(Routes.channelMessagesPin(channelId, messageId));
      return { kind: 'pinned' };
    } catch (error) {
      if (isMissingMessage(error)) return { kind: 'missing', reason: error.message };
      return isFull(error) ? { kind: 'full', reason: error.message } : sendOutcome(error);
    }
  };
}

function isFull(error: unknown): error is DiscordAPIError {
  return (
    error instanceof DiscordAPIError &&
    error.code === RESTJSONErrorCodes.MaximumNumberOfPinsReachedForTheChannel
  );
}
