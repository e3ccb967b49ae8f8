import type { Guild } from 'discord.js';
import { safeText } from '../../alerts/safe-text.ts';
import { moment } from '../../alerts/wording.ts';
import type { Board } from '../../board/board.ts';
import { missingForBoard } from '../missing-permissions.ts';

/** A server's board in a line, and in another what is wrong with it; none without a board. */
export function boardLines(board: Board | undefined, guild: Guild): string[] {
  if (!board || board.channelId === null) return [];
  const { channelId, messageId, written } = board;
  const state = messageId === null || written === null ? 'not posted yet' : `written ${moment(written.at)}`;
  const problem = problemOf(board, guild.channels.cache.get(channelId));
  return [`<#${channelId}>: the board, ${state}`, ...(problem === null ? [] : [`  ⚠ ${problem}`])];
}

/** What an admin has to put right. */
function problemOf(board: Board, channel: Parameters<typeof missingForBoard>[0] | undefined): string | null {
  if (!channel) return 'Problem: I can not see this channel any more.';
  const missing = missingForBoard(channel);
  if (missing.length > 0) return `Problem: I lack ${missing.join(', ')} there.`;
  const { trouble, pin } = board;
  if (trouble) return `Problem since ${moment(trouble.since)}: ${safeText(trouble.reason, 100)}`;
  if (pin === 'full') return TOO_MANY_PINS;
  return pin === 'refused' ? 'It is not pinned: Discord does not let me.' : null;
}

/** What to do when the board stands but is not pinned. */
export const TOO_MANY_PINS =
  'It is not pinned: the channel has as many pins as Discord allows. Unpin another message there, then use `/alerts board` again.';
