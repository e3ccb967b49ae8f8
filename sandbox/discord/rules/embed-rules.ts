import type { APIEmbed } from 'discord-api-types/v10';
import type { Attachment } from '../message.ts';
import { type Complaint, required, tooLong } from '../rest/complaint.ts';

/** What all embeds of one message may hold together, from Discord's page on message limits. */
const mostCharacters = 6000;

/** Blank parts, the sum over all embeds, and pictures that point to a file nobody sent. */
export function embedComplaints(
  embeds: readonly APIEmbed[],
  attachments: readonly Attachment[],
): readonly Complaint[] {
  const total = embeds.reduce((sum, embed) => sum + embedLength(embed), 0);
  return [
    ...embeds.flatMap((embed, index) => blankParts(embed, index)),
    ...embeds.flatMap((embed, index) => missingFiles(embed, index, attachments)),
    ...(total > mostCharacters ? [tooLarge()] : []),
  ];
}

/** The characters Discord counts: title, description, field names and values, footer text, author name. */
export function embedLength(embed: APIEmbed): number {
  const fields = (embed.fields ?? []).flatMap(({ name, value }) => [name, value]);
  const parts = [embed.title, embed.description, embed.footer?.text, embed.author?.name, ...fields];
  return parts.reduce((sum, part) => sum + (part ?? '').length, 0);
}

function blankParts(embed: APIEmbed, index: number): readonly Complaint[] {
  const blank = (text: string) => text.trim() === '';
  const fields = (embed.fields ?? []).flatMap((field, at) => [
    ...(blank(field.name) ? [required(['embeds', index, 'fields', at, 'name'])] : []),
    ...(blank(field.value) ? [required(['embeds', index, 'fields', at, 'value'])] : []),
  ]);
  const isBare = embedLength(embed) === 0 && !embed.image && !embed.thumbnail;
  return [
    ...fields,
    ...(embed.footer && blank(embed.footer.text) ? [required(['embeds', index, 'footer', 'text'])] : []),
    ...(embed.author && blank(embed.author.name) ? [required(['embeds', index, 'author', 'name'])] : []),
    ...(isBare && fields.length === 0 ? [required(['embeds', index, 'description'])] : []),
  ];
}

function missingFiles(
  embed: APIEmbed,
  index: number,
  attachments: readonly Attachment[],
): readonly Complaint[] {
  return (['image', 'thumbnail'] as const).flatMap((key) => {
    const url = embed[key]?.url ?? '';
    const isMissing =
      url.startsWith('attachment://') && !attachments.some((file) => url === `attachment://${file.filename}`);
    const message = `No file named ${url.slice('attachment://'.length)} was sent.`;
    return isMissing ? [{ path: ['embeds', index, key, 'url'], code: 'ATTACHMENT_NOT_FOUND', message }] : [];
  });
}

function tooLarge(): Complaint {
  const message = `Embed size exceeds maximum size of ${mostCharacters}`;
  return { ...tooLong(['embeds'], mostCharacters), code: 'MAX_EMBED_SIZE_EXCEEDED', message };
}
