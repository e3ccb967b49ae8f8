import { statusCard } from '../src/answers/status-card.ts';
import type { Command } from '../src/discord/command.ts';
import { everywhere } from '../src/discord/everywhere.ts';
import { knownOf } from '../src/discord/known-of.ts';
import { reply } from '../src/discord/reply.ts';

export default {
  data: {
    name: 'status',
    description: 'Where things stand: what has ended, what is next, what has no date yet',
    ...everywhere,
  },
  async execute(interaction, services) {
    await reply(interaction, statusCard(knownOf(services)));
  },
} satisfies Command;
