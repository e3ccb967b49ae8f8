import type { APIEmbed } from 'discord-api-types/v10';
import { readMarkup } from '../markup/read-markup.ts';
import type { EmbedView } from '../message-view.ts';
import type { Around } from './around.ts';
import { toColour } from './to-colour.ts';
import { toImageView } from './to-image-view.ts';
import { webAddress } from './web-address.ts';

export function toEmbedView(embed: APIEmbed, { names, attachments }: Around): EmbedView {
  const { author, image, thumbnail, footer } = embed;
  return {
    colour: toColour(embed.color),
    author: author ? { name: author.name, url: webAddress(author.url) } : null,
    title: readMarkup(embed.title ?? '', names, 'inline'),
    url: webAddress(embed.url),
    description: readMarkup(embed.description ?? '', names),
    fields: (embed.fields ?? []).map(({ name, value, inline }) => ({
      name: readMarkup(name, names, 'inline'),
      value: readMarkup(value, names),
      inline: inline ?? false,
    })),
    image: image ? toImageView(image.url, attachments) : null,
    thumbnail: thumbnail ? toImageView(thumbnail.url, attachments) : null,
    footer: footer?.text ?? null,
    timestamp: toInstant(embed.timestamp),
  };
}

function toInstant(text: string | undefined): string | null {
  const at = new Date(text ?? '');
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}
