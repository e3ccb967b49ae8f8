import { ComponentType } from 'discord-api-types/v10';
import type { Component, Media } from '../component.ts';

/**
 * A message's components as Discord stores them: every one with an `id`, and with the defaults that its answers spell out.
 * `media` turns an address of the request into an unfurled item.
 */
export function numberComponents(components: readonly Component[]): readonly Component[] {
  const taken = new Set<number>();
  let next = 1;
  const number = (component: Component): Component => {
    while (taken.has(next)) next += 1;
    const id = component.id !== undefined && component.id > 0 ? component.id : next;
    taken.add(id);
    return {
      ...component,
      id,
      ...(component.components ? { components: component.components.map(number) } : {}),
      ...(component.accessory ? { accessory: number(component.accessory) } : {}),
      ...(component.component ? { component: number(component.component) } : {}),
    };
  };
  return components.map(number);
}

/** A stored component as an answer shows it. */
export function componentPayload(component: Component): Record<string, unknown> {
  const { components, accessory, ...own } = component;
  return {
    ...own,
    ...defaults(component),
    ...(components ? { components: components.map(componentPayload) } : {}),
    ...(accessory ? { accessory: componentPayload(accessory) } : {}),
  };
}

function defaults(component: Component): Record<string, unknown> {
  switch (component.type) {
    case ComponentType.StringSelect:
    case ComponentType.UserSelect:
    case ComponentType.RoleSelect:
    case ComponentType.MentionableSelect:
    case ComponentType.ChannelSelect:
      return { min_values: component.min_values ?? 1, max_values: component.max_values ?? 1 };
    case ComponentType.Container:
      return { accent_color: component.accent_color ?? null, spoiler: component.spoiler ?? false };
    case ComponentType.Separator:
      return { spacing: component.spacing ?? 1, divider: component.divider ?? true };
    case ComponentType.Thumbnail:
      return {
        description: component.description ?? null,
        spoiler: component.spoiler ?? false,
        media: unfurled(component.media),
      };
    case ComponentType.File:
      return { name: null, size: null, spoiler: component.spoiler ?? false, file: unfurled(component.file) };
    case ComponentType.MediaGallery:
      return { items: (component.items ?? []).map(itemPayload) };
    default:
      return {};
  }
}

function itemPayload(item: NonNullable<Component['items']>[number]): Record<string, unknown> {
  return {
    media: unfurled(item.media),
    description: item.description ?? null,
    spoiler: item.spoiler ?? false,
  };
}

function unfurled(media: Media | undefined): Record<string, unknown> {
  const url = media?.url ?? '';
  return { id: '0', url, proxy_url: url };
}
