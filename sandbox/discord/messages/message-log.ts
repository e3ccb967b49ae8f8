import type { Message } from '../message.ts';
import { compareSnowflakes } from '../snowflake.ts';

/** The messages of one channel: by id, and the ids in order, so that a page is found without a look at the rest. */
export type MessageLog = { readonly byId: Map<string, Message>; readonly ids: string[] };

export type PageRequest = {
  /** Only older messages; with nothing else the latest of those. */
  readonly before?: string;
  /** Only newer messages, and the oldest of those. */
  readonly after?: string;
  readonly limit: number;
};

export function emptyLog(): MessageLog {
  return { byId: new Map(), ids: [] };
}

/** Adds a message, which is newer than all others, or puts a new state in the place of the old one. */
export function keepInLog({ byId, ids }: MessageLog, message: Message): void {
  if (!byId.has(message.id)) ids.push(message.id);
  byId.set(message.id, message);
}

export function dropFromLog({ byId, ids }: MessageLog, id: string): void {
  if (byId.delete(id)) ids.splice(positionOf(ids, id), 1);
}

/** A page of a channel, oldest first. */
export function pageOf({ byId, ids }: MessageLog, { before, after, limit }: PageRequest): readonly Message[] {
  const end = before === undefined ? ids.length : positionOf(ids, before);
  const begin = after === undefined ? Math.max(0, end - limit) : positionAfter(ids, after);
  return ids
    .slice(begin, Math.min(end, begin + limit))
    .map((id) => byId.get(id))
    .filter((message) => message !== undefined);
}

/** Where an id stands, or would stand. */
function positionOf(ids: readonly string[], id: string): number {
  let low = 0;
  let high = ids.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareSnowflakes(ids[middle] ?? '', id) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function positionAfter(ids: readonly string[], id: string): number {
  const at = positionOf(ids, id);
  return ids[at] === id ? at + 1 : at;
}
