import { calendarAnswer } from '../src/answers/calendar-answer.ts';
import type { Command } from '../src/discord/command.ts';
import { everywhere } from '../src/discord/everywhere.ts';
import { knownOf } from '../src/discord/known-of.ts';
import { reply } from '../src/discord/reply.ts';
import { findSurface, surfaceChoices, surfaceOption } from '../src/discord/surface-option.ts';

export default {
  data: {
    name: 'calendar',
    description: 'The dates as a file for your calendar, with reminders',
    ...everywhere,
    options: [surfaceOption],
  },
  async execute(interaction, services) {
    const surface = findSurface(services, interaction.options.getString(surfaceOption.name));
    await reply(interaction, calendarAnswer(knownOf(services), surface));
  },
  components: {
    async file(interaction, _, services) {
      await reply(interaction, calendarAnswer(knownOf(services), null));
    },
  },
  async autocomplete(interaction, services) {
    await interaction.respond(surfaceChoices(services, interaction.options.getFocused()));
  },
} satisfies Command;
