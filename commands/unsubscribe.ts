import { MessageFlags } from 'discord.js';
import { personId } from '../src/alerts/recipient.ts';
import type { Command } from '../src/discord/command.ts';
import { everywhere } from '../src/discord/everywhere.ts';
import { say } from '../src/discord/reply.ts';

const KEPT =
  'Reminders that you asked for still come; `/remind list` shows them, and `/remind cancel` deletes them.';

export default {
  data: {
    name: 'unsubscribe',
    description: 'Stop the DMs, at once',
    ...everywhere,
  },
  async execute(interaction, { recipients, reminders }) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const id = personId(interaction.user.id);
    const known = recipients.get(id) !== undefined;
    await recipients.remove(id);
    const answer = known
      ? 'Done: no more news as DMs, and your subscription is deleted. `/subscribe` starts again.'
      : 'You have no subscription, so there is nothing to stop.';
    const own = reminders.of(interaction.user.id).length > 0;
    await say(interaction, own ? `${answer} ${KEPT}` : answer);
  },
} satisfies Command;
