import { TextInputStyle } from 'discord-api-types/v10';
import type { Component } from '../../discord/component.ts';
import type { TextInputView } from '../message-view.ts';

/** The most that Discord takes in one field. */
const longest = 4000;

export function toTextInputView(input: Component): TextInputView {
  return {
    type: 'text-input',
    customId: input.custom_id ?? '',
    label: input.label ?? null,
    long: input.style === TextInputStyle.Paragraph,
    placeholder: input.placeholder ?? '',
    value: input.value ?? '',
    required: input.required ?? true,
    minLength: input.min_length ?? 0,
    maxLength: input.max_length ?? longest,
  };
}
