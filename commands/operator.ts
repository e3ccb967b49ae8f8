import {
  type APIApplicationCommandStringOption,
  ApplicationCommandOptionType,
  type ChatInputCommandInteraction,
  type MessageComponentInteraction,
  MessageFlags,
} from 'discord.js';
import type { Action } from '../src/alerts/action.ts';
import { alertParts } from '../src/alerts/alert-parts.ts';
import type { Command, Services } from '../src/discord/command.ts';
import { deadlineChoices, findDeadline } from '../src/discord/find-deadline.ts';
import { knownOf } from '../src/discord/known-of.ts';
import { deskCard, logCard } from '../src/discord/operator/desk-cards.ts';
import { draftAdd, draftCorrect, draftRetract } from '../src/discord/operator/draft-ruling.ts';
import { findAboutToAdd, providerChoices } from '../src/discord/operator/find-about.ts';
import { alertChoices, findAlert } from '../src/discord/operator/find-alert.ts';
import {
  draftAccept,
  draftDismiss,
  findMatter,
  openMattersCard,
} from '../src/discord/operator/open-matters.ts';
import { preview } from '../src/discord/operator/preview.ts';
import { MOST, readReason, readWords } from '../src/discord/operator/read-words.ts';
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
  text('date', 'As 2026-05-10, as 2026-05, or none', { max_length: 40 }),
  text('quote', 'The exact words of the page that say so', { max_length: MOST.quote }),
  text('address', 'Of that page, beginning with https://', { max_length: MOST.address }),
];
const reason = text('reason', 'What went wrong, for people to read', { max_length: MOST.reason });
const alert = text('alert', 'Which alert', { autocomplete: true });

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
          subcommand('add', 'A date that I do not have', [
            text('surface', 'What ends', { autocomplete: true }),
            ...evidence,
            text('provider', 'Whose service; the maker’s own, unless you choose', {
              autocomplete: true,
              required: false,
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
    if (group !== null) return reply(interaction, await preview(drafted(interaction, services), services));
    if (name === 'held') return reply(interaction, openMattersCard(services));
    return reply(interaction, name === 'log' ? logCard(services) : deskCard(services));
  },
  async autocomplete(interaction, services) {
    const { name, value } = interaction.options.getFocused(true);
    if (name === 'surface') return interaction.respond(surfaceChoices(services, value));
    if (name === 'provider') return interaction.respond(providerChoices(services, value));
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

function drafted(interaction: ChatInputCommandInteraction, services: Services): Action {
  const { options } = interaction;
  const { pack, now } = knownOf(services);
  const order = orderOf(interaction, services);
  const why = options.getString('reason');
  const given = (name: string) => options.getString(name, true);
  const said = () => ({
    date: given('date'),
    quote: given('quote'),
    address: given('address'),
    reason: why,
    pack,
  });
  switch (`${options.getSubcommandGroup()} ${options.getSubcommand()}`) {
    case 'deadline add': {
      const about = findAboutToAdd(services, given('surface'), options.getString('provider'));
      return draftAdd(order, about, said());
    }
    case 'deadline correct':
      return draftCorrect(order, findDeadline(services, given('deadline')), said());
    case 'deadline retract':
      return draftRetract(order, findDeadline(services, given('deadline')), why);
    default: {
      const wrong = findAlert(services, given('alert'));
      const words = options.getString('words');
      return {
        kind: 'alert',
        ...order,
        packId: wrong.packId,
        reason: readReason(why),
        doneAt: null,
        alertId: wrong.id,
        said: alertParts(wrong, pack, now).headline,
        words: words === null ? null : readWords(words),
      };
    }
  }
}

function orderOf(
  { id, user }: ChatInputCommandInteraction | MessageComponentInteraction,
  services: Services,
) {
  return { id, packId: knownOf(services).pack.id, at: services.now().toISOString(), by: user.id };
}

/** What an operator looked at must be what they decide about. */
function refuseIfChanged(action: Action, services: Services): void {
  if (action.kind !== 'ruling' || action.wrong === null) return;
  const { wrong, about } = action;
  const now = knownOf(services).deadlines.find(({ key }) => key === about.key);
  if (now?.date === wrong.date && now.status === wrong.status) return;
  throw new UserError('This date has changed since you looked. Nothing was done; please look again.');
}
