import { ComponentType, SeparatorSpacingSize } from 'discord-api-types/v10';
import type { Component } from '../../discord/component.ts';
import { readMarkup } from '../markup/read-markup.ts';
import type { ComponentView } from '../message-view.ts';
import type { Around } from './around.ts';
import { toButtonView } from './to-button-view.ts';
import { toColour } from './to-colour.ts';
import { toFileView } from './to-file-view.ts';
import { toImageView } from './to-image-view.ts';
import { toSelectView } from './to-select-view.ts';
import { toTextInputView } from './to-text-input-view.ts';

/** A component of a message or a modal with all that is in it. */
export function toComponentView(component: Component, around: Around): ComponentView {
  const nested = (one: Component) => toComponentView(one, around);
  const inner = () => (component.components ?? []).map(nested);
  switch (component.type) {
    case ComponentType.ActionRow:
      return { type: 'row', inner: inner() };
    case ComponentType.Button:
      return toButtonView(component);
    case ComponentType.TextInput:
      return toTextInputView(component);
    case ComponentType.Section:
      return {
        type: 'section',
        inner: inner(),
        accessory: component.accessory ? nested(component.accessory) : null,
      };
    case ComponentType.Container:
      return {
        type: 'container',
        colour: toColour(component.accent_color),
        spoiler: component.spoiler ?? false,
        inner: inner(),
      };
    case ComponentType.Label:
      return {
        type: 'label',
        label: component.label ?? '',
        description: component.description ?? null,
        inner: component.component ? nested(component.component) : unknown(component),
      };
    default:
      return toSelectView(component) ?? toLeafView(component, around);
  }
}

/** Those parts of components v2 that hold no other. */
function toLeafView(component: Component, { names, attachments }: Around): ComponentView {
  const image = (url: string, alt: string | undefined) => toImageView(url, attachments, alt);
  switch (component.type) {
    case ComponentType.TextDisplay:
      return { type: 'text', text: readMarkup(component.content ?? '', names) };
    case ComponentType.Thumbnail:
      return { type: 'thumbnail', image: image(component.media?.url ?? '', component.description) };
    case ComponentType.MediaGallery:
      return {
        type: 'gallery',
        images: (component.items ?? []).map(({ media, description }) => image(media.url, description)),
      };
    case ComponentType.File:
      return toFileView(component.file?.url ?? '', attachments) ?? unknown(component);
    case ComponentType.Separator:
      return {
        type: 'separator',
        divider: component.divider ?? true,
        large: component.spacing === SeparatorSpacingSize.Large,
      };
    default:
      return unknown(component);
  }
}

function unknown({ type }: Component): ComponentView {
  return { type: 'unknown', number: type };
}
