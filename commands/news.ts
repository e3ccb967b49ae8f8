import { newsCard } from '../src/answers/news-card.ts';
import type { Command } from '../src/discord/command.ts';
import { everywhere } from '../src/discord/everywhere.ts';
import { knownOf } from '../src/discord/known-of.ts';
import { reply } from '../src/discord/reply.ts';

export default {
  data: {
    name: 'news',
    description: 'The latest stories, with who reports them',
    ...everywhere,
  },
  async execute(interaction, services) {
    await reply(interaction, newsCard(knownOf(services)));
  },
} satisfies Command;
