import { MessageFlags } from 'discord.js';
import { personId } from '../src/alerts/recipient.ts';
import type { Command } from '../src/discord/command.ts';
import { everywhere } from '../src/discord/everywhere.ts';
import { say } from '../src/discord/reply.ts';

export default {
  data: {
    name: 'unsubscribe',
    description: 'Stop the DMs, at once',
    ...everywhere,
  },
  async execute(interaction, { recipients }) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const id = personId(interaction.user.id);
    const known = recipients.get(id) !== undefined;
    await recipients.remove(id);
    await say(
      interaction,
      known
        ? 'Done: no more DMs, and your subscription is deleted. `/subscribe` starts again.'
        : 'You have no subscription, so there is nothing to stop.',
    );
  },
} satisfies Command;
