import {
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  type ChatInputCommandInteraction,
  type MessageComponentInteraction,
  MessageFlags,
} from 'discord.js';
import type { Message, Row } from '../alerts/message.ts';

type Answerable = ChatInputCommandInteraction | MessageComponentInteraction;

/** Answers only for the person who asked; edits the answer when one was promised (deferred) before. */
export async function reply(interaction: Answerable, message: Message): Promise<void> {
  const body = bodyOf(message);
  if (interaction.deferred) await interaction.editReply(body);
  else await interaction.reply({ ...body, flags: MessageFlags.Ephemeral });
}

/** A short answer without an embed. */
export function say(interaction: Answerable, content: string): Promise<void> {
  return reply(interaction, { content, embeds: [], allowed_mentions: { parse: [] } });
}

/** Turns the answer that was clicked into another one; what others see too is left alone and answered instead. */
export async function turn(interaction: MessageComponentInteraction, message: Message): Promise<void> {
  if (!interaction.message.flags.has(MessageFlags.Ephemeral)) return reply(interaction, message);
  await interaction.update(bodyOf(message));
}

/** Promises what `turn` does, for an answer that takes longer; `reply` or `say` give it. */
export async function promiseTurn(interaction: MessageComponentInteraction): Promise<void> {
  if (interaction.message.flags.has(MessageFlags.Ephemeral)) await interaction.deferUpdate();
  else await interaction.deferReply({ flags: MessageFlags.Ephemeral });
}

function bodyOf({ content, embeds, components = [], files = [] }: Message) {
  return {
    content,
    embeds: [...embeds].map(withMutableFields),
    components: components.map(toRow),
    files: files.map(({ data, ...file }) => ({ attachment: data, ...file })),
    allowedMentions: { parse: [] },
  };
}

/** discord.js wants its own, mutable shape of the same data. */
function toRow({ type, components }: Row): APIActionRowComponent<APIComponentInMessageActionRow> {
  return {
    type,
    components: components.map((one) => (one.type === 3 ? { ...one, options: [...one.options] } : one)),
  };
}

function withMutableFields(embed: Message['embeds'][number]) {
  return { ...embed, fields: [...(embed.fields ?? [])] };
}
