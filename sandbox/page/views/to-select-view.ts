import { ComponentType } from 'discord-api-types/v10';
import type { Component } from '../../discord/component.ts';
import type { SelectView } from '../message-view.ts';
import { emojiName } from './emoji-name.ts';

const chosenFrom: Readonly<Record<number, SelectView['of']>> = {
  [ComponentType.StringSelect]: 'text',
  [ComponentType.UserSelect]: 'user',
  [ComponentType.RoleSelect]: 'role',
  [ComponentType.MentionableSelect]: 'mentionable',
  [ComponentType.ChannelSelect]: 'channel',
};

/** Undefined for a component that is no select. */
export function toSelectView(select: Component): SelectView | undefined {
  const of = chosenFrom[select.type];
  if (of === undefined) return undefined;
  return {
    type: 'select',
    customId: select.custom_id ?? '',
    of,
    placeholder: select.placeholder ?? '',
    min: select.min_values ?? 1,
    max: select.max_values ?? 1,
    required: select.required ?? true,
    disabled: select.disabled ?? false,
    options: (select.options ?? []).map((option) => ({
      label: option.label,
      value: option.value,
      description: option.description ?? null,
      emoji: emojiName(option.emoji),
      chosen: option.default ?? false,
    })),
    channelTypes: select.channel_types ?? [],
  };
}
