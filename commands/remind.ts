import {
  type APIApplicationCommandStringOption,
  ApplicationCommandOptionType,
  MessageFlags,
} from 'discord.js';
import { remindCard } from '../src/answers/remind-card.ts';
import type { Command } from '../src/discord/command.ts';
import { everywhere } from '../src/discord/everywhere.ts';
import { deadlineChoices, findDeadline } from '../src/discord/find-deadline.ts';
import { knownOf } from '../src/discord/known-of.ts';
import { pickedValue } from '../src/discord/picked-value.ts';
import { quietOptions, restChoices } from '../src/discord/quiet/quiet-options.ts';
import { cancelReminder } from '../src/discord/remind/cancel-reminder.ts';
import { reminderChoices, remindersCard } from '../src/discord/remind/list-reminders.ts';
import { quietReminders } from '../src/discord/remind/quiet-reminders.ts';
import { beforeChoices, readBefore } from '../src/discord/remind/read-before.ts';
import { remindOfDeadline } from '../src/discord/remind/remind-of-deadline.ts';
import { remindOfCredits, remindOfOwn } from '../src/discord/remind/remind-of-own.ts';
import { promiseTurn, reply, say, turn } from '../src/discord/reply.ts';
import { UserError } from '../src/discord/user-error.ts';

const before: APIApplicationCommandStringOption = {
  type: ApplicationCommandOptionType.String,
  name: 'before',
  description: 'How long before, such as 7 days, 36 hours or 2 weeks',
  autocomplete: true,
  required: true,
};

function text(name: string, description: string, more: { autocomplete?: true; max_length?: number } = {}) {
  return { type: ApplicationCommandOptionType.String as const, name, description, required: true, ...more };
}

export default {
  data: {
    name: 'remind',
    description: 'Be reminded of a date in your DMs; only you see your reminders',
    ...everywhere,
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'deadline',
        description: 'Of a known end; follows its date if that moves',
        options: [text('deadline', 'Which end, such as the app or the API', { autocomplete: true }), before],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'credits',
        description: 'Of credits you bought, before they run out',
        options: [text('bought', 'The day of the purchase, as 2026-01-15', { max_length: 10 }), before],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'own',
        description: 'Of a date of your own, such as when your export link runs out',
        options: [
          text('what', 'What happens then, in your words; only you see them', { max_length: 100 }),
          text('date', 'The day, as 2027-01-15', { max_length: 10 }),
          before,
        ],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'quiet',
        description: 'Hours in which your reminders wait; they hold for all DMs from me',
        options: [...quietOptions],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'list',
        description: 'The reminders you asked for',
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'cancel',
        description: 'Delete one of your reminders',
        options: [text('reminder', 'Which one', { autocomplete: true })],
      },
    ],
  },
  async execute(interaction, services) {
    const { user, options } = interaction;
    const given = (name: string) => options.getString(name, true);
    const userId = user.id;
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    switch (options.getSubcommand()) {
      case 'deadline': {
        const deadline = findDeadline(services, given('deadline'));
        const asked = { userId, deadline, before: readBefore(given('before')) };
        return say(interaction, await remindOfDeadline(asked, services));
      }
      case 'credits': {
        const asked = { userId, bought: given('bought'), before: readBefore(given('before')) };
        return say(interaction, await remindOfCredits(asked, services));
      }
      case 'own': {
        const asked = {
          userId,
          what: given('what'),
          date: given('date'),
          before: readBefore(given('before')),
        };
        return say(interaction, await remindOfOwn(asked, services));
      }
      case 'quiet':
        return say(interaction, await quietReminders(interaction, services));
      case 'list':
        return reply(interaction, remindersCard(userId, services));
      case 'cancel':
        return say(interaction, await cancelReminder(userId, given('reminder'), services));
      default:
        throw new UserError(
          'This form of the command no longer exists. Reload Discord to see the current ones.',
        );
    }
  },
  async autocomplete(interaction, services) {
    const { name, value } = interaction.options.getFocused(true);
    if (name === 'before') return interaction.respond(beforeChoices(value));
    if (name === 'deadline') return interaction.respond(deadlineChoices(services, value));
    if (name !== 'reminder') return interaction.respond(restChoices({ name, value }, services.now()));
    return interaction.respond(reminderChoices(interaction.user.id, value, services));
  },
  components: {
    async ask(interaction, argument, services) {
      await reply(interaction, remindCard(knownOf(services), findDeadline(services, argument)));
    },
    async pick(interaction, _, services) {
      await turn(
        interaction,
        remindCard(knownOf(services), findDeadline(services, pickedValue(interaction))),
      );
    },
    async set(interaction, argument, services) {
      const asked = {
        userId: interaction.user.id,
        deadline: findDeadline(services, argument),
        before: readBefore(pickedValue(interaction)),
      };
      await promiseTurn(interaction);
      await say(interaction, await remindOfDeadline(asked, services));
    },
    async cancel(interaction, _, services) {
      const { id } = interaction.user;
      await promiseTurn(interaction);
      await cancelReminder(id, pickedValue(interaction), services);
      await reply(interaction, remindersCard(id, services));
    },
  },
} satisfies Command;
