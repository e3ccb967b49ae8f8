import { createHash } from 'node:crypto';
import type { Message } from '../alerts/message.ts';
import type { Board } from './board.ts';
import type { Step } from './next-step.ts';
import type { StepOutcome, Wall } from './wall.ts';

export type RealStep = Exclude<Step, { kind: 'rest' | 'forget' }>;

/** Asks Discord for what a step needs. */
export async function takeStep(
  step: RealStep,
  { board, message, wall }: { board: Board; message: Message; wall: Wall },
): Promise<StepOutcome> {
  if (step.kind === 'remove') return wall.remove(step.place.channelId, step.place.messageId);
  const { channelId } = step;
  if (step.kind === 'post' || board.messageId === null) return post(channelId, { board, message, wall });
  if (step.kind === 'pin') return wall.pin(channelId, board.messageId);
  return wall.edit(channelId, board.messageId, message);
}

/**
 * A bot that was killed between posting and noting it finds its message again, however long it was away; so does
 * one whose store is older than the board. Where it may not look, the nonce keeps it from posting twice for some
 * minutes.
 */
async function post(
  channelId: string,
  { board, message, wall }: { board: Board; message: Message; wall: Wall },
): Promise<StepOutcome> {
  const found = await wall.find(
    channelId,
    board.left.map(({ messageId }) => messageId),
  );
  if (found.kind === 'none' || found.kind === 'blocked') return wall.send(channelId, message, nonce(board));
  return found;
}

/** At most 25 characters, as Discord asks; the same for every attempt at one edition. */
function nonce({ guildId, channelId, since, edition }: Board): string {
  const id = ['board', guildId, channelId, since, edition].join('\n');
  return createHash('sha256').update(id).digest('base64url').slice(0, 25);
}
