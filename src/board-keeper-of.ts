import { type BoardKeeper, createBoardKeeper } from './board/create-board-keeper.ts';
import type { BotParts } from './bot-parts.ts';
import type { Product } from './discord/command.ts';
import { createWall } from './discord/create-wall.ts';
import { knownOf } from './discord/known-of.ts';

/** Boards looked after at once: their edits take the part of Discord's 50 a second that alerts can spare. */
const AT_ONCE = 3;

/** What keeps the servers' boards at what is known. */
export function boardKeeperOf(parts: BotParts & { readonly products: readonly Product[] }): BoardKeeper {
  const { client, state, log } = parts;
  return createBoardKeeper({
    ...parts,
    boards: state.boards,
    wall: createWall(client),
    isHere: (guildId) => client.guilds.cache.has(guildId),
    known: () => knownOf(parts),
    report: ({ guildId, notBefore }, step, outcome) =>
      log.warn(
        { guild: guildId, step: step.kind, ...outcome, nextAt: notBefore },
        'a board is not as it should be',
      ),
    atOnce: AT_ONCE,
  });
}
