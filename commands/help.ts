import type { Command } from '../src/discord/command.ts';
import { everywhere } from '../src/discord/everywhere.ts';
import { knownOf } from '../src/discord/known-of.ts';
import { reply } from '../src/discord/reply.ts';

export default {
  data: {
    name: 'help',
    description: 'What this bot does and which commands it has',
    ...everywhere,
  },
  async execute(interaction, services) {
    const { pack } = knownOf(services);
    const lines = [
      `I follow what happens to ${pack.product.name} while ${pack.product.maker} shuts it down, and quote who says what.`,
      'Members: `/subscribe` brings the news into your DMs. Admins: `/alerts set` brings it into a channel.',
      '',
      ...services.commands.map(({ name, description }) => `\`/${name}\` ${description}`),
    ];
    await reply(interaction, {
      content: '',
      embeds: [{ title: 'What I can do', description: lines.join('\n') }],
      allowed_mentions: { parse: [] },
    });
  },
} satisfies Command;
