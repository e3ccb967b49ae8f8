import { ApplicationCommandOptionType as kinds } from 'discord-api-types/v10';
import type { CommandOption } from '../../discord/command.ts';
import type { OptionView } from '../state-view.ts';
import { localized } from './localized.ts';

const types: Readonly<Record<number, OptionView['type']>> = {
  [kinds.String]: 'text',
  [kinds.Integer]: 'integer',
  [kinds.Number]: 'number',
  [kinds.Boolean]: 'boolean',
  [kinds.User]: 'user',
  [kinds.Channel]: 'channel',
  [kinds.Role]: 'role',
  [kinds.Mentionable]: 'mentionable',
  [kinds.Attachment]: 'file',
};

/** An option of a command, in the words of a language. */
export function toOptionView(option: CommandOption, locale: string): OptionView {
  return {
    name: option.name,
    label: localized(option.name, option.name_localizations, locale),
    description: localized(option.description, option.description_localizations, locale),
    type: types[option.type] ?? 'text',
    required: option.required ?? false,
    autocomplete: option.autocomplete ?? false,
    choices: (option.choices ?? []).map((choice) => ({
      name: localized(choice.name, choice.name_localizations, locale),
      value: choice.value,
    })),
    channelTypes: option.channel_types ?? [],
    minValue: option.min_value ?? null,
    maxValue: option.max_value ?? null,
    minLength: option.min_length ?? null,
    maxLength: option.max_length ?? null,
  };
}
