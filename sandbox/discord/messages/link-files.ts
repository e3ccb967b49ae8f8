import type { Component } from '../component.ts';
import type { Substance } from '../rules/message-rules.ts';

/** Points every `attachment://name` of a message to the address under which the sandbox serves that file. */
export function linkFiles(substance: Substance): Substance {
  const real = (url: string) =>
    substance.attachments.find((file) => url === `attachment://${file.filename}`)?.url ?? url;
  const embeds = substance.embeds.map((embed) => ({
    ...embed,
    ...(embed.image ? { image: { ...embed.image, url: real(embed.image.url) } } : {}),
    ...(embed.thumbnail ? { thumbnail: { ...embed.thumbnail, url: real(embed.thumbnail.url) } } : {}),
  }));
  return { ...substance, embeds, components: substance.components.map((one) => linkComponent(one, real)) };
}

function linkComponent(component: Component, real: (url: string) => string): Component {
  const { media, file, items, components, accessory } = component;
  return {
    ...component,
    ...(media ? { media: { url: real(media.url) } } : {}),
    ...(file ? { file: { url: real(file.url) } } : {}),
    ...(items ? { items: items.map((item) => ({ ...item, media: { url: real(item.media.url) } })) } : {}),
    ...(components ? { components: components.map((one) => linkComponent(one, real)) } : {}),
    ...(accessory ? { accessory: linkComponent(accessory, real) } : {}),
  };
}
