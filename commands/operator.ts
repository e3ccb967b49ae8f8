import { MessageFlags } from 'discord.js';
import type { Command } from '../src/discord/command.ts';
import { deadlineChoices } from '../src/discord/find-deadline.ts';
import { deskCard, logCard } from '../src/discord/operator/desk-cards.ts';
import { draftOf } from '../src/discord/operator/draft-of.ts';
import { draftSplit } from '../src/discord/operator/draft-story.ts';
import { providerChoices, regionChoices } from '../src/discord/operator/find-about.ts';
import { alertChoices } from '../src/discord/operator/find-alert.ts';
import { findStory, storyChoices } from '../src/discord/operator/find-story.ts';
import {
  draftAccept,
  draftDismiss,
  findMatter,
  openMattersCard,
} from '../src/discord/operator/open-matters.ts';
import { operatorOptions } from '../src/discord/operator/operator-options.ts';
import { orderOf } from '../src/discord/operator/order-of.ts';
import { preview } from '../src/discord/operator/preview.ts';
import { refuseIfChanged } from '../src/discord/operator/refuse-if-changed.ts';
import { splitCard } from '../src/discord/operator/split-card.ts';
import { isOfStories } from '../src/discord/operator/story-words.ts';
import { promiseTurn, reply, say } from '../src/discord/reply.ts';
import { surfaceChoices } from '../src/discord/surface-option.ts';
import { UserError } from '../src/discord/user-error.ts';

export default {
  where: 'operators',
  data: {
    name: 'operator',
    description: 'Put right what I said, decide about dates, see how I am doing',
    options: operatorOptions,
  },
  async execute(interaction, services) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const group = interaction.options.getSubcommandGroup();
    const name = interaction.options.getSubcommand();
    if (name === 'split')
      return reply(interaction, splitCard(findStory(services, interaction.options.getString('story', true))));
    if (group !== null)
      return reply(interaction, await preview(await draftOf(interaction, services), services));
    if (name === 'held') return reply(interaction, openMattersCard(services));
    return reply(interaction, name === 'log' ? logCard(services) : deskCard(services));
  },
  async autocomplete(interaction, services) {
    const { name, value } = interaction.options.getFocused(true);
    if (name === 'surface') return interaction.respond(surfaceChoices(services, value));
    if (name === 'provider') return interaction.respond(providerChoices(services, value));
    if (name === 'region') return interaction.respond(regionChoices(services, value));
    if (name === 'story' || name === 'other') return interaction.respond(storyChoices(services, value));
    if (name === 'alert') return interaction.respond(alertChoices(services, value));
    return interaction.respond(deadlineChoices(services, value));
  },
  components: {
    async confirm(interaction, id, services) {
      await promiseTurn(interaction);
      const action = services.desk.take(id, interaction.user.id);
      if (!action) throw new UserError('This was done already, or is too old. `/operator log` says which.');
      await refuseIfChanged(action, services);
      await services.desk.carryOut(action);
      const follows = isOfStories(action) ? '' : ' Whoever was told gets it within moments.';
      await say(interaction, `Done.${follows} \`/operator log\` keeps it.`);
    },
    async drop(interaction, id, services) {
      await promiseTurn(interaction);
      services.desk.take(id, interaction.user.id);
      await say(interaction, 'Left as it was.');
    },
    async split(interaction, id, services) {
      await promiseTurn(interaction);
      const chosen = interaction.isStringSelectMenu() ? interaction.values : [];
      const action = draftSplit(orderOf(interaction, services), findStory(services, id), chosen);
      await reply(interaction, await preview(action, services));
    },
    async accept(interaction, id, services) {
      await promiseTurn(interaction);
      const action = draftAccept(orderOf(interaction, services), findMatter(services, id));
      await reply(interaction, await preview(action, services));
    },
    async dismiss(interaction, id, services) {
      await promiseTurn(interaction);
      const action = draftDismiss(orderOf(interaction, services), findMatter(services, id));
      await reply(interaction, await preview(action, services));
    },
  },
} satisfies Command;
