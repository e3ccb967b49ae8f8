import { setTimeout as sleep } from 'node:timers/promises';
import type { Community } from './found-community.ts';
import type { SourceBoard } from './source-board.ts';
import type { WaitingRoom } from './waiting-room.ts';

type Parts = {
  readonly room: WaitingRoom;
  readonly botIsReady: () => boolean;
  readonly community: Community;
  readonly board: SourceBoard;
  /** The first scene. */
  readonly next: () => void;
  readonly closing: AbortSignal;
};

/** A visitor may kill the bot or switch a fault on before anybody has said a word. */
const AGAIN_MS = 1000;

/**
 * The community asks for alerts, and the bot reads every source once in silence; then the story begins. Whatever
 * stands in the way of that is waited out.
 */
export async function beginStory({
  room,
  botIsReady,
  community,
  board,
  next,
  closing,
}: Parts): Promise<void> {
  for (let isSetUp = false; !isSetUp && !closing.aborted; ) {
    await room.when(botIsReady);
    isSetUp = await community.setUp().then(
      () => true,
      () => false,
    );
    if (!isSetUp) await sleep(AGAIN_MS, undefined, { signal: closing }).catch(() => {});
  }
  await room.when(board.allVisited);
  if (!closing.aborted) next();
}
