import type { Failure } from '../alerts/outcome.ts';
import { retryAt } from '../alerts/retry-at.ts';
import type { Board } from './board.ts';
import type { RealStep } from './take-step.ts';
import type { StepOutcome } from './wall.ts';
import type { Wanted } from './wanted-board.ts';

const REASON_LENGTH = 300;

type Taken = {
  readonly step: RealStep;
  readonly outcome: StepOutcome;
  readonly wanted: Wanted;
  readonly now: Date;
  readonly random: () => number;
};

/** The board after a step (pure). An admin may have moved it meanwhile: what was posted then is taken away again. */
export function afterStep(board: Board, taken: Taken): Board {
  const { step, outcome, wanted, now } = taken;
  if (step.kind === 'remove') return afterRemoval(board, taken);
  if (step.edition !== board.edition) return afterMove(board, step.channelId, outcome);
  switch (outcome.kind) {
    case 'sent': {
      const { whole, facts, blind } = wanted;
      const written = { at: now.toISOString(), whole, facts, blind };
      return { ...working(board), messageId: outcome.messageId, written, pin: pinAgain(board) };
    }
    case 'found':
      return { ...board, messageId: outcome.messageId, written: null };
    case 'pinned':
    case 'full':
      return { ...working(board), pin: outcome.kind };
    case 'missing':
      return { ...board, messageId: null, written: null, edition: board.edition + 1, pin: 'wanted' };
    case 'removed':
      return board;
    case 'blocked':
    case 'refused':
      return step.kind === 'pin' ? { ...board, pin: 'refused' } : troubled(board, outcome, taken);
    case 'gone':
    case 'later':
      return troubled(board, outcome, taken);
  }
}

function working(board: Board): Board {
  return { ...board, trouble: null, failures: 0, notBefore: null };
}

/** What kept it from being pinned may be over; asked no more often than it is written. */
function pinAgain({ pin }: Board): Board['pin'] {
  return pin === 'pinned' ? 'pinned' : 'wanted';
}

function troubled(board: Board, outcome: Failure, { now, random }: Taken): Board {
  const { kind } = outcome;
  const failures = board.failures + 1;
  if (kind === 'later') {
    return { ...board, failures, notBefore: retryAt({ outcome, failures: board.failures, now, random }) };
  }
  const reason = outcome.reason.slice(0, REASON_LENGTH);
  const since = board.trouble?.reason === reason ? board.trouble.since : now.toISOString();
  const trouble = { reason, since, final: kind === 'gone' };
  if (kind === 'gone') return { ...board, trouble, failures, notBefore: null };
  const notBefore = retryAt({ outcome: { ...outcome, kind: 'blocked' }, failures, now, random });
  return { ...board, trouble, failures, notBefore };
}

/** What can't be taken away for good, or isn't there any more, is left where it is. */
function afterRemoval(board: Board, taken: Taken): Board {
  const { step, outcome } = taken;
  if (outcome.kind === 'later') return troubled(board, outcome, taken);
  if (step.kind !== 'remove') return board;
  const { place } = step;
  return { ...board, left: board.left.filter(({ messageId }) => messageId !== place.messageId) };
}

function afterMove(board: Board, channelId: string, outcome: StepOutcome): Board {
  if (outcome.kind !== 'sent' && outcome.kind !== 'found') return board;
  const { messageId } = outcome;
  if (board.messageId === messageId || board.left.some((one) => one.messageId === messageId)) return board;
  return { ...board, left: [...board.left, { channelId, messageId }] };
}
