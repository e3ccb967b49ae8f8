import type { Message } from '../src/alerts/message.ts';
import { type DeadlinesView, deadlinesCard } from '../src/answers/deadlines-card.ts';
import { illustrated } from '../src/answers/illustrated.ts';
import type { Command, Services } from '../src/discord/command.ts';
import { everywhere } from '../src/discord/everywhere.ts';
import { knownOf } from '../src/discord/known-of.ts';
import { reply, turn } from '../src/discord/reply.ts';
import { findSurface, surfaceChoices, surfaceOption } from '../src/discord/surface-option.ts';
import { type Place, timelinePicture } from '../src/discord/timeline-picture.ts';
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
    await reply(interaction, await answer(interaction, services, { surface, page: 0 }));
  },
  components: {
    async page(interaction, argument, services) {
      const { surface, page } = /^(?<surface>[a-z0-9-]*)\.(?<page>\d{1,4})$/.exec(argument)?.groups ?? {};
      if (page === undefined) throw new UserError('This button no longer works. Use `/deadlines` again.');
      const view = { surface: surface || null, page: Number(page) };
      await turn(interaction, await answer(interaction, services, view));
    },
  },
  async autocomplete(interaction, services) {
    await interaction.respond(surfaceChoices(services, interaction.options.getFocused()));
  },
} satisfies Command;

async function answer(place: Place, services: Services, { surface, page }: DeadlinesView): Promise<Message> {
  const known = knownOf(services);
  const part = findSurface(services, surface);
  const shown = known.deadlines.filter((one) => part === null || one.surface === part);
  const picture = await timelinePicture(place, { ...known, deadlines: shown }, services);
  return illustrated(deadlinesCard(known, { surface: part, page }), picture);
}
