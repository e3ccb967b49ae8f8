import { type Client, Routes } from 'discord.js';
import type { Failure } from '../alerts/outcome.ts';
import type { Removed } from '../board/wall.ts';
import { isMissingMessage } from './is-missing-message.ts';
import { sendOutcome } from './send-outcome.ts';

/** Deletes a message of the bot's own; one that is not there any more is as good as deleted. */
export function createRemove(client: Client) {
  return async (channelId: string, messageId: string): Promise<Removed | Failure> => {
    try {
      await client.rest.delete(Routes.channelMessage(channelId, messageId));
      return { kind: 'removed' };
    } catch (error) {
      return isMissingMessage(error) ? { kind: 'removed' } : sendOutcome(error);
    }
  };
}
