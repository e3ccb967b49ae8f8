import type { Client } from 'discord.js';
import type { Wall } from '../board/wall.ts';
import { createEdit } from './create-edit.ts';
import { createFindBoard } from './create-find-board.ts';
import { createPin } from './create-pin.ts';
import { createRemove } from './create-remove.ts';
import { createSend } from './create-send.ts';

/** All that boards ask of Discord. */
export function createWall(client: Client): Wall {
  return {
    find: createFindBoard(client),
    send: createSend(client),
    edit: createEdit(client),
    pin: createPin(client),
    remove: createRemove(client),
  };
}
