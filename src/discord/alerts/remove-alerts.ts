import { type ChatInputCommandInteraction, MessageFlags } from 'discord.js';
import { channelRecipientId } from '../../alerts/recipient.ts';
import type { Services } from '../command.ts';
import { say } from '../reply.ts';

/** `/alerts remove`: effective at once, also for alerts that are owed already. */
export async function removeAlerts(
  interaction: ChatInputCommandInteraction<'cached'>,
  { recipients }: Services,
): Promise<void> {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const { id } = interaction.options.getChannel('channel', true);
  const known = recipients.get(channelRecipientId(id)) !== undefined;
  await recipients.remove(channelRecipientId(id));
  await say(
    interaction,
    known ? `Done: no more alerts in <#${id}>.` : `<#${id}> had no alerts, so nothing changed.`,
  );
}
