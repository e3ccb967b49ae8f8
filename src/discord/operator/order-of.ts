import type { ChatInputCommandInteraction, MessageComponentInteraction } from 'discord.js';
import type { Services } from '../command.ts';
import { knownOf } from '../known-of.ts';
import type { Order } from './draft-ruling.ts';

/** Who wants something done, when, and by which interaction. */
export function orderOf(
  { id, user }: ChatInputCommandInteraction | MessageComponentInteraction,
  services: Services,
): Order {
  return { id, packId: knownOf(services).pack.id, at: services.now().toISOString(), by: user.id };
}
