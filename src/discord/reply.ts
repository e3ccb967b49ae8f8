import { type ChatInputCommandInteraction, MessageFlags } from 'discord.js';
import type { Message } from '../alerts/message.ts';

/** Answers only for the person who asked; edits the answer when one was promised (deferred) before. */
export async function reply(interaction: ChatInputCommandInteraction, message: Message): Promise<void> {
  const { content, embeds, files = [] } = message;
  const body = {
    content,
    embeds: [...embeds].map(withMutableFields),
    files: files.map(({ data, ...file }) => ({ attachment: data, ...file })),
    allowedMentions: { parse: [] },
  };
  if (interaction.deferred) await interaction.editReply(body);
  else await interaction.reply({ ...body, flags: MessageFlags.Ephemeral });
}

/** A short answer without an embed. */
export function say(interaction: ChatInputCommandInteraction, content: string): Promise<void> {
  return reply(interaction, { content, embeds: [], allowed_mentions: { parse: [] } });
}

function withMutableFields(embed: Message['embeds'][number]) {
  return { ...embed, fields: [...(embed.fields ?? [])] };
}
