import { type ChatInputCommandInteraction, MessageFlags } from 'discord.js';
import { placeBoard, takeDown } from '../../board/place-board.ts';
import type { Services } from '../command.ts';
import { missingForBoard } from '../missing-permissions.ts';
import { say } from '../reply.ts';
import { UserError } from '../user-error.ts';
import { boardLines } from './board-lines.ts';
import { postedWords } from './posted-words.ts';

type Interaction = ChatInputCommandInteraction<'cached'>;

const HOW = '`/alerts board` with another channel moves it, with `remove` takes it down.';

/** `/alerts board`: puts up the server's board, moves it, takes it down, or says where it is. */
export async function setBoard(interaction: Interaction, services: Services): Promise<void> {
  const channel = interaction.options.getChannel('channel');
  const remove = interaction.options.getBoolean('remove') ?? false;
  if (channel && remove) throw new UserError('Choose one of the two: a channel, or `remove`.');
  if (!channel && !remove) return tellBoard(interaction, services);
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  if (!channel) return removeBoard(interaction, services);
  const missing = missingForBoard(channel);
  if (missing.length > 0) {
    throw new UserError(
      `I can not keep a board in <#${channel.id}> yet. Give me these permissions there, then try again: **${missing.join(', ')}**. Nothing was changed.`,
    );
  }
  await postBoard(interaction, services, channel.id);
}

function tellBoard(interaction: Interaction, { boards }: Services): Promise<void> {
  const lines = boardLines(boards.get(interaction.guildId), interaction.guild);
  const none = 'This server has no board yet. `/alerts board` with a channel puts one up.';
  return say(interaction, lines.length > 0 ? [...lines, HOW].join('\n') : none);
}

async function removeBoard(interaction: Interaction, { boards, tendBoard }: Services): Promise<void> {
  const { guildId } = interaction;
  const channelId = boards.get(guildId)?.channelId ?? null;
  if (channelId === null) return say(interaction, 'This server has no board, so nothing changed.');
  await boards.change(guildId, (before) => (before ? takeDown(before) : null));
  await tendBoard(guildId);
  await say(
    interaction,
    boards.get(guildId)
      ? `Done: I no longer keep the board in <#${channelId}>. Discord does not let me take the message away right now; I keep trying.`
      : `Done: the board in <#${channelId}> is taken down. \`/alerts board\` with a channel puts it up again.`,
  );
}

async function postBoard(interaction: Interaction, services: Services, channelId: string): Promise<void> {
  const { boards, tendBoard, now } = services;
  const { guildId } = interaction;
  const before = boards.get(guildId)?.channelId ?? null;
  await boards.change(guildId, (current) => placeBoard(current, { guildId, channelId, now: now() }));
  await tendBoard(guildId);
  await say(interaction, postedWords(boards.get(guildId), channelId, before));
}
