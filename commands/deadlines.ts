import type { Message } from '../src/alerts/message.ts';
import { type DeadlinesView, deadlinesCard } from '../src/answers/deadlines-card.ts';
import type { Command, Services } from '../src/discord/command.ts';
import { everywhere } from '../src/discord/everywhere.ts';
import { knownOf } from '../src/discord/known-of.ts';
import { reply, turn } from '../src/discord/reply.ts';
import { findSurface, surfaceChoices, surfaceOption } from '../src/discord/surface-option.ts';
import { UserError } from '../src/discord/user-error.ts';

export default {
  data: {
    name: 'deadlines',
    description: 'Every known end with its source, the most urgent first',
    ...everywhere,
    options: [surfaceOption],
  },
  async execute(interaction, services) {
    const surface = interaction.options.getString(surfaceOption.name);
    await reply(interaction, answer(services, { surface, page: 0 }));
  },
  components: {
    async page(interaction, argument, services) {
      const { surface, page } = /^(?<surface>[a-z0-9-]*)\.(?<page>\d{1,4})$/.exec(argument)?.groups ?? {};
      if (page === undefined) throw new UserError('This button no longer works. Use `/deadlines` again.');
      await turn(interaction, answer(services, { surface: surface || null, page: Number(page) }));
    },
  },
  async autocomplete(interaction, services) {
    await interaction.respond(surfaceChoices(services, interaction.options.getFocused()));
  },
} satisfies Command;

function answer(services: Services, { surface, page }: DeadlinesView): Message {
  return deadlinesCard(knownOf(services), { surface: findSurface(services, surface), page });
}
