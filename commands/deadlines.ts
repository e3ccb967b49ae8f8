import { ApplicationCommandOptionType } from 'discord.js';
import { deadlineButtons } from '../src/alerts/deadline-buttons.ts';
import { deadlinesCard } from '../src/answers/deadlines-card.ts';
import type { Command, Services } from '../src/discord/command.ts';
import { everywhere } from '../src/discord/everywhere.ts';
import { knownOf } from '../src/discord/known-of.ts';
import { reply } from '../src/discord/reply.ts';
import { UserError } from '../src/discord/user-error.ts';

export default {
  data: {
    name: 'deadlines',
    description: 'Every known end with its source, soonest first',
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
    const known = knownOf(services);
    const asked = interaction.options.getString('surface');
    const surface = asked === null ? null : known.pack.surfaces.find(({ id }) => id === asked);
    if (surface === undefined) {
      throw new UserError(
        'There is no such part. Pick one from the list that opens while you type, or leave it out.',
      );
    }
    const shown = known.deadlines.filter((one) => surface === null || one.surface === surface.id);
    const card = deadlinesCard(known, surface?.id ?? null);
    await reply(interaction, { ...card, components: deadlineButtons(shown) });
  },
  async autocomplete(interaction, services) {
    await interaction.respond(surfaceChoices(services, interaction.options.getFocused()));
  },
} satisfies Command;

const MAX_CHOICES = 25;

function surfaceChoices(services: Services, typed: string) {
  return knownOf(services)
    .pack.surfaces.filter(({ id, name }) => `${id} ${name}`.toLowerCase().includes(typed.toLowerCase()))
    .slice(0, MAX_CHOICES)
    .map(({ id, name }) => ({ name, value: id }));
}
