import { hash } from 'node:crypto';
import type { Message } from '../alerts/message.ts';
import { boardCard } from '../answers/board-card.ts';
import type { Known } from '../answers/known.ts';
import type { Written } from './board.ts';

/** What every board shall say now. */
export type Wanted = Omit<Written, 'at'> & { readonly message: Message };

export function wantedBoard(known: Known): Wanted {
  const message = boardCard(known);
  const official = known.sources.filter(({ source }) => source.tier === 'official');
  return {
    message,
    whole: hashOf(message),
    facts: hashOf(boardCard({ ...known, sources: [] })),
    blind: hashOf(official.filter(({ visit }) => visit.blind).map(({ source }) => source.id)),
  };
}

function hashOf(value: unknown): string {
  return hash('sha256', JSON.stringify(value), 'base64url').slice(0, 22);
}
