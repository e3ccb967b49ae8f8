import { type ChatInputCommandInteraction, MessageFlags } from 'discord.js';
import { type Severity, severities, type Topic, topics } from '../../alerts/alert.ts';
import { channelRecipientId, type Recipient } from '../../alerts/recipient.ts';
import { welcome } from '../../alerts/welcome.ts';
import type { Services } from '../command.ts';
import { knownOf } from '../known-of.ts';
import { ladderChoice } from '../ladder-option.ts';
import { missingPermissions } from '../missing-permissions.ts';
import { chosenRest } from '../quiet/chosen-rest.ts';
import { restWords } from '../quiet/rest-words.ts';
import { say } from '../reply.ts';
import { UserError } from '../user-error.ts';

const MOST_CHANNELS = 10;
const MORE = '`/alerts show` lists your settings.';

/** `/alerts set`: checks that the bot may post there before anything is saved; a new channel gets the state of play. */
export async function setAlerts(
  interaction: ChatInputCommandInteraction<'cached'>,
  services: Services,
): Promise<void> {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const wished = chosen(interaction, services.now());
  const id = channelRecipientId(wished.channelId);
  const known = services.recipients.get(id);
  const recipient = { ...wished, ...kept(interaction, known) };
  const others = services.recipients
    .inGuild(interaction.guildId)
    .filter((one) => one.channelId !== recipient.channelId);
  if (others.length >= MOST_CHANNELS) {
    throw new UserError(
      `This server already has ${MOST_CHANNELS} channels with alerts. Take one away with \`/alerts remove\` first.`,
    );
  }
  await services.recipients.save(recipient);
  const rest = [...restWords(recipient, services.now()), MORE].join(' ');
  if (known)
    return say(interaction, `Done: <#${recipient.channelId}> now follows your new settings. ${rest}`);
  const { pack, deadlines } = knownOf(services);
  await services.tell(welcome(pack.id, { id, since: recipient.since }, deadlines), [id]);
  await say(
    interaction,
    `Done: alerts go to <#${recipient.channelId}>, starting with where things stand. ${rest}`,
  );
}

/**
 * What a channel keeps that is set up anew: since when it listens, its quiet hours and its digest. These take two
 * options to set, so they are not lost with another change; `off` ends them.
 */
function kept(
  interaction: ChatInputCommandInteraction<'cached'>,
  known: Recipient | undefined,
): Partial<Pick<Recipient, 'since' | 'quiet' | 'digest'>> {
  const held = { quiet: known?.quiet ?? null, digest: known?.digest ?? null };
  return { ...(known && { since: known.since }), ...(chosenRest(interaction, held) ?? held) };
}

function chosen(
  interaction: ChatInputCommandInteraction<'cached'>,
  now: Date,
): Extract<Recipient, { kind: 'channel' }> {
  const channel = interaction.options.getChannel('channel', true);
  const missing = missingPermissions(channel);
  if (missing.length > 0) {
    throw new UserError(
      `I can not post in <#${channel.id}> yet. Give me these permissions there, then try again: **${missing.join(', ')}**. Nothing was saved.`,
    );
  }
  const role = interaction.options.getRole('role');
  if (role?.id === interaction.guildId)
    throw new UserError('I never ping everyone. Choose a role that people can take and leave.');
  return {
    kind: 'channel',
    guildId: interaction.guildId,
    channelId: channel.id,
    topics: topicsOf(interaction.options.getString('kinds')),
    minimum: severityOf(interaction.options.getString('minimum')),
    reminders: ladderChoice(interaction.options.getString('reminders')) ?? 'all',
    quiet: null,
    digest: null,
    roleId: role?.id ?? null,
    since: now.toISOString(),
    trouble: null,
  };
}

function topicsOf(kinds: string | null): Topic[] {
  const named = topics.find((topic) => topic === kinds);
  return named ? [named] : [...topics];
}

function severityOf(minimum: string | null): Severity {
  return severities.find((severity) => severity === minimum) ?? 'notice';
}
