import type { ChatInputCommandInteraction } from 'discord.js';
import type { Recipient } from '../../alerts/recipient.ts';
import { safeText } from '../../alerts/safe-text.ts';
import { moment } from '../../alerts/wording.ts';
import type { Services } from '../command.ts';
import { ladderWords } from '../ladder-option.ts';
import { missingPermissions } from '../missing-permissions.ts';
import { digestSpan } from '../quiet/digest-words.ts';
import { placeOf, quietSpan } from '../quiet/quiet-words.ts';
import { say } from '../reply.ts';
import { boardLines } from './board-lines.ts';
import { eventsLines } from './events-lines.ts';

const LOUDNESS = {
  notice: 'everything',
  major: 'important and critical',
  critical: 'critical only',
} as const;

/** `/alerts show`: each channel with its settings, the board and the events, each with what keeps it from working. */
export async function showAlerts(
  interaction: ChatInputCommandInteraction<'cached'>,
  { recipients, boards, serverEvents }: Services,
): Promise<void> {
  const { guildId, guild } = interaction;
  const channels = recipients.inGuild(guildId).map((recipient) => lineOf(recipient, interaction));
  const lines = [
    ...channels,
    ...boardLines(boards.get(guildId), guild),
    ...eventsLines(serverEvents.get(guildId), guild),
  ];
  await say(
    interaction,
    lines.length > 0
      ? lines.join('\n')
      : 'No channel of this server gets alerts yet. `/alerts set` starts them.',
  );
}

function lineOf(recipient: Recipient, { guild }: ChatInputCommandInteraction<'cached'>): string {
  const topics = recipient.topics.length === 2 ? 'dates and news' : recipient.topics.join();
  const role = recipient.kind === 'channel' && recipient.roleId ? `, pings <@&${recipient.roleId}>` : '';
  const { reminders, digest } = recipient;
  const ladder = reminders === 'all' ? '' : `, ${ladderWords[reminders]}`;
  const hours = recipient.quiet ? `, quiet ${quietSpan(recipient.quiet)}` : '';
  const gathered = digest ? `, a digest ${digestSpan(digest)} ${placeOf(digest.zone)}` : '';
  const settings = `<#${recipient.channelId}>: ${topics}, ${LOUDNESS[recipient.minimum]}${ladder}${gathered}${hours}${role}`;
  const channel = guild.channels.cache.get(recipient.channelId);
  if (!channel) return `${settings}\n  ⚠ Problem: I can not see this channel any more.`;
  const missing = missingPermissions(channel);
  if (missing.length > 0) return `${settings}\n  ⚠ Problem: I lack ${missing.join(', ')} there.`;
  const { trouble } = recipient;
  return trouble
    ? `${settings}\n  ⚠ Problem since ${moment(trouble.since)}: ${safeText(trouble.reason, 100)}`
    : settings;
}
