import { type ChatInputCommandInteraction, MessageFlags } from 'discord.js';
import { channelRecipientId } from '../../alerts/recipient.ts';
import type { Services } from '../command.ts';
import { say } from '../reply.ts';

const BOARD_STAYS = 'The board there stays; `/alerts board` with `remove` takes it down.';

/** `/alerts remove`: effective at once, also for alerts that are owed already. */
export async function removeAlerts(
  interaction: ChatInputCommandInteraction<'cached'>,
  { recipients, boards }: Services,
): Promise<void> {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const { id } = interaction.options.getChannel('channel', true);
  const known = recipients.get(channelRecipientId(id)) !== undefined;
  await recipients.remove(channelRecipientId(id));
  const done = known ? `Done: no more alerts in <#${id}>.` : `<#${id}> had no alerts, so nothing changed.`;
  const isBoardThere = boards.get(interaction.guildId)?.channelId === id;
  await say(interaction, isBoardThere ? `${done} ${BOARD_STAYS}` : done);
}
