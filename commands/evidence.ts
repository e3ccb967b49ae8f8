import { ApplicationCommandOptionType } from 'discord.js';
import { evidenceCard } from '../src/answers/evidence-card.ts';
import type { Command } from '../src/discord/command.ts';
import { everywhere } from '../src/discord/everywhere.ts';
import { deadlineChoices, findDeadline } from '../src/discord/find-deadline.ts';
import { knownOf } from '../src/discord/known-of.ts';
import { pickedValue } from '../src/discord/picked-value.ts';
import { reply, turn } from '../src/discord/reply.ts';

export default {
  data: {
    name: 'evidence',
    description: 'What a date rests on: the exact words, where and when they were read, what stood before',
    ...everywhere,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'deadline',
        description: 'Which end, such as the app or the API',
        autocomplete: true,
        required: true,
      },
    ],
  },
  async execute(interaction, services) {
    const deadline = findDeadline(services, interaction.options.getString('deadline', true));
    await reply(interaction, evidenceCard(knownOf(services), deadline));
  },
  async autocomplete(interaction, services) {
    await interaction.respond(deadlineChoices(services, interaction.options.getFocused()));
  },
  components: {
    async show(interaction, argument, services) {
      await reply(interaction, evidenceCard(knownOf(services), findDeadline(services, argument)));
    },
    async page(interaction, argument, services) {
      const [id = '', page] = argument.split('.');
      await turn(interaction, evidenceCard(knownOf(services), findDeadline(services, id), pageNumber(page)));
    },
    async pick(interaction, _, services) {
      await turn(
        interaction,
        evidenceCard(knownOf(services), findDeadline(services, pickedValue(interaction))),
      );
    },
  },
} satisfies Command;

function pageNumber(text: string | undefined): number {
  return /^\d{1,3}$/.test(text ?? '') ? Number(text) : 0;
}
