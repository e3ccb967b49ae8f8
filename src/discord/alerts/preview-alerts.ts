import type { ChatInputCommandInteraction } from 'discord.js';
import type { Recipient } from '../../alerts/recipient.ts';
import { render } from '../../alerts/render.ts';
import { welcome } from '../../alerts/welcome.ts';
import type { Services } from '../command.ts';
import { knownOf } from '../known-of.ts';
import { reply } from '../reply.ts';

/** `/alerts preview`: the latest alert as this channel would get it, shown only to the person who asks. */
export async function previewAlerts(
  interaction: ChatInputCommandInteraction<'cached'>,
  services: Services,
): Promise<void> {
  const { pack, deadlines, now } = knownOf(services);
  const since = now.toISOString();
  const recipient: Recipient = services.recipients.inGuild(interaction.guildId)[0] ?? {
    kind: 'channel',
    guildId: interaction.guildId,
    channelId: interaction.channelId,
    topics: ['deadlines', 'news'],
    minimum: 'notice',
    reminders: 'all',
    quiet: null,
    digest: null,
    roleId: null,
    since,
    trouble: null,
  };
  const [latest] = services.recentAlerts(1);
  const alert = latest ?? welcome(pack.id, { id: 'preview', since }, deadlines);
  await reply(interaction, render(alert, recipient, pack, now));
}
