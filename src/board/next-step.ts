import type { Board, Place, Written } from './board.ts';
import type { Wanted } from './wanted-board.ts';

const MINUTE = 60_000;
/** Between two edits, for what is no date: a source that comes and goes, and the age of what was read. */
const PACE = { blind: 10 * MINUTE, freshness: 60 * MINUTE } as const;

/** The one thing to do for a board now. */
export type Step =
  | { readonly kind: 'post' | 'edit' | 'pin'; readonly channelId: string; readonly edition: number }
  | { readonly kind: 'remove'; readonly place: Place }
  | { readonly kind: 'forget' }
  | { readonly kind: 'rest' };

/** What a board needs first (pure). New dates are written at once, all else in its pace. */
export function nextStep(board: Board, wanted: Wanted, now: Date): Step {
  const { channelId, messageId, edition, left } = board;
  if (board.notBefore !== null && now.toISOString() < board.notBefore) return { kind: 'rest' };
  const [place] = left;
  const leftovers: Step = place ? { kind: 'remove', place } : { kind: 'rest' };
  if (channelId === null) return place ? leftovers : { kind: 'forget' };
  if (board.trouble?.final) return leftovers;
  if (messageId === null) return { kind: 'post', channelId, edition };
  if (isOutdated(board.written, wanted, now)) return { kind: 'edit', channelId, edition };
  if (board.pin === 'wanted') return { kind: 'pin', channelId, edition };
  return leftovers;
}

function isOutdated(written: Written | null, wanted: Wanted, now: Date): boolean {
  if (written === null || written.facts !== wanted.facts) return true;
  const age = now.getTime() - Date.parse(written.at);
  if (written.blind !== wanted.blind) return age >= PACE.blind;
  return written.whole !== wanted.whole && age >= PACE.freshness;
}
