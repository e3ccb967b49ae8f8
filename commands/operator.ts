import {
  type APIApplicationCommandStringOption,
  ApplicationCommandOptionType,
  MessageFlags,
} from 'discord.js';
import type { Command } from '../src/discord/command.ts';
import { deadlineChoices } from '../src/discord/find-deadline.ts';
import { deskCard, logCard } from '../src/discord/operator/desk-cards.ts';
import { draftOf } from '../src/discord/operator/draft-of.ts';
import { providerChoices, regionChoices } from '../src/discord/operator/find-about.ts';
import { alertChoices } from '../src/discord/operator/find-alert.ts';
import {
  draftAccept,
  draftDismiss,
  findMatter,
  openMattersCard,
} from '../src/discord/operator/open-matters.ts';
import { orderOf } from '../src/discord/operator/order-of.ts';
import { preview } from '../src/discord/operator/preview.ts';
import { MOST } from '../src/discord/operator/read-words.ts';
import { refuseIfChanged } from '../src/discord/operator/refuse-if-changed.ts';
import { promiseTurn, reply, say } from '../src/discord/reply.ts';
import { surfaceChoices } from '../src/discord/surface-option.ts';
import { UserError } from '../src/discord/user-error.ts';

type More = Pick<APIApplicationCommandStringOption, 'autocomplete' | 'max_length' | 'required'>;

function text(name: string, description: string, more: More = {}): APIApplicationCommandStringOption {
  const common = { type: ApplicationCommandOptionType.String as const, name, description, required: true };
  return { ...common, ...more } as APIApplicationCommandStringOption;
}

const deadline = text('deadline', 'Which end', { autocomplete: true });
const evidence = [
  text('date', 'As 2026-05-10, as 2026-05, none, or withdrawn', { max_length: 40 }),
  text('quote', 'The exact words of the page that say so', { max_length: MOST.quote }),
  text('address', 'Of that page, beginning with https://', { max_length: MOST.address }),
];
const reason = text('reason', 'What went wrong, for people to read', { max_length: MOST.reason });
const alert = text('alert', 'Which alert: pick it, or paste the link of its message', { autocomplete: true });

function subcommand(name: string, description: string, options: APIApplicationCommandStringOption[] = []) {
  return { type: ApplicationCommandOptionType.Subcommand as const, name, description, options };
}

export default {
  where: 'operators',
  data: {
    name: 'operator',
    description: 'Put right what I said, decide about dates, see how I am doing',
    options: [
      {
        type: ApplicationCommandOptionType.SubcommandGroup,
        name: 'deadline',
        description: 'A date that I lack or have wrong',
        options: [
          subcommand('add', 'A date that I do not have, or that one was withdrawn', [
            text('surface', 'What ends', { autocomplete: true }),
            ...evidence,
            text('provider', 'Whose service; the maker’s own, unless you choose', {
              autocomplete: true,
              required: false,
            }),
            text('region', 'Where, if it is not everywhere', {
              autocomplete: true,
              required: false,
              max_length: MOST.region,
            }),
            { ...reason, required: false },
          ]),
          subcommand('correct', 'Another date than the one I have', [deadline, ...evidence, reason]),
          subcommand('retract', 'The date was wrong; what stood before stands again', [deadline, reason]),
        ],
      },
      {
        type: ApplicationCommandOptionType.SubcommandGroup,
        name: 'alert',
        description: 'An alert whose words are wrong',
        options: [
          subcommand('retract', 'It was not true', [alert, reason]),
          subcommand('correct', 'Give it other words', [
            alert,
            text('words', 'What is true instead', { max_length: MOST.words }),
            reason,
          ]),
        ],
      },
      subcommand('held', 'Dates that wait for a decision'),
      subcommand('status', 'What is owed, what can not be read, what was done last'),
      subcommand('log', 'What operators did'),
    ],
  },
  async execute(interaction, services) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const group = interaction.options.getSubcommandGroup();
    const name = interaction.options.getSubcommand();
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
    if (name === 'alert') return interaction.respond(alertChoices(services, value));
    return interaction.respond(deadlineChoices(services, value));
  },
  components: {
    async confirm(interaction, id, services) {
      await promiseTurn(interaction);
      const action = services.desk.take(id, interaction.user.id);
      if (!action) throw new UserError('This was done already, or is too old. `/operator log` says which.');
      refuseIfChanged(action, services);
      await services.desk.carryOut(action);
      await say(interaction, 'Done. Whoever was told gets it within moments. `/operator log` keeps it.');
    },
    async drop(interaction, id, services) {
      await promiseTurn(interaction);
      services.desk.take(id, interaction.user.id);
      await say(interaction, 'Left as it was.');
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
