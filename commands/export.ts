import { exportCard } from '../src/answers/export-card.ts';
import { stepsNow } from '../src/checklist/steps-now.ts';
import { tick } from '../src/checklist/tick.ts';
import type { Command, Services } from '../src/discord/command.ts';
import { everywhere } from '../src/discord/everywhere.ts';
import { knownOf } from '../src/discord/known-of.ts';
import { reply, turn } from '../src/discord/reply.ts';
import { UserError } from '../src/discord/user-error.ts';

export default {
  data: {
    name: 'export',
    description: 'What you can save and until when, with a checklist that only you see',
    ...everywhere,
  },
  async execute(interaction, services) {
    await reply(interaction, answer(services, interaction.user.id));
  },
  components: {
    async tick(interaction, _argument, services) {
      if (!interaction.isStringSelectMenu())
        throw new UserError('This list no longer works. Use `/export` again.');
      const { pack, deadlines, now } = knownOf(services);
      const shown = stepsNow(pack, deadlines, now);
      await services.progress.change({ userId: interaction.user.id, packId: pack.id }, (before) =>
        tick(before, shown, interaction.values),
      );
      await turn(interaction, answer(services, interaction.user.id));
    },
    async restart(interaction, _argument, services) {
      const { pack } = knownOf(services);
      await services.progress.change({ userId: interaction.user.id, packId: pack.id }, () => []);
      await turn(interaction, answer(services, interaction.user.id));
    },
  },
} satisfies Command;

function answer(services: Services, userId: string) {
  const known = knownOf(services);
  return exportCard(known, services.progress.ticked({ userId, packId: known.pack.id }));
}
