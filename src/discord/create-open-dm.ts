import { type Client, Routes } from 'discord.js';
import { z } from 'zod';
import type { Failure } from '../alerts/outcome.ts';
import { sendOutcome } from './send-outcome.ts';

const channel = z.object({ id: z.string() });

/** The DM channel with a person. To be called only in answer to that person's own command (Discord's rule on DMs). */
export function createOpenDm(client: Client) {
  return async (userId: string): Promise<{ kind: 'open'; channelId: string } | Failure> => {
    try {
      const answer = await client.rest.post(Routes.userChannels(), { body: { recipient_id: userId } });
      return { kind: 'open', channelId: channel.parse(answer).id };
    } catch (error) {
      return sendOutcome(error);
    }
  };
}
