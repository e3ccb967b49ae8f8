import { ApplicationCommandOptionType, MessageFlags } from 'discord.js';
import type { Command } from '../src/discord/command.ts';
import { everywhere } from '../src/discord/everywhere.ts';
import { pickedValue } from '../src/discord/picked-value.ts';
import { reply } from '../src/discord/reply.ts';
import { answerWhy } from '../src/discord/why/answer-why.ts';
import { storyChoices } from '../src/discord/why/story-choices.ts';

export default {
  data: {
    name: 'why',
    description: 'Why something was told or not: its source, how it was judged, its story, who was told',
    ...everywhere,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'item',
        description: 'A story from the list, an address, a link to a message of mine, or a headline',
        autocomplete: true,
        required: true,
        max_length: 2048,
      },
    ],
  },
  async execute(interaction, services) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await reply(
      interaction,
      await answerWhy(interaction, interaction.options.getString('item', true), services),
    );
  },
  async autocomplete(interaction, services) {
    await interaction.respond(storyChoices(services, interaction.options.getFocused()));
  },
  components: {
    async pick(interaction, _argument, services) {
      const picked = pickedValue(interaction);
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await reply(interaction, await answerWhy(interaction, picked, services));
    },
  },
} satisfies Command;
