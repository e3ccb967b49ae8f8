import { safeText } from '../../alerts/safe-text.ts';
import type { Board } from '../../board/board.ts';
import { TOO_MANY_PINS } from './board-lines.ts';

const KEPT =
  'I keep it up to date by editing it, and ping nobody. `/alerts board` with `remove` takes it down.';

/** What an admin reads who wanted the board in this channel; `before` is the channel where it was. */
export function postedWords(board: Board | undefined, channelId: string, before: string | null): string {
  if (!board?.messageId) return notPosted(board, channelId);
  const moved = before !== null && before !== channelId;
  const done = moved
    ? `Done: the board has moved from <#${before}> to <#${channelId}>.`
    : `Done: the board stands in <#${channelId}>.`;
  return `${done} ${pinWords(board)} ${KEPT}`;
}

function notPosted(board: Board | undefined, channelId: string): string {
  const trouble = board?.trouble;
  const why = trouble
    ? `Discord refuses it: ${safeText(trouble.reason, 100)}.`
    : 'Discord does not take it now.';
  const next = trouble?.final
    ? 'Choose the channel again once that is put right.'
    : 'I keep trying, and `/alerts show` says how it stands.';
  return `The board could not be posted in <#${channelId}> yet. ${why} ${next}`;
}

function pinWords({ pin }: Board): string {
  switch (pin) {
    case 'pinned':
      return 'It is pinned.';
    case 'full':
      return TOO_MANY_PINS;
    case 'wanted':
      return 'It will be pinned as soon as Discord takes that.';
    case 'refused':
      return 'It is not pinned: Discord does not let me.';
  }
}
