import { ButtonStyle } from 'discord-api-types/v10';
import type { Component } from '../../discord/component.ts';
import type { ComponentView } from '../message-view.ts';
import { emojiName } from './emoji-name.ts';
import { webAddress } from './web-address.ts';

type ButtonView = Extract<ComponentView, { type: 'button' }>;

const styles: Readonly<Record<number, ButtonView['style']>> = {
  [ButtonStyle.Primary]: 'primary',
  [ButtonStyle.Secondary]: 'secondary',
  [ButtonStyle.Success]: 'success',
  [ButtonStyle.Danger]: 'danger',
  [ButtonStyle.Link]: 'link',
};

export function toButtonView(button: Component): ButtonView {
  return {
    type: 'button',
    customId: button.custom_id ?? '',
    style: styles[button.style ?? 0] ?? 'secondary',
    label: button.label ?? '',
    emoji: emojiName(button.emoji),
    url: webAddress(button.url),
    disabled: button.disabled ?? false,
  };
}
