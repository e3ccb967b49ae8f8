import { afterStep } from './after-step.ts';
import type { Board } from './board.ts';
import type { Boards } from './boards.ts';
import { nextStep, type Step } from './next-step.ts';
import { takeStep } from './take-step.ts';
import type { StepOutcome, Wall } from './wall.ts';
import type { Wanted } from './wanted-board.ts';

export type TendParts = {
  readonly boards: Boards;
  readonly wall: Wall;
  /** Whether the bot is in that server now. */
  readonly isHere: (guildId: string) => boolean;
  readonly now: () => Date;
  readonly random: () => number;
  /** Hears when a board can't be kept up any more, with the board as it stands then; once until it works again. */
  readonly report: (board: Board, step: Step, outcome: StepOutcome) => void;
  readonly isStopped: () => boolean;
};

/** Against a Discord that takes each message and then knows nothing of it; a board needs no more than five. */
const MOST_STEPS = 8;

/** Does what a server's board needs, one step after the other, each noted before the next. */
export async function tendBoard(guildId: string, wanted: Wanted, parts: TendParts): Promise<void> {
  if (!parts.isHere(guildId)) return forgive(guildId, parts);
  for (let steps = 0; steps < MOST_STEPS && !parts.isStopped(); steps += 1) {
    const board = parts.boards.get(guildId);
    const step: Step = board ? nextStep(board, wanted, parts.now()) : { kind: 'rest' };
    if (!board || step.kind === 'rest') return;
    if (step.kind === 'forget') {
      await parts.boards.change(guildId, (before) => (before && isOver(before) ? null : (before ?? null)));
      return;
    }
    const outcome = await takeStep(step, { board, message: wanted.message, wall: parts.wall });
    const taken = { step, outcome, wanted, now: parts.now(), random: parts.random };
    const after = await parts.boards.change(guildId, (before) => (before ? afterStep(before, taken) : null));
    if (after && isTrouble(after, step, outcome)) parts.report(after, step, outcome);
  }
}

function isOver({ channelId, left }: Board): boolean {
  return channelId === null && left.length === 0;
}

/** A server that threw the bot out refuses everything; that is no reason once it has asked the bot back. */
async function forgive(guildId: string, { boards }: TendParts): Promise<void> {
  if (!boards.get(guildId)?.trouble?.final) return;
  await boards.change(guildId, (before) => (before ? { ...before, trouble: null } : null));
}

/** What an operator should know of; that a pin was refused is the admin's business. */
function isTrouble({ failures }: Board, step: Step, { kind }: StepOutcome): boolean {
  if (kind === 'gone' || kind === 'refused') return step.kind !== 'remove';
  return failures === 1 && (kind === 'later' || kind === 'blocked');
}
