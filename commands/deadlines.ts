import { ApplicationCommandOptionType } from 'discord.js';
import type { Message } from '../src/alerts/message.ts';
import { type DeadlinesView, deadlinesCard } from '../src/answers/deadlines-card.ts';
import type { Command, Services } from '../src/discord/command.ts';
import { everywhere } from '../src/discord/everywhere.ts';
import { knownOf } from '../src/discord/known-of.ts';
import { reply, turn } from '../src/discord/reply.ts';
import { UserError } from '../src/discord/user-error.ts';

export default {
  data: {
    name: 'deadlines',
    description: 'Every known end with its source, the most urgent first',
    ...everywhere,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'surface',
        description: 'Only this part, such as the app or the API',
        autocomplete: true,
      },
    ],
  },
  async execute(interaction, services) {
    const surface = interaction.options.getString('surface');
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

function answer(services: Services, view: DeadlinesView): Message {
  const known = knownOf(services);
  if (view.surface !== null && !known.pack.surfaces.some(({ id }) => id === view.surface)) {
    throw new UserError(
      'There is no such part. Pick one from the list that opens while you type, or leave it out.',
    );
  }
  return deadlinesCard(known, view);
}

const MAX_CHOICES = 25;

function surfaceChoices(services: Services, typed: string) {
  return knownOf(services)
    .pack.surfaces.filter(({ id, name }) => `${id} ${name}`.toLowerCase().includes(typed.toLowerCase()))
    .slice(0, MAX_CHOICES)
    .map(({ id, name }) => ({ name, value: id }));
}
