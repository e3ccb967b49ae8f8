import { type Client, Routes } from 'discord.js';
import { z } from 'zod';
import type { Message } from '../alerts/message.ts';
import type { Outcome } from '../alerts/outcome.ts';
import { messageBody } from './message-body.ts';
import { sendOutcome } from './send-outcome.ts';

const posted = z.object({ id: z.string() });

/**
 * Posts messages through discord.js's REST. With `enforce_nonce` Discord answers a repeated nonce with the first
 * message for some minutes, so an attempt whose answer was lost can be repeated without a second message.
 */
export function createSend(client: Client) {
  return async (channelId: string, message: Message, nonce: string): Promise<Outcome> => {
    const { body, files } = messageBody(message);
    try {
      const answer = await client.rest.post(Routes.channelMessages(channelId), {
        body: { ...body, nonce, enforce_nonce: true },
        files,
      });
      return { kind: 'sent', messageId: posted.parse(answer).id };
    } catch (error) {
      return sendOutcome(error);
    }
  };
}
