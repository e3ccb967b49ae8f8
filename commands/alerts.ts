import {
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import { boardOption } from '../src/discord/alerts/board-option.ts';
import { eventsOption } from '../src/discord/alerts/events-option.ts';
import { previewAlerts } from '../src/discord/alerts/preview-alerts.ts';
import { removeAlerts } from '../src/discord/alerts/remove-alerts.ts';
import { setAlerts } from '../src/discord/alerts/set-alerts.ts';
import { setBoard } from '../src/discord/alerts/set-board.ts';
import { showAlerts } from '../src/discord/alerts/show-alerts.ts';
import { showEvents } from '../src/discord/alerts/show-events.ts';
import type { Command } from '../src/discord/command.ts';
import { ladderOption } from '../src/discord/ladder-option.ts';
import { digestOption } from '../src/discord/quiet/digest-option.ts';
import { quietOptions, restChoices } from '../src/discord/quiet/quiet-options.ts';
import { UserError } from '../src/discord/user-error.ts';

const postable = [ChannelType.GuildText, ChannelType.GuildAnnouncement] as const;

export default {
  data: {
    name: 'alerts',
    description: 'Bring alerts into a channel of this server (Manage Server)',
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    integration_types: [ApplicationIntegrationType.GuildInstall],
    contexts: [InteractionContextType.Guild],
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'set',
        description: 'Choose a channel and what it hears; checks that I may post there',
        options: [
          {
            type: ApplicationCommandOptionType.Channel,
            name: 'channel',
            description: 'Where alerts are posted',
            channel_types: [...postable],
            required: true,
          },
          {
            type: ApplicationCommandOptionType.String,
            name: 'kinds',
            description: 'What to post (everything, unless you choose)',
            choices: [
              { name: 'Everything', value: 'everything' },
              { name: 'Dates and reminders only', value: 'deadlines' },
              { name: 'News only', value: 'news' },
            ],
          },
          {
            type: ApplicationCommandOptionType.String,
            name: 'minimum',
            description: 'How important it must be (everything, unless you choose)',
            choices: [
              { name: 'Everything', value: 'notice' },
              { name: 'Important: official news and reminders', value: 'major' },
              { name: 'Critical only: official dates', value: 'critical' },
            ],
          },
          ladderOption,
          digestOption,
          ...quietOptions,
          {
            type: ApplicationCommandOptionType.Role,
            name: 'role',
            description: 'A role to ping for official news and dates; nobody, unless you choose',
          },
        ],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'show',
        description: 'Which channels get alerts, and whether anything is wrong with them',
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'preview',
        description: 'See the latest alert as it would look, without posting it',
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'remove',
        description: 'Stop alerts in a channel',
        options: [
          {
            type: ApplicationCommandOptionType.Channel,
            name: 'channel',
            description: 'The channel that should get no more alerts',
            channel_types: [...postable],
            required: true,
          },
        ],
      },
      boardOption,
      eventsOption,
    ],
  },
  async execute(interaction, services) {
    if (!interaction.inCachedGuild())
      throw new UserError('This works only in a server that I am a member of.');
    if (!interaction.memberPermissions.has(PermissionFlagsBits.ManageGuild)) {
      throw new UserError('Only people with the permission Manage Server can change alerts.');
    }
    switch (interaction.options.getSubcommand()) {
      case 'set':
        return setAlerts(interaction, services);
      case 'show':
        return showAlerts(interaction, services);
      case 'preview':
        return previewAlerts(interaction, services);
      case 'remove':
        return removeAlerts(interaction, services);
      case 'board':
        return setBoard(interaction, services);
      case 'events':
        return showEvents(interaction, services);
      default:
        throw new UserError(
          'This form of the command no longer exists. Reload Discord to see the current ones.',
        );
    }
  },
  async autocomplete(interaction, services) {
    await interaction.respond(restChoices(interaction.options.getFocused(true), services.now()));
  },
} satisfies Command;
