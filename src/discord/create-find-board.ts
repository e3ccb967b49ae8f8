import { type Client, Routes } from 'discord.js';
import { z } from 'zod';
import type { Failure } from '../alerts/outcome.ts';
import { isBoardFooter } from '../answers/board-card.ts';
import type { Found } from '../board/wall.ts';
import { sendOutcome } from './send-outcome.ts';

const MOST = 100;
const message = z.object({
  id: z.string(),
  author: z.object({ id: z.string() }),
  embeds: z.array(z.object({ footer: z.object({ text: z.string() }).optional() })),
});
const pins = z.object({ items: z.array(z.object({ message })) });

type Candidate = z.infer<typeof message>;

/** Looks for a board of the bot's own among a channel's pins and its latest messages. */
export function createFindBoard(client: Client) {
  return async (channelId: string, except: readonly string[]): Promise<Found | Failure> => {
    const isOne = ({ id, author, embeds }: Candidate) =>
      author.id === client.user?.id && !except.includes(id) && embeds.some(hasItsFooter);
    try {
      const pinned = pins.parse(await client.rest.get(Routes.channelMessagesPins(channelId))).items;
      const inPins = pinned.map((item) => item.message).find(isOne);
      const found = inPins ?? (await latest(client, channelId)).find(isOne);
      return found ? { kind: 'found', messageId: found.id } : { kind: 'none' };
    } catch (error) {
      return sendOutcome(error);
    }
  };
}

function hasItsFooter({ footer }: Candidate['embeds'][number]): boolean {
  return footer !== undefined && isBoardFooter(footer.text);
}

async function latest(client: Client, channelId: string): Promise<readonly Candidate[]> {
  const query = new URLSearchParams({ limit: String(MOST) });
  return z.array(message).parse(await client.rest.get(Routes.channelMessages(channelId), { query }));
}
