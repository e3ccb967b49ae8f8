import type { Place } from '../../sandbox/page/client/composer/place.ts';
import type { CommandView, OptionView } from '../../sandbox/page/state-view.ts';

/** An option of a command; a text that may be left out, unless it is told otherwise. */
export function anOption(keys: Partial<OptionView> & Pick<OptionView, 'name'>): OptionView {
  return {
    label: keys.name,
    description: `About ${keys.name}`,
    type: 'text',
    required: false,
    autocomplete: false,
    choices: [],
    channelTypes: [],
    minValue: null,
    maxValue: null,
    minLength: null,
    maxLength: null,
    ...keys,
  };
}

export function aCommand(label: string, keys: Partial<CommandView> = {}): CommandView {
  const [command = '', subcommand = null] = label.split(' ');
  return { command, group: null, subcommand, label, description: `About ${label}`, options: [], ...keys };
}

const ada = { id: '11', name: 'Ada', about: 'admin', locale: 'en-US', dmsOpen: true };
const bot = { id: '12', name: 'Sundown', bot: true };
const talk = { id: '21', type: 0, name: 'talk', writable: true, lastMessageId: null };

/** `#talk` of a small server, where Ada writes. */
export function aPlace(keys: Partial<Place> = {}): Place {
  const guild = {
    id: '1',
    name: 'Video makers',
    hasBot: true,
    channels: [
      talk,
      { ...talk, id: '22', name: 'sora-news', type: 5 },
      { ...talk, id: '23', name: 'Studio', type: 2 },
    ],
    roles: [
      { id: '1', name: '@everyone' },
      { id: '31', name: 'Sora news' },
      { id: '32', name: 'Twins' },
      { id: '33', name: 'twins' },
    ],
    members: [{ ...ada, bot: false }, bot],
    events: [],
  };
  return { key: 'here', me: ada, bot, channel: talk, guild, commands: [], ...keys };
}
