import type { ChoiceView, OptionView } from '../../state-view.ts';
import type { Place } from './place.ts';

/** All that an option may be, where that is a list; null where any text or number will do. */
export function optionChoices(option: OptionView, place: Place): readonly ChoiceView[] | null {
  switch (option.type) {
    case 'boolean':
      return [
        { name: 'True', value: 'true' },
        { name: 'False', value: 'false' },
      ];
    case 'channel':
      return channels(option, place);
    case 'role':
      return roles(place);
    case 'user':
      return people(place);
    case 'mentionable':
      return [...people(place), ...roles(place)];
    default:
      return option.choices.length > 0 ? option.choices : null;
  }
}

function channels({ channelTypes }: OptionView, { guild }: Place): ChoiceView[] {
  return (guild?.channels ?? [])
    .filter(({ type }) => channelTypes.length === 0 || channelTypes.includes(type))
    .map(({ id, name }) => ({ name: `#${name}`, value: id }));
}

function roles({ guild }: Place): ChoiceView[] {
  return (guild?.roles ?? []).map(({ id, name }) => ({ name: at(name), value: id }));
}

function people({ guild, me, bot }: Place): ChoiceView[] {
  return (guild?.members ?? [me, bot]).map(({ id, name }) => ({ name: at(name), value: id }));
}

/** `@everyone` has its sign already. */
function at(name: string): string {
  return name.startsWith('@') ? name : `@${name}`;
}
