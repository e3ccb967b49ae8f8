import {
  type APIApplicationCommandOption,
  type APIApplicationCommandStringOption,
  ApplicationCommandOptionType,
} from 'discord.js';
import { MOST } from './read-words.ts';

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

/** What `/operator` can be asked for. */
export const operatorOptions: APIApplicationCommandOption[] = [
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
  {
    type: ApplicationCommandOptionType.SubcommandGroup,
    name: 'story',
    description: 'Which reports tell one event',
    options: [
      subcommand('merge', 'Two stories tell one event', [
        text('story', 'The one that stays', { autocomplete: true }),
        text('other', 'The one that becomes part of it', { autocomplete: true }),
      ]),
      subcommand('split', 'Some of its reports tell another event', [
        text('story', 'Which story', { autocomplete: true }),
      ]),
    ],
  },
  subcommand('held', 'Dates that wait for a decision'),
  subcommand('status', 'What is owed, what can not be read, what was done last'),
  subcommand('log', 'What operators did'),
];
